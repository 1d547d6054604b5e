/** How a paper looks, in Typst: A4, 13 mm margins, nothing below 8 pt, rules and white space, black only. */
export const typstLooks = `
#set text(font: "Source Sans 3", size: 9pt, lang: "en", region: "GB", fallback: false, hyphenate: false,
  number-type: "lining", number-width: "tabular")
#set par(leading: 0.5em, spacing: 0.75em)
#let hair = 0.4pt + luma(55%)
#let fine = 0.8pt + black
#show heading: set text(font: "Source Serif 4", weight: 600)
#show heading.where(level: 1): set text(size: 19pt)
#show heading.where(level: 1): set block(above: 0mm, below: 3.4mm)
#show heading.where(level: 2): set text(size: 12pt)
#show heading.where(level: 2): set block(above: 6.5mm, below: 2.2mm)
#show heading.where(level: 3): set text(size: 10.5pt)
#show heading.where(level: 3): set block(above: 7mm, below: 2mm)

#let shape(file) = pdf.artifact(box(baseline: 0.9pt, image(file, width: 7.4pt)))
#let tag(mark, words, ..look) = box(inset: (left: 2.6pt, right: 3.4pt, y: 0pt), outset: (y: 2.6pt), radius: 1.2pt,
  ..look, mark + h(2.4pt) + words) + h(1.6mm, weak: true)
#let solid-tag(mark, words) = tag(mark, text(fill: white, weight: 700, words), fill: black)
#let outlined-tag(mark, words) = tag(mark, text(weight: 600, words), stroke: 0.6pt + black)
#let open-tag(mark, words) = tag(mark, text(weight: 600, words))
#let quiet-tag(mark, words) = box(inset: (left: 2.6pt), mark + h(2.4pt) + words) + h(1.6mm, weak: true)
#let tick-box(words) = box(box(width: 7.4pt, height: 7.4pt, stroke: 0.6pt + black, baseline: 0.9pt) + h(3pt) + words) + h(8pt)
#let blank(words) = box(width: 34mm, height: 5.2mm, stroke: (bottom: 0.5pt + black), inset: (bottom: 1.4pt),
  align(bottom, text(size: 8pt, words))) + h(3mm)

#let ruled(..look) = table.with(
  stroke: (x, y) => (bottom: if y == 0 { fine } else { hair }), ..look)
#set table.cell(breakable: false)
#show table.cell: set par(spacing: 0.5em, leading: 0.45em)
#let open-table(rows, ..given) = ruled(inset: rows(1.5mm))(..given)
#let close-table(rows, ..given) = { set text(size: 8pt); ruled(inset: rows(1.05mm))(..given) }
#let group-heading(columns, words) = table.cell(colspan: columns, inset: (left: 0mm, top: 2.4mm, bottom: 1.1mm),
  stroke: (bottom: fine), text(font: "Source Serif 4", weight: 600, size: 10pt, words))

#let lead(words) = block(above: 0mm, below: 4mm, text(font: "Source Serif 4", weight: 600, size: 12pt, par(words)))
#let plain(words, ..look) = block(below: 2.4mm, ..look, par(words))
#let note(words, ..look) = block(below: 1.8mm, ..look, text(size: 8pt, par(words)))
#let side-by-side(left, right) = block(above: 0mm, below: 0mm, width: 100%, stroke: (top: 0.5pt + black), inset: (top: 2mm),
  grid(columns: (1.3fr, 1fr), column-gutter: 8mm, left, right))
`

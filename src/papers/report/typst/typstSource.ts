import type { Block, Heading, Paragraph, ReportDocument } from '../reportDocument.ts'
import { TypstFiles } from './typstFiles.ts'
import { typstLine } from './typstInline.ts'
import { typstLooks } from './typstLooks.ts'
import { typstTable } from './typstTable.ts'

export type TypstSource = { readonly source: string; readonly files: Readonly<Record<string, Uint8Array>> }

/** A paper as Typst source and the pictures it places. Every word stands in it as a string, never as markup. */
export function typstSource(document: ReportDocument): TypstSource {
  const files = new TypstFiles()
  const blocks = document.blocks.map((block) => `#${typstBlock(block, files)}`)
  const page = pageSetting(document, files)
  const lacking = files.isWhole ? [] : [`#note(${files.text(LACKING_SIGNS)})`]
  return { source: [typstLooks, page, ...blocks, ...lacking].join('\n'), files: files.files }
}

const LACKING_SIGNS = 'A question mark may stand for a sign that this paper’s typefaces do not have.'

function pageSetting({ title, organisation, asAt, head, foot }: ReportDocument, files: TypstFiles): string {
  const [year, month, day] = asAt.split('-').map(Number)
  const right = head.right === '' ? '"Page "' : `${files.text(`${head.right}, page `)}`
  return `
#set document(title: ${files.text(title)}, author: ${files.text(organisation)},
  date: datetime(year: ${year}, month: ${month}, day: ${day}, hour: 0, minute: 0, second: 0))
#set page(paper: "a4", margin: (x: 13mm, top: 24mm, bottom: 22mm), header-ascent: 5mm, footer-descent: 3mm,
  header: context block(width: 100%, stroke: (top: 2.2pt + black), inset: (top: 2mm), text(size: 8pt, grid(
    columns: (1fr, auto), column-gutter: 6mm, ${files.text(head.left)},
    text(${right}) + text(str(here().page())) + text(" of ") + text(str(counter(page).final().first()))))),
  footer: block(width: 100%, height: 16mm, stroke: (top: 0.5pt + black), inset: (top: 1.4mm), text(size: 8pt, ${files.text(foot)})))
`
}

function typstBlock(block: Block, files: TypstFiles): string {
  switch (block.kind) {
    case 'heading':
      return headingOf(block, files)
    case 'paragraph':
      return paragraphOf(block, files)
    case 'table':
      return typstTable(block, files)
    case 'picture':
      return `block(above: 1.5mm, below: 2mm, ${files.picture(block)})`
    case 'sideBySide':
      return `side-by-side({ ${inside(block.left, files)} }, { ${inside(block.right, files)} })`
  }
}

const inside = (blocks: readonly Block[], files: TypstFiles): string =>
  blocks.map((block) => typstBlock(block, files)).join('\n')

const headingOf = ({ level, words, startsPage }: Heading, files: TypstFiles): string =>
  `{ ${startsPage ? 'pagebreak(weak: true)\n' : ''}heading(level: ${level}, ${files.text(words)}) }`

function paragraphOf({ look, content, keepWithNext }: Paragraph, files: TypstFiles): string {
  return `${look}(${typstLine(content, files)}${keepWithNext ? ', sticky: true' : ''})`
}

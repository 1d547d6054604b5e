import { glyphForStatus, type StatusMark } from './glyphs.ts'
import { palette } from './palette.ts'
import { escapeXml, px, svgGlyph, svgText } from './svgText.ts'
import { textWidth } from './textWidth.ts'

type TagLook = {
  readonly text: string
  readonly weight: number
  readonly fill?: string
  readonly border?: string
}

const HEIGHT = 26
const SIZE = 16

/** Red is solid, amber outlined and tinted, green open, the rest bare: ink in proportion to the need to act. */
function lookOf(mark: StatusMark): TagLook {
  switch (mark) {
    case 'red':
      return { text: palette.paper, weight: 700, fill: palette.red }
    case 'amber':
      return { text: palette.amber, weight: 600, fill: palette.amberWash, border: palette.amber }
    case 'green':
      return { text: palette.green, weight: 600 }
    case 'late':
    case 'notDue':
    case 'none':
      return { text: palette.notRated, weight: 400 }
  }
}

/** A status as glyph and word, 26 pixels high, and the width it takes. */
export function statusTag(
  { mark, word }: { mark: StatusMark; word: string },
  x: number,
  y: number,
): { readonly svg: string; readonly width: number } {
  const { text, weight, fill, border } = lookOf(mark)
  const inset = fill ? 8 : 0
  const width = inset + SIZE + 7 + textWidth(word, SIZE, weight) + (fill ? 9 : 0)
  const edge = border ? ` stroke="${border}"` : ''
  const box = fill
    ? `<rect x="${px(x + 0.5)}" y="${px(y + 0.5)}" width="${px(width - 1)}" height="${HEIGHT - 1}" rx="2" fill="${fill}"${edge}/>`
    : ''
  const glyph = svgGlyph(glyphForStatus(mark), x + inset, y + 5, SIZE, text)
  const words = svgText(word, x + inset + SIZE + 7, y + 18.5, { size: SIZE, fill: text, weight })
  return { svg: `<g role="img" aria-label="${escapeXml(word)}">${box}${glyph}${words}</g>`, width }
}

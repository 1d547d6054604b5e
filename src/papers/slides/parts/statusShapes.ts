import { type StatusMark } from '../../../chart/glyphs.ts'
import { palette } from '../../../chart/palette.ts'
import { textWidth } from '../../../chart/textWidth.ts'
import { WIDER } from './drawnText.ts'
import type { Box } from './measures.ts'
import { type Numbering, shape } from './shapes.ts'

/** The glyph of a status as shapes that can be recoloured: diamond, half-filled triangle, ring, dash, dashed square. */
function statusGlyph(next: Numbering, mark: StatusMark, { x, y, w, h }: Box, colour: string): string {
  const name = 'Status shape'
  switch (mark) {
    case 'red':
      return shape(next(), { name, box: { x, y, w, h }, look: { geometry: 'diamond', fill: colour } })
    case 'amber':
      return (
        shape(next(), {
          name,
          box: { x: x + w * 0.22, y: y + h * 0.48, w: w * 0.56, h: h * 0.44 },
          look: { geometry: 'rect', fill: palette.amberFill },
        }) +
        shape(next(), {
          name,
          box: { x, y: y + h * 0.04, w, h: h * 0.92 },
          look: { geometry: 'triangle', line: { colour, points: 1.75 } },
        })
      )
    case 'green':
      return shape(next(), {
        name,
        box: { x: x + w * 0.08, y: y + h * 0.08, w: w * 0.84, h: h * 0.84 },
        look: { geometry: 'ellipse', line: { colour, points: 2.25 } },
      })
    case 'late':
      return shape(next(), {
        name,
        box: { x: x + w * 0.08, y: y + h * 0.08, w: w * 0.84, h: h * 0.84 },
        look: { geometry: 'rect', line: { colour, points: 1.75, dash: 'sysDash' } },
      })
    case 'notDue':
    case 'none':
      return shape(next(), {
        name,
        box: { x: x + w * 0.1, y: y + h * 0.44, w: w * 0.8, h: h * 0.12 },
        look: { geometry: 'rect', fill: colour },
      })
  }
}

const looks = {
  red: { text: palette.paper, bold: true, fill: palette.red },
  amber: { text: palette.amber, bold: true, fill: palette.amberWash, edge: palette.amber },
  green: { text: palette.green, bold: true },
  late: { text: palette.notRated, bold: false },
  notDue: { text: palette.notRated, bold: false },
  none: { text: palette.notRated, bold: false },
} as const satisfies Record<StatusMark, { text: string; bold: boolean; fill?: string; edge?: string }>

const PAD = 0.1

/** A status as shape and word, its left edge at `x`, and how wide it is in inches. */
export function statusTag(
  next: Numbering,
  { mark, words }: { mark: StatusMark; words: string },
  { x, y, size }: { x: number; y: number; size: number },
): { readonly xml: string; readonly width: number; readonly height: number } {
  const look: { text: string; bold: boolean; fill?: string; edge?: string } = looks[mark]
  const glyph = (size * 0.95) / 72
  const height = (size * 1.75) / 72
  const inset = look.fill ? PAD : 0
  const lead = inset + glyph + 0.08
  const width = lead + (textWidth(words, size, look.bold ? 700 : 400) * WIDER) / 72 + PAD
  const tag = shape(next(), {
    name: 'Status',
    box: { x, y, w: width, h: height },
    look: {
      geometry: 'rect',
      ...(look.fill ? { fill: look.fill } : {}),
      ...(look.edge ? { line: { colour: look.edge, points: 1 } } : {}),
    },
    text: { words, bold: look.bold, colour: look.text, size, inset: lead },
  })
  const box = { x: x + inset, y: y + (height - glyph) / 2, w: glyph, h: glyph }
  return { xml: tag + statusGlyph(next, mark, box, look.text), width, height }
}

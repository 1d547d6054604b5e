import { CheckBox, type ParagraphChild, ShadingType, TextRun } from 'docx'
import { glyphForStatus } from '../../../chart/glyphs.ts'
import type { Inline } from '../reportDocument.ts'
import { rule } from './docxLooks.ts'
import type { DocxPictures } from './docxPictures.ts'

/** XML 1.0 has no other control characters, not even escaped: one would spoil the file. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

export const xmlWords = (words: string): string => words.replace(NOT_XML, '')

/** What stands in a paragraph, in order. */
export const docxLine = (line: readonly Inline[], pictures: DocxPictures): ParagraphChild[] =>
  line.flatMap((each) => docxInline(each, pictures))

function docxInline(inline: Inline, pictures: DocxPictures): ParagraphChild[] {
  switch (inline.kind) {
    case 'text':
      return [
        new TextRun({
          text: xmlWords(inline.words),
          ...(inline.strong ? { bold: true } : {}),
          ...(inline.small ? { size: 16 } : {}),
        }),
      ]
    case 'tag':
      return tagOf(inline, pictures)
    case 'glyph':
      return [pictures.glyph(inline.glyph), new TextRun('\u00a0')]
    case 'tickBox':
      return [
        new CheckBox({
          alias: inline.words,
          checked: false,
          uncheckedState: { value: '2610', font: 'MS Gothic' },
          checkedState: { value: '2612', font: 'MS Gothic' },
        }),
        new TextRun(`\u00a0${xmlWords(inline.words)}   `),
      ]
    case 'blank':
      return [
        new TextRun({ text: `${xmlWords(inline.words)}\u00a0`, size: 16 }),
        new TextRun({ text: '\u00a0'.repeat(26), underline: {} }),
        new TextRun('  '),
      ]
    case 'picture':
      return [pictures.drawing(inline)]
  }
}

const outlined = { border: rule(4) }

/** Red solid, amber outlined, green open and bold, the rest plain: ink in proportion to the need to act. */
function tagOf({ mark, words }: Extract<Inline, { kind: 'tag' }>, pictures: DocxPictures): ParagraphChild[] {
  const said = `\u00a0${xmlWords(words).replaceAll(' ', '\u00a0')}\u00a0`
  const glyph = glyphForStatus(mark)
  const gap = new TextRun(' ')
  if (mark === 'red') {
    const black = { shading: { type: ShadingType.CLEAR, color: 'auto', fill: '000000' } }
    return [
      new TextRun({ text: '\u00a0', ...black }),
      pictures.glyph(glyph, black, 'black'),
      new TextRun({ text: said, bold: true, color: 'FFFFFF', ...black }),
      gap,
    ]
  }
  if (mark === 'amber')
    return [
      new TextRun({ text: '\u00a0', ...outlined }),
      pictures.glyph(glyph, outlined),
      new TextRun({ text: said, bold: true, ...outlined }),
      gap,
    ]
  return [
    new TextRun('\u00a0'),
    pictures.glyph(glyph),
    new TextRun({ text: said, bold: mark === 'green' }),
    gap,
  ]
}

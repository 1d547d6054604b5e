import {
  CheckBox,
  ExternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  ShadingType,
  TextRun,
} from 'docx'
import { glyphForStatus, type StatusMark } from '../../../chart/glyphs.ts'
import type { Inline } from '../reportDocument.ts'
import { rule } from './docxLooks.ts'
import type { DocxPictures } from './docxPictures.ts'
import { xmlWords } from './xmlWords.ts'

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
    case 'link':
      return [
        new ExternalHyperlink({
          link: inline.href,
          children: [new TextRun({ text: xmlWords(inline.words), underline: {} })],
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

/**
 * The shape, then its word: red on solid black, amber outlined, green bold, the rest plain. The shape stands outside the
 * box: word processors do not agree on a box around a picture.
 */
function tagOf({ mark, words }: Extract<Inline, { kind: 'tag' }>, pictures: DocxPictures): ParagraphChild[] {
  return [
    pictures.glyph(glyphForStatus(mark)),
    new TextRun('\u00a0'),
    new TextRun({ text: `\u00a0${xmlWords(words).replaceAll(' ', '\u00a0')}\u00a0`, ...lookOf(mark) }),
    new TextRun('  '),
  ]
}

function lookOf(mark: StatusMark): IRunOptions {
  switch (mark) {
    case 'red':
      return {
        bold: true,
        color: 'FFFFFF',
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: '000000' },
      }
    case 'amber':
      return { bold: true, border: rule(4) }
    case 'green':
      return { bold: true }
    case 'late':
    case 'notDue':
    case 'none':
      return {}
  }
}

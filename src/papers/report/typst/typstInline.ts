import { glyphForStatus, type StatusMark } from '../../../chart/glyphs.ts'
import type { Inline } from '../reportDocument.ts'
import type { TypstFiles } from './typstFiles.ts'

/** A line as one Typst expression: `[]` for an empty one. */
export const typstLine = (line: readonly Inline[], files: TypstFiles): string =>
  line.length === 0 ? '[]' : line.map((each) => typstInline(each, files)).join(' + ')

function typstInline(inline: Inline, files: TypstFiles): string {
  switch (inline.kind) {
    case 'text':
      return textOf(inline, files)
    case 'link':
      return `link(${files.text(inline.href)}, underline(${files.text(inline.words)}))`
    case 'tag':
      return `${tagNames[inline.mark]}(${files.glyph(glyphForStatus(inline.mark), inline.mark === 'red' ? 'white' : 'black')}, ${files.text(inline.words)})`
    case 'glyph':
      return `${files.glyph(inline.glyph)} + h(1.2mm)`
    case 'tickBox':
      return `tick-box(${files.text(inline.words)})`
    case 'blank':
      return `blank(${files.text(inline.words)})`
    case 'picture':
      return `box(${files.picture(inline)})`
  }
}

function textOf({ words, strong, small }: Extract<Inline, { kind: 'text' }>, files: TypstFiles): string {
  const style = [strong && 'weight: 600', small && 'size: 8pt'].filter(Boolean).join(', ')
  return `text(${style && `${style}, `}${files.text(words)})`
}

/** Solid, outlined, open: ink in proportion to the need to act. */
const tagNames: Readonly<Record<StatusMark, string>> = {
  red: 'solid-tag',
  amber: 'outlined-tag',
  green: 'open-tag',
  late: 'quiet-tag',
  notDue: 'quiet-tag',
  none: 'quiet-tag',
}

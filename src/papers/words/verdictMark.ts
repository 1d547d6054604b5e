import type { GlyphName } from '../../chart/glyphs.ts'

/** A verdict as glyph and word; one that is `bad` is set strongly. */
export type VerdictMark = {
  readonly glyph: GlyphName
  readonly look: 'bad' | 'ok' | 'flat'
  readonly words: string
}

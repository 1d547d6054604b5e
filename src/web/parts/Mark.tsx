import type { GlyphName } from '../../chart/glyphs.ts'
import { Glyph } from './Glyph.tsx'

type Props = { readonly look: 'bad' | 'ok' | 'flat'; readonly glyph: GlyphName; readonly words: string }

/** A verdict as glyph and word: solid and strong where it asks for action. */
export function Mark({ look, glyph, words }: Props) {
  return (
    <span className={`mk ${look}`}>
      <Glyph name={glyph} />
      {words}
    </span>
  )
}

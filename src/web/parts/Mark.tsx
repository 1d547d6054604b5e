import type { VerdictMark } from '../../papers/words/verdictMark.ts'
import { Glyph } from './Glyph.tsx'

/** A verdict as glyph and word: solid and strong where it asks for action. */
export function Mark({ look, glyph, words }: VerdictMark) {
  return (
    <span className={`mk ${look}`}>
      <Glyph name={glyph} />
      {words}
    </span>
  )
}

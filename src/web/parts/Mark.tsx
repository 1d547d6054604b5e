import type { VerdictMark } from '../../papers/words/verdictMark.ts'
import { Glyph } from './Glyph.tsx'

type Props = VerdictMark & {
  /** Its glyph is drawn later; the room for it is kept. */
  readonly isBare?: boolean | undefined
}

/** A verdict as glyph and word: solid and strong where it asks for action. */
export function Mark({ look, glyph, words, isBare }: Props) {
  return (
    <span className={`mk ${look}`}>
      {isBare ? <span className="g" /> : <Glyph name={glyph} />}
      {words}
    </span>
  )
}

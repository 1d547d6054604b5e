import { figureWords } from '../../domain/indicators/figureWords.ts'
import type { GlyphName } from '../../chart/glyphs.ts'
import type { Direction } from '../../contract/performance.ts'
import { Glyph } from './Glyph.tsx'

type Props = { readonly direction: Direction; readonly decimals: number }

/** The arrow follows the number; whether it is filled, and the word, carry the judgement. */
export function DirectionMark({ direction, decimals }: Props) {
  if (direction.movement === 'none') {
    return <Mark look="flat" glyph="tooFew" words={absenceWords[direction.because]} />
  }
  const by = figureWords(direction.by, decimals)
  switch (direction.judgement) {
    case 'unchanged':
      return <Mark look="flat" glyph="unchanged" words="Unchanged" />
    case 'better':
      return (
        <Mark
          look="ok"
          glyph={direction.movement === 'up' ? 'upBetter' : 'downBetter'}
          words={`Better by ${by}`}
        />
      )
    case 'worse':
      return (
        <Mark
          look="bad"
          glyph={direction.movement === 'up' ? 'upWorse' : 'downWorse'}
          words={`Worse by ${by}`}
        />
      )
    case 'noJudgement':
      return direction.movement === 'unchanged' ? (
        <Mark look="flat" glyph="unchanged" words="Unchanged" />
      ) : direction.movement === 'up' ? (
        <Mark look="flat" glyph="upBetter" words={`Up ${by}`} />
      ) : (
        <Mark look="flat" glyph="downBetter" words={`Down ${by}`} />
      )
  }
}

const absenceWords = {
  noEarlierFigure: 'No earlier figure',
  notComparable: 'Not comparable',
  noFigure: 'No figure',
} as const

function Mark({ look, glyph, words }: { look: 'bad' | 'ok' | 'flat'; glyph: GlyphName; words: string }) {
  return (
    <span className={`mk ${look}`}>
      <Glyph name={glyph} />
      {words}
    </span>
  )
}

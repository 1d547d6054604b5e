import { figureWords } from '../../domain/indicators/figureWords.ts'
import type { Direction } from '../../contract/performance.ts'
import { Mark } from './Mark.tsx'

type Props = {
  readonly direction: Direction
  readonly decimals: number
  /** Compared with the same quarter last year, rather than with the quarter before. */
  readonly isSinceLastYear?: boolean
}

/** The arrow follows the number; whether it is filled, and the word, carry the judgement. */
export function DirectionMark({ direction, decimals, isSinceLastYear = false }: Props) {
  const since = isSinceLastYear ? ' on last year' : ''
  if (direction.movement === 'none') {
    return (
      <Mark
        look="flat"
        glyph="tooFew"
        words={(isSinceLastYear ? absenceLastYear : absenceWords)[direction.because]}
      />
    )
  }
  const by = figureWords(direction.by, decimals)
  switch (direction.judgement) {
    case 'unchanged':
      return (
        <Mark look="flat" glyph="unchanged" words={`Unchanged${since}${withinWords(direction.within)}`} />
      )
    case 'better':
      return (
        <Mark
          look="ok"
          glyph={direction.movement === 'up' ? 'upBetter' : 'downBetter'}
          words={`Better by ${by}${since}`}
        />
      )
    case 'worse':
      return (
        <Mark
          look="bad"
          glyph={direction.movement === 'up' ? 'upWorse' : 'downWorse'}
          words={`Worse by ${by}${since}`}
        />
      )
    case 'noJudgement':
      return direction.movement === 'unchanged' ? (
        <Mark look="flat" glyph="unchanged" words={`Unchanged${since}`} />
      ) : direction.movement === 'up' ? (
        <Mark look="flat" glyph="upBetter" words={`Up ${by}${since}`} />
      ) : (
        <Mark look="flat" glyph="downBetter" words={`Down ${by}${since}`} />
      )
  }
}

const absenceWords = {
  noEarlierFigure: 'No earlier figure',
  notComparable: 'Not comparable',
  noFigure: 'No figure',
  lastYearOnly: 'Compared with last year only',
} as const

const absenceLastYear = {
  ...absenceWords,
  noEarlierFigure: 'No figure last year',
  notComparable: 'Not comparable with last year',
} as const

/** " (by no more than 2%)": a change inside the dead band is still said to be one. */
function withinWords(within: Extract<Direction, { by: string }>['within']): string {
  if (!within) return ''
  return ` (by no more than ${within.amount}${within.mode === 'relative' ? '%' : ''})`
}

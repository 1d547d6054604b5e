import type { Direction } from '../../contract/performance.ts'
import type { ScorecardRow } from '../../contract/scorecards.ts'
import { figureWords } from '../../domain/indicators/figureWords.ts'
import { directionShown } from '../../domain/performance/directionShown.ts'
import type { VerdictMark } from './verdictMark.ts'

type Travelled = {
  readonly direction: Direction
  readonly decimals: number
  /** Compared with the same quarter last year, rather than with the quarter before. */
  readonly isSinceLastYear?: boolean
}

/** A row's direction of travel since the quarter before; where the quarters of a year are not alike, since last year. */
export const rowDirectionMark = ({
  direction,
  directionLastYear,
  decimals,
}: Pick<ScorecardRow, 'direction' | 'directionLastYear' | 'decimals'>): VerdictMark =>
  directionMark({ ...directionShown(direction, directionLastYear), decimals })

/** "Better by 3.2", "Down 4 on last year": the arrow follows the number; whether it is filled, and the word, judge it. */
export function directionMark({ direction, decimals, isSinceLastYear = false }: Travelled): VerdictMark {
  if (direction.movement === 'none')
    return {
      glyph: 'tooFew',
      look: 'flat',
      words: (isSinceLastYear ? absenceLastYear : absenceWords)[direction.because],
    }
  const since = isSinceLastYear ? ' on last year' : ''
  const by = figureWords(direction.by, decimals)
  const isUp = direction.movement === 'up'
  switch (direction.judgement) {
    case 'unchanged':
      return { glyph: 'unchanged', look: 'flat', words: `Unchanged${since}${withinWords(direction.within)}` }
    case 'better':
      return { glyph: isUp ? 'upBetter' : 'downBetter', look: 'ok', words: `Better by ${by}${since}` }
    case 'worse':
      return { glyph: isUp ? 'upWorse' : 'downWorse', look: 'bad', words: `Worse by ${by}${since}` }
    case 'noJudgement':
      if (direction.movement === 'unchanged')
        return { glyph: 'unchanged', look: 'flat', words: `Unchanged${since}` }
      return {
        glyph: isUp ? 'upBetter' : 'downBetter',
        look: 'flat',
        words: `${isUp ? 'Up' : 'Down'} ${by}${since}`,
      }
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

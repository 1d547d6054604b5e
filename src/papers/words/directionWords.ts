import type { Direction } from '../../contract/performance.ts'
import { directionShown } from '../../domain/performance/directionShown.ts'
import { figureWords } from '../../domain/indicators/figureWords.ts'

/** The direction of travel in a cell, as the scorecard's narrow column says it: "Better by 3.2", "Down 4 on last year". */
export function directionWords(given: Direction, lastYear: Direction, decimals: number): string {
  const { direction, isSinceLastYear } = directionShown(given, lastYear)
  const since = isSinceLastYear ? ' on last year' : ''
  if (direction.movement === 'none')
    return (isSinceLastYear ? absenceLastYear : absenceWords)[direction.because]
  const by = figureWords(direction.by, decimals)
  switch (direction.judgement) {
    case 'unchanged':
      return `Unchanged${since}${withinWords(direction.within)}`
    case 'better':
      return `Better by ${by}${since}`
    case 'worse':
      return `Worse by ${by}${since}`
    case 'noJudgement':
      return direction.movement === 'unchanged'
        ? `Unchanged${since}`
        : `${direction.movement === 'up' ? 'Up' : 'Down'} ${by}${since}`
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

import { difference, type Decimals } from './decimals.ts'
import type { StartsByPlace } from './seriesPhase.ts'
import type { Figures } from './xmrLimits.ts'

/** Quarters of a financial year; a quarterIndex is a multiple of it in Q1. */
const QUARTERS_OF_A_YEAR = 4

export type YearToDate = Decimals & {
  /** The quarter of each figure, by quarterIndex. */
  readonly quarters: readonly number[]
  /** Quarters from one figure to the next. */
  readonly apart: number
  readonly starts: StartsByPlace
}

/**
 * What each period added to year-to-date figures: the first of a financial year as it stands, a later one less the one before
 * it in the year. A missing figure makes a gap of the next increment too; so does a break within the year, as the two figures
 * measure different things.
 */
export function increments({ figures, quarters, apart, starts, decimals }: YearToDate): Figures {
  return figures.map((figure, place) => {
    if (figure === null) return null
    if ((quarters[place] ?? 0) % QUARTERS_OF_A_YEAR < apart) return figure
    const before = figures[place - 1] ?? null
    const isBreak = starts.get(place)?.some(({ because }) => because === 'break') ?? false
    return before === null || isBreak ? null : difference(figure, before, decimals)
  })
}

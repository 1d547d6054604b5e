import type { Frequency, OutturnType } from '../indicators/indicator.ts'

/** Quarters from one figure to the next; null where figures come at no fixed interval, so that a gap cannot be seen. */
export function quartersApart(frequency: Frequency, outturnType: OutturnType): number | null {
  if (outturnType === 'annual' && frequency !== 'biennial') return 4
  switch (frequency) {
    case 'monthly':
    case 'quarterly':
      return 1
    case 'halfYearly':
      return 2
    case 'annual':
      return 4
    case 'biennial':
      return 8
    case 'termly':
    case 'other':
      return null
  }
}

/** One point a figure. */
export type Points = {
  /** The quarter of each point, by quarterIndex. */
  readonly quarters: readonly number[]
  /** Its place in the series of quarters. */
  readonly places: readonly number[]
}

/**
 * The quarters that are points of a series reported every `apart` quarters: those a whole number of intervals from the
 * quarter of the latest figure, so that the quarters between are no gaps. A figure between two such quarters belongs to the
 * later one; of several, the latest.
 */
export function pointsOf(first: number, figures: readonly (string | null)[], apart: number): Points {
  const anchor = figures.findLastIndex((figure) => figure !== null)
  const quarters: number[] = []
  const places: number[] = []
  const start = apart === 1 || anchor < 0 ? 0 : anchor % apart
  for (let place = start; place < figures.length; place += apart) {
    let figured = place
    while (figured > Math.max(0, place - apart + 1) && (figures[figured] ?? null) === null) figured--
    const found = (figures[figured] ?? null) === null ? place : figured
    quarters.push(first + found)
    places.push(found)
  }
  return { quarters, places }
}

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

/** One place a quarter from `first` (a quarterIndex) on. */
export type QuarterlyReadings<Target> = {
  readonly first: number
  /** Decimal text; null where there is none, whatever the reason. */
  readonly figures: readonly (string | null)[]
  readonly targets: readonly (Target | undefined)[]
}

/** The same, one place a point. */
export type ReadingsByPoint<Target> = Omit<QuarterlyReadings<Target>, 'first'> & {
  /** The quarter of each point, by quarterIndex. */
  readonly quarters: readonly number[]
}

/**
 * The quarters that are points of a series reported every `apart` quarters: those a whole number of intervals from the
 * quarter of the latest figure, so that the quarters between are no gaps. A figure between two such quarters belongs to the
 * later one; of several, the latest.
 */
export function readingsByPoint<Target>(
  { first, figures, targets }: QuarterlyReadings<Target>,
  apart: number,
): ReadingsByPoint<Target> {
  if (apart === 1) return { figures, targets, quarters: figures.map((_, place) => first + place) }
  const latest = figures.findLastIndex((figure) => figure !== null)
  const places: number[] = []
  for (let place = Math.max(latest, 0) % apart; place < figures.length; place += apart) {
    const interval = Array.from({ length: apart }, (_, back) => place - back)
    places.push(interval.find((each) => typeof figures[each] === 'string') ?? place)
  }
  return {
    figures: places.map((place) => figures[place] ?? null),
    targets: places.map((place) => targets[place]),
    quarters: places.map((place) => first + place),
  }
}

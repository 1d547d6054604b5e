import { figureWords, withSign } from '../domain/performance/figureWords.ts'
import { compareQuarters } from '../domain/time/financialQuarter.ts'
import type { ChartFigures, ChartUsualRange } from './chartFigures.ts'

/** Limits are printed with at most this many decimal places more than the figures. */
const MOST_MORE_PLACES = 3

/** One usual range as printed. A limit no figure can reach has no text: a count below nothing, a share above 100%. */
type UsualRangeTexts = {
  readonly mean: string
  readonly lower: string | null
  readonly upper: string | null
  /** "149.9 to 171.4", "171.4 or lower", "88.0% or higher". */
  readonly text: string
  /** "Usual range, 149.9 to 171.4"; "Provisional usual range, …" from too few figures to be firm. */
  readonly words: string
}

/**
 * A usual range in words. Limits are rounded to the places the figures are printed with, and to more where rounding
 * would put a figure on the other side of a limit.
 */
export function usualRangeTexts(figures: ChartFigures, range: ChartUsualRange): UsualRangeTexts {
  const places = placesFor(figures, range)
  const print = (value: number) => withSign(figureWords(rounded(value, places), places), figures.unit)
  const { lower, upper } = withinReach(figures, range)
  const texts = {
    mean: print(range.mean),
    lower: lower === null ? null : print(lower),
    upper: upper === null ? null : print(upper),
  }
  const text =
    texts.lower !== null && texts.upper !== null
      ? `${texts.lower} to ${texts.upper}`
      : texts.upper !== null
        ? `${texts.upper} or lower`
        : texts.lower !== null
          ? `${texts.lower} or higher`
          : 'any figure'
  const name = figures.yearToDate ? 'usual range of one quarter’s increase' : 'usual range'
  const words = range.firmness === 'provisional' ? `Provisional ${name}` : capitalised(name)
  return { ...texts, text, words: `${words}, ${text}` }
}

/**
 * The limits a figure could reach: none below zero for a series that never was, none above 100 for a percentage. Limits
 * of a quarter's increase are all within reach, since a year-to-date figure may be put right downwards.
 */
export function withinReach(
  { observations, unit, yearToDate }: ChartFigures,
  { lower, upper }: ChartUsualRange,
): { readonly lower: number | null; readonly upper: number | null } {
  if (yearToDate) return { lower, upper }
  const values = observations.flatMap(({ value }) => (value === null ? [] : [Number(value)]))
  const neverBelow = values.every((value) => value >= 0)
  const neverAbove = unit.startsWith('%') && values.every((value) => value <= 100)
  return { lower: lower < 0 && neverBelow ? null : lower, upper: upper > 100 && neverAbove ? null : upper }
}

/** Whether a figure lies beyond the limits. False for the limits of an increase, which no figure is measured against. */
export function isOutside(figures: ChartFigures, { lower, upper }: ChartUsualRange, value: number): boolean {
  return !figures.yearToDate && (value < lower || value > upper)
}

function placesFor(figures: ChartFigures, range: ChartUsualRange): number {
  const within = figures.observations.flatMap(({ quarter, value }) =>
    value !== null && compareQuarters(range.from, quarter) <= 0 && compareQuarters(quarter, range.until) <= 0
      ? [Number(value)]
      : [],
  )
  let places = figures.decimals
  const most = figures.decimals + MOST_MORE_PLACES
  const keepsSides = () =>
    [range.lower, range.upper].every((limit) => {
      const printed = Number(rounded(limit, places))
      return within.every((value) => Math.sign(value - limit) === Math.sign(value - printed))
    })
  while (places < most && !figures.yearToDate && !keepsSides()) places += 1
  return places
}

/** Never "-0.0". */
const rounded = (value: number, places: number): string => value.toFixed(places).replace(/^-(?=[0.]*$)/, '')

const capitalised = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

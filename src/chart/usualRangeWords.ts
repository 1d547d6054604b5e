import { figureWords, withSign } from '../domain/indicators/figureWords.ts'
import { compareQuarters } from '../domain/time/financialQuarter.ts'
import type { ChartFigures, ChartUsualRange } from './chartFigures.ts'
import { capitalised } from '../domain/sentence.ts'

/** Limits are printed with at most this many decimal places more than the figures. */
const MOST_MORE_PLACES = 3

/** One usual range as printed. */
type UsualRangeTexts = {
  readonly mean: string
  /** "149.9 to 171.4". */
  readonly text: string
  /** "Usual range, 149.9 to 171.4"; "Provisional usual range, …" from too few figures to be firm. */
  readonly words: string
}

/**
 * A usual range in words, never cut off at 0 or 100, so that it can be checked by hand. Limits are rounded to the places the
 * figures are printed with, and to more where rounding would put the range's latest figure on the other side of a limit.
 */
export function usualRangeTexts(figures: ChartFigures, range: ChartUsualRange): UsualRangeTexts {
  const places = placesFor(figures, range)
  const print = (value: number) => withSign(figureWords(rounded(value, places), places), figures.unit)
  const text = `${print(range.lower)} to ${print(range.upper)}`
  const name = figures.yearToDate ? 'usual range of one quarter’s increase' : 'usual range'
  const words = range.firmness === 'provisional' ? `Provisional ${name}` : capitalised(name)
  return { mean: print(range.mean), text, words: `${words}, ${text}` }
}

/**
 * The limits a figure could reach, which alone are drawn as lines: none below zero for a series that never was, none above
 * 100 for a percentage. Limits of a quarter's increase are all within reach, since a year to date may be put right downwards.
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

/** The usual range a quarter's figure is held against; undefined where there is none. */
export const usualRangeFor = (
  { usualRanges }: ChartFigures,
  quarter: ChartUsualRange['from'],
): ChartUsualRange | undefined =>
  usualRanges.findLast(
    ({ from, until }) => compareQuarters(from, quarter) <= 0 && compareQuarters(quarter, until) <= 0,
  )

/** Whether a figure lies beyond the limits of its usual range; false of a year-to-date figure, which no limits are of. */
export function isOutsideUsual(
  figures: ChartFigures,
  quarter: ChartUsualRange['from'],
  value: number,
): boolean {
  const range = usualRangeFor(figures, quarter)
  return range !== undefined && isOutside(figures, range, value)
}

/** Whether a figure lies beyond the limits. False for the limits of an increase, which no figure is measured against. */
function isOutside(figures: ChartFigures, { lower, upper }: ChartUsualRange, value: number): boolean {
  return !figures.yearToDate && (value < lower || value > upper)
}

function placesFor(figures: ChartFigures, range: ChartUsualRange): number {
  const latest = figures.observations.findLast(
    ({ quarter, value }) =>
      value !== null &&
      compareQuarters(range.from, quarter) <= 0 &&
      compareQuarters(quarter, range.until) <= 0,
  )
  let places = figures.decimals
  if (!latest || figures.yearToDate) return places
  const figure = Number(latest.value)
  const sideOf = (limit: number) => Math.sign(figure - limit)
  const keepsSides = () =>
    [range.lower, range.upper].every((limit) => {
      const printed = sideOf(Number(rounded(limit, places)))
      // On a printed limit is inside it, as on the limit itself.
      return isOutside(figures, range, figure) ? printed === sideOf(limit) : printed * sideOf(limit) >= 0
    })
  while (places < figures.decimals + MOST_MORE_PLACES && !keepsSides()) places += 1
  return places
}

/** Never "-0.0". */
const rounded = (value: number, places: number): string => value.toFixed(places).replace(/^-(?=[0.]*$)/, '')

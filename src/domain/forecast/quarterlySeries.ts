import { Big } from 'big.js'
import { numberOf } from '../decimalNumber.ts'
import type { IndicatorDefinition } from '../indicators/indicator.ts'
import type { Observation } from '../indicators/observation.ts'
import { quarterIndex, quarterOf, type FinancialQuarter } from '../time/financialQuarter.ts'
import type { YearEndMeasure } from './yearEndMeasure.ts'

/**
 * The figures a forecast may learn from: a place a quarter, oldest first, ending with the latest figure. `texts` are
 * as recorded, null where there is none. `numbers` are what is carried forward, NaN for a gap: the figures themselves,
 * or for a year-to-date series what each quarter added.
 */
export type QuarterlySeries = {
  readonly measure: YearEndMeasure
  /** The quarterIndex of the first place. */
  readonly first: number
  readonly texts: readonly (string | null)[]
  readonly numbers: readonly number[]
}

/**
 * The series of one indicator up to and with `quarter`, since its last break: figures measured another way are not
 * figures of this series. A figure of any other length than its quarter (or its year to date) is not counted as one.
 */
export function quarterlySeries(
  readings: ReadonlyMap<number, Observation>,
  definitions: readonly Pick<IndicatorDefinition, 'inForceFrom' | 'comparable'>[],
  quarter: FinancialQuarter,
  measure: YearEndMeasure,
): QuarterlySeries {
  const upTo = quarterIndex(quarter)
  const from = lastBreak(definitions, upTo)
  let earliest = Infinity
  for (const index of readings.keys()) if (index >= from && index < earliest) earliest = index
  const texts: (string | null)[] = []
  const numbers: number[] = []
  let first = upTo
  // Places up to and with the latest figure.
  let places = 0
  let before = NaN
  for (let index = earliest; index <= upTo; index++) {
    const reading = readings.get(index)
    const text = reading && counts(reading, measure, index) ? reading.value : null
    if (places === 0) {
      if (text === null) continue
      first = index
    }
    const number = text === null ? NaN : numberOf(text)
    texts.push(text)
    numbers.push(measure !== 'yearToDate' || index % 4 === 0 ? number : number - before)
    before = number
    if (text !== null) places = texts.length
  }
  texts.length = places
  numbers.length = places
  return { measure, first, texts, numbers }
}

/** The latest quarter with a figure, by quarterIndex; undefined when there is none. */
export const latestIndex = ({ first, texts }: QuarterlySeries): number | undefined =>
  texts.length === 0 ? undefined : first + texts.length - 1

/**
 * What is carried forward from a place, exactly: the figure, or for a year-to-date series what the quarter added. Only
 * for a place whose number is not NaN.
 */
export function exactAt({ measure, first, texts }: QuarterlySeries, place: number): Big {
  const figure = new Big(texts[place] ?? NaN)
  const isFirstOfYear = (first + place) % 4 === 0
  return measure === 'yearToDate' && !isFirstOfYear ? figure.minus(texts[place - 1] ?? NaN) : figure
}

/** The first quarter that is measured wholly as now: the one in which, or with which, the last break begins. */
function lastBreak(
  definitions: readonly Pick<IndicatorDefinition, 'inForceFrom' | 'comparable'>[],
  upTo: number,
): number {
  let from = -Infinity
  for (const [version, { comparable, inForceFrom }] of definitions.entries()) {
    if (version === 0 || comparable) continue
    const index = quarterIndex(quarterOf(inForceFrom))
    if (index <= upTo) from = index
  }
  return from
}

function counts({ value, period }: Observation, measure: YearEndMeasure, index: number): boolean {
  if (value === null) return false
  switch (measure) {
    case 'quarterFour':
      return true
    case 'sumOfQuarters':
      return period.kind === 'financialQuarter'
    case 'yearToDate':
      return (
        (period.kind === 'yearToDate' && quarterEnds.has(period.end.slice(5))) ||
        period.kind === 'financialYear' ||
        (period.kind === 'financialQuarter' && index % 4 === 0)
      )
  }
}

const quarterEnds = new Set(['06-30', '09-30', '12-31', '03-31'])

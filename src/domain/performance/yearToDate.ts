import { sumOfDecimals } from '../decimalText.ts'
import {
  compareQuarters,
  quarterIndex,
  quarterStart,
  type FinancialQuarter,
} from '../time/financialQuarter.ts'
import { periodQuarter } from '../time/period.ts'
import { definitionAt, latestReading, type IndicatorFacts } from './indicatorFacts.ts'

/**
 * The year so far at the end of a quarter, as decimal text; null where no quarter of the year has a figure.
 * `isSum`: added up from the quarters. `missing`: the quarters without a figure, so that a sum says too little by them.
 */
export type YearToDate = {
  readonly figure: string | null
  readonly isSum: boolean
  readonly missing: readonly FinancialQuarter[]
}

/**
 * Period totals are added up, a part of a quarter counting as missing; a figure that runs from 1 April is the year to date itself, and the quarter's own or none;
 * a share (a unit of "%"), a position, a rolling year and an annual figure are never added: the latest of the year stands.
 */
export function yearToDate(facts: IndicatorFacts, quarter: FinancialQuarter): YearToDate {
  const soFar = ([1, 2, 3, 4] as const)
    .filter((each) => each <= quarter.quarter)
    .map((each) => ({ startYear: quarter.startYear, quarter: each }))
  const readingOf = (each: FinancialQuarter) => facts.readings.get(quarterIndex(each))
  const valueOf = (each: FinancialQuarter) => readingOf(each)?.value ?? null
  const { outturnType, unit } = definitionAt(facts, quarter)
  switch (outturnType === 'periodTotal' && unit.startsWith('%') ? 'snapshot' : outturnType) {
    case 'periodTotal': {
      const isWhole = (each: FinancialQuarter) => readingOf(each)?.period.start === quarterStart(each)
      const values = soFar
        .filter(isWhole)
        .map(valueOf)
        .filter((value) => value !== null)
      const missing = soFar.filter((each) => !isWhole(each) || valueOf(each) === null)
      return { figure: values.length > 0 ? sumOfDecimals(values) : null, isSum: true, missing }
    }
    case 'yearToDate': {
      const figure = valueOf(quarter)
      return { figure, isSum: false, missing: figure === null ? [quarter] : [] }
    }
    case 'snapshot':
    case 'rollingYear':
    case 'annual': {
      const latest = latestReading(facts, quarter, ({ value }) => value !== null)
      const isThisYear =
        latest && compareQuarters(periodQuarter(latest.period), { ...quarter, quarter: 1 }) >= 0
      return { figure: isThisYear ? latest.value : null, isSum: false, missing: [] }
    }
  }
}

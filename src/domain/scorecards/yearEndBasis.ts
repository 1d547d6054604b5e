import { quarterlySeries, type QuarterlySeries } from '../forecast/quarterlySeries.ts'
import { yearEndForecast, type YearEndForecast } from '../forecast/yearEndForecast.ts'
import type { YearEndMeasure } from '../forecast/yearEndMeasure.ts'
import type { IndicatorFacts } from '../performance/indicatorFacts.ts'
import type { FinancialQuarter } from '../time/financialQuarter.ts'

/** What everything said of a year end rests on: the figures by one measure up to a quarter, and the forecast from them. */
export type YearEndBasis = {
  readonly startYear: number
  /** Null for an annual indicator, and with it the series. */
  readonly measure: YearEndMeasure | null
  readonly series: QuarterlySeries | null
  readonly forecast: YearEndForecast
}

/** `startYear`: the year in question, which may be a later one than the quarter's. */
export function yearEndBasis(
  facts: IndicatorFacts,
  quarter: FinancialQuarter,
  { startYear, measure }: Pick<YearEndBasis, 'startYear' | 'measure'>,
): YearEndBasis {
  const series = measure && quarterlySeries(facts.readings, facts.definitions, quarter, measure)
  return { startYear, measure, series, forecast: yearEndForecast(series, startYear) }
}

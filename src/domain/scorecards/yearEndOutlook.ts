import { chanceOfReaching, type Chance } from '../forecast/chanceOfReaching.ts'
import { expectedAtYearEnd, type ExpectedAtYearEnd } from '../forecast/expectedAtYearEnd.ts'
import { goalOf } from '../forecast/goal.ts'
import type { PlainSum } from '../forecast/plainSum.ts'
import { plainSumToReach } from '../forecast/plainSumToReach.ts'
import { quarterlySeries, type QuarterlySeries } from '../forecast/quarterlySeries.ts'
import { yearEndForecast } from '../forecast/yearEndForecast.ts'
import { yearEndMeasure } from '../forecast/yearEndMeasure.ts'
import { expectedStatus } from '../performance/expectedStatus.ts'
import { definitionAt, type IndicatorFacts } from '../performance/indicatorFacts.ts'
import type { RagStatus } from '../performance/ragStatus.ts'
import { targetFor, type TargetLevel } from '../targets/targetLine.ts'
import type { FinancialQuarter } from '../time/financialQuarter.ts'

/** How a level stands to be reached by the year end: the plain sum first, the chance in three words after it. */
export type Prospect = {
  readonly level: TargetLevel
  readonly plainSum: PlainSum
  readonly chance: Chance
}

export type YearEndOutlook = {
  /** Quarter 4 of the year the quarter shown lies in. */
  readonly yearEnd: FinancialQuarter
  /** The figure expected, and on what evidence; or why there is none. */
  readonly expected: ExpectedAtYearEnd
  /** The status it would have: a second status, never the one now. Null without a figure. */
  readonly status: { readonly status: RagStatus; readonly reason: string } | null
  readonly target: Prospect | null
  readonly stretch: Prospect | null
}

/** Where an indicator is heading at the end of the year that `quarter` lies in, from what is known up to that quarter. */
export function yearEndOutlook(facts: IndicatorFacts, quarter: FinancialQuarter): YearEndOutlook {
  const yearEnd: FinancialQuarter = { ...quarter, quarter: 4 }
  const { polarity, unit, decimals } = definitionAt(facts, quarter)
  const series = seriesToYearEnd(facts, quarter)
  const forecast = yearEndForecast(series, quarter.startYear)
  const expected = expectedAtYearEnd(forecast, series, decimals)
  const prospect = (level: TargetLevel | undefined): Prospect | null => {
    if (!level) return null
    const goal = goalOf(level, polarity)
    const plainSum = plainSumToReach(series, goal, quarter.startYear, { unit, decimals })
    return { level, plainSum, chance: chanceOfReaching(series, forecast, goal, plainSum, decimals) }
  }
  return {
    yearEnd,
    expected,
    status: expected.value === null ? null : expectedStatus(expected.value, facts, yearEnd),
    target: prospect(targetFor(facts.targets, yearEnd)),
    stretch: prospect(targetFor(facts.stretch, yearEnd)),
  }
}

/**
 * The series the year end is reckoned from; null for an annual indicator. Target and stretch target are in the same
 * terms, so the target's basis says what the year's outturn is, and the stretch target's where there is no target.
 */
export function seriesToYearEnd(facts: IndicatorFacts, quarter: FinancialQuarter): QuarterlySeries | null {
  const yearEnd: FinancialQuarter = { ...quarter, quarter: 4 }
  const agreed = targetFor(facts.targets, yearEnd) ?? targetFor(facts.stretch, yearEnd)
  const measure = yearEndMeasure(definitionAt(facts, quarter), agreed?.basis ?? null)
  return measure && quarterlySeries(facts.readings, facts.definitions, quarter, measure)
}

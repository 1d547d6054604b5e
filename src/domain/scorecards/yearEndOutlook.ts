import { chanceOfReaching, type Chance } from '../forecast/chanceOfReaching.ts'
import { expectedAtYearEnd, type ExpectedAtYearEnd } from '../forecast/expectedAtYearEnd.ts'
import { goalOf } from '../forecast/goal.ts'
import type { PlainSum } from '../forecast/plainSum.ts'
import { plainSumToReach } from '../forecast/plainSumToReach.ts'
import { yearEndMeasure } from '../forecast/yearEndMeasure.ts'
import { expectedStatus } from '../performance/expectedStatus.ts'
import { definitionAt, type IndicatorFacts } from '../performance/indicatorFacts.ts'
import type { RagStatus } from '../performance/ragStatus.ts'
import { targetFor, type TargetLevel } from '../targets/targetLine.ts'
import type { FinancialQuarter } from '../time/financialQuarter.ts'
import { yearEndBasis, type YearEndBasis } from './yearEndBasis.ts'

/** How a level stands to be reached by the year end: the plain sum first, the chance in three words after it. */
type Prospect = {
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
  /** The target of the year end; its stretch target has a standing of its own. */
  readonly target: Prospect | null
  /** For what else is reckoned of the same year end. */
  readonly basis: YearEndBasis
}

/** Where an indicator is heading at the end of the year that `quarter` lies in, from what is known up to that quarter. */
export function yearEndOutlook(facts: IndicatorFacts, quarter: FinancialQuarter): YearEndOutlook {
  const yearEnd: FinancialQuarter = { ...quarter, quarter: 4 }
  const definition = definitionAt(facts, quarter)
  const { polarity, unit, decimals } = definition
  const target = targetFor(facts.targets, yearEnd)
  const measure = yearEndMeasure(definition, target?.basis ?? null)
  const basis = yearEndBasis(facts, quarter, { startYear: quarter.startYear, measure })
  const { series, forecast } = basis
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
    target: prospect(target),
    basis,
  }
}

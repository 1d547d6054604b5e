import type { IndicatorDefinition } from '../indicators/indicator.ts'
import type { Observation } from '../indicators/observation.ts'
import { targetsInOrder, type TargetLevel, type TargetLine } from '../targets/targetLine.ts'
import { monthOf, monthsSpanned } from '../time/calendarMonth.ts'
import {
  plusQuarters,
  quarterIndex,
  sameQuarterLastYear,
  type FinancialQuarter,
} from '../time/financialQuarter.ts'
import { periodQuarter, type Period } from '../time/period.ts'
import { directionOfTravel, type DirectionOfTravel } from './directionOfTravel.ts'
import { breakBetween, definitionAt, latestReading, type IndicatorFacts } from './indicatorFacts.ts'
import { ruleFor } from './statusRule.ts'

/** The direction since the figure before. Only ever drawn between figures that are alike. */
export function directionSincePrevious(facts: IndicatorFacts, latest: Observation): DirectionOfTravel {
  const quarter = periodQuarter(latest.period)
  const earlier = latestReading(facts, plusQuarters(quarter, -1), (reading) => reading.value !== null)
  const isAlike = (of: FinancialQuarter): boolean => areQuartersAlike(facts, of)
  if (!isAlike(quarter) || (earlier && !isAlike(periodQuarter(earlier.period))))
    return { movement: 'none', because: 'lastYearOnly' }
  return directionFrom(facts, earlier, latest)
}

/** The direction since the same quarter last year. */
export function directionSinceLastYear(facts: IndicatorFacts, latest: Observation): DirectionOfTravel {
  const quarter = periodQuarter(latest.period)
  return directionFrom(facts, facts.readings.get(quarterIndex(sameQuarterLastYear(quarter))), latest)
}

function directionFrom(
  facts: IndicatorFacts,
  earlier: Observation | undefined,
  latest: Observation,
): DirectionOfTravel {
  if (latest.value === null) return { movement: 'none', because: 'noFigure' }
  if (!earlier || earlier.value === null) return { movement: 'none', because: 'noEarlierFigure' }
  const quarter = periodQuarter(latest.period)
  if (!isComparable(facts, earlier, quarter, latest.period))
    return { movement: 'none', because: 'notComparable' }
  const { polarity } = definitionAt(facts, quarter)
  const { deadBand } = ruleFor(facts.rules, facts.id, quarter)
  return directionOfTravel(earlier.value, latest.value, polarity, deadBand)
}

/**
 * Whether an earlier figure compares with one of a quarter: no break in the series lies between them and, of totals, both
 * cover as many months (as far as the later period is known).
 */
export function isComparable(
  facts: Pick<IndicatorFacts, 'definitions'>,
  earlier: Observation,
  quarter: FinancialQuarter,
  period: Period | null,
): boolean {
  if (breakBetween(facts.definitions, periodQuarter(earlier.period), quarter)) return false
  return (
    period === null || !isTotal(definitionAt(facts, quarter)) || months(earlier.period) === months(period)
  )
}

/** A total grows with the length of its period; a position or a twelve-month figure does not. */
const isTotal = ({ outturnType }: IndicatorDefinition): boolean =>
  outturnType === 'periodTotal' || outturnType === 'yearToDate'

const months = ({ start, end }: Period): number => monthsSpanned(monthOf(start), monthOf(end))

/**
 * Whether a quarter compares with the one before: Havering 2013/14 drew its short-term arrow "only where the quarterly
 * target stays the same through the year". What runs from 1 April grows with every quarter, and its target with it: never.
 * A quarter's total with a profile is expected to differ from the last: not in that year. A position, a rolling year and
 * an annual figure cover alike in every quarter; a target that steps says where they should be, not that they differ.
 */
export function areQuartersAlike(
  facts: Pick<IndicatorFacts, 'definitions' | 'targets'>,
  quarter: FinancialQuarter,
): boolean {
  switch (definitionAt(facts, quarter).outturnType) {
    case 'yearToDate':
      return false
    case 'periodTotal':
      return !isProfiled(facts.targets, quarter.startYear)
    case 'snapshot':
    case 'rollingYear':
    case 'annual':
      return true
  }
}

function isProfiled(targets: readonly TargetLine[], startYear: number): boolean {
  const quarterly = targets.filter(({ basis }) => basis === 'eachPeriod')
  if (quarterly.length < 2) return false
  const agreed = targetsInOrder(quarterly, startYear * 4, 4).filter((line) => line !== undefined)
  const [first] = agreed
  return first !== undefined && agreed.some((line) => line !== first && !isSameLevel(line, first))
}

const isSameLevel = (a: TargetLevel, b: TargetLevel): boolean =>
  a.value === b.value && a.low === b.low && a.high === b.high

import { isLessThanQuarterly, type Frequency, type IndicatorDefinition } from '../indicators/indicator.ts'
import type { Observation } from '../indicators/observation.ts'
import { monthEnd, monthOf, monthStart, plusMonths } from '../time/calendarMonth.ts'
import {
  compareQuarters,
  quarterEnd,
  quarterLabel,
  quarterOf,
  type FinancialQuarter,
} from '../time/financialQuarter.ts'
import { addDays, type IsoDate } from '../time/isoDate.ts'
import { periodLabel, periodOf, type Period } from '../time/period.ts'

/** How many days after its period ends a figure is due, by rule. */
export type DueRule = {
  readonly daysAfterQuarter: number
  /** For what is reported less often than each quarter. */
  readonly daysAfterLongerPeriod: number
  readonly source: string
}

/** Holds until a partnership has a rule of its own. */
export const usualDueRule: DueRule = {
  daysAfterQuarter: 61,
  daysAfterLongerPeriod: 365,
  source:
    'Quarterly figures: usually confirmed two months after the quarter ends (Pendle, key performance information). Longer periods: within the year that follows; our own assumption.',
}

/** Why a figure that nobody has recorded is not there, reckoned from when it is due. */
export type AwaitedFigure = {
  readonly because: 'late' | 'notDue' | 'noFigure'
  /** The quarter it falls due in, where that is still ahead: "Q4". */
  readonly until?: string
  readonly dueBy: IsoDate | null
  readonly periodWords: string
}

type Asked = {
  readonly definition: IndicatorDefinition
  /** The day the indicator was first measured. */
  readonly since: IsoDate
  readonly quarter: FinancialQuarter
  readonly asOf: IsoDate
  readonly due: DueRule
}

/** Of an indicator with nothing recorded for the quarter (for one reported less often: nothing recorded at all). */
export function awaitedFigure({ definition, since, quarter, asOf, due }: Asked): AwaitedFigure {
  const periodWords = quarterLabel(quarter)
  const end = quarterEnd(quarter)
  if (end < since) return { because: 'noFigure', dueBy: null, periodWords }
  const closing = closingQuarter(definition, quarter)
  if (closing === null) return { because: 'noFigure', dueBy: null, periodWords }
  if (closing !== quarter.quarter)
    return { because: 'notDue', until: `Q${closing}`, dueBy: null, periodWords }
  const days = isLessThanQuarterly(definition) ? due.daysAfterLongerPeriod : due.daysAfterQuarter
  const dueBy = addDays(end, days)
  return { because: asOf > dueBy ? 'late' : 'notDue', dueBy, periodWords }
}

/** The quarter of the year in which the period ends that this quarter lies in; null at no interval we know. */
function closingQuarter(
  definition: IndicatorDefinition,
  { quarter }: FinancialQuarter,
): 1 | 2 | 3 | 4 | null {
  if (!isLessThanQuarterly(definition)) return quarter
  switch (intervalMonths(definition)) {
    case 12:
      return 4
    case 6:
      return quarter <= 2 ? 2 : 4
    default:
      return null
  }
}

/**
 * The figure owed after the last one of an indicator reported less often than each quarter, once it is late: its period
 * follows the last by the interval and stands at or before the quarter. Undefined while it is not.
 */
export function overdueAfter(
  last: Observation,
  { definition, quarter, asOf, due }: Omit<Asked, 'since'>,
): AwaitedFigure | undefined {
  const months = intervalMonths(definition)
  if (months === null) return undefined
  const end = monthEnd(plusMonths(monthOf(last.period.end), months))
  const dueBy = addDays(end, due.daysAfterLongerPeriod)
  if (compareQuarters(quarterOf(end), quarter) > 0 || asOf <= dueBy) return undefined
  return { because: 'late', dueBy, periodWords: wordsAfter(last.period, months, end) }
}

function wordsAfter({ kind, start }: Period, months: number, end: IsoDate): string {
  return kind === 'day'
    ? quarterLabel(quarterOf(end))
    : periodLabel(periodOf(kind, monthStart(plusMonths(monthOf(start), months)), end))
}

function intervalMonths({ frequency, outturnType }: IndicatorDefinition): number | null {
  if (outturnType === 'annual' && frequency !== 'biennial') return 12
  return monthsBetween[frequency]
}

const monthsBetween: Readonly<Record<Frequency, number | null>> = {
  monthly: null,
  quarterly: null,
  halfYearly: 6,
  termly: null,
  annual: 12,
  biennial: 24,
  other: null,
}

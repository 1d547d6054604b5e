import { listWords } from '../../../domain/listWords.ts'
import type { OutturnType } from '../../../domain/indicators/indicator.ts'
import {
  type CalendarMonth,
  monthOf,
  monthsSpanned,
  plusMonths,
  shortMonthName,
} from '../../../domain/time/calendarMonth.ts'
import {
  type FinancialQuarter,
  quarterEnd,
  quarterFromIndex,
  quarterIndex,
  quarterMonths,
} from '../../../domain/time/financialQuarter.ts'
import {
  periodLabel,
  periodQuarter,
  quarterPeriod,
  yearToDatePeriod,
  monthPeriod,
} from '../../../domain/time/period.ts'
import type { Part } from '../rows/part.ts'
import type { Candidate } from './candidate.ts'
import { sharedFacts, totalOf } from './totals.ts'

/** What months come to, or why months of this indicator come to nothing. */
export type QuarterlyReading =
  | { readonly outcome: 'quarters'; readonly candidates: readonly Candidate[] }
  | { readonly outcome: 'refused'; readonly because: string; readonly mend: string }

/**
 * Single months as quarterly figures, by what the indicator's figure covers. A period total is the sum of the
 * quarter's three months; a year to date the sum from April; a snapshot the quarter's last month. A quarter that
 * lacks a month it needs is absent, incomplete, and says which. Months of a rolling or a whole year do not make
 * quarters: they are refused.
 */
export function monthsToQuarters(months: readonly Candidate[], outturn: OutturnType): QuarterlyReading {
  if (outturn === 'rollingYear' || outturn === 'annual')
    return {
      outcome: 'refused',
      because: `The indicator’s figure covers ${outturn === 'annual' ? 'a whole year' : 'the twelve months to its date'}, so single months of it make no quarter.`,
      mend: `Give the figure for the ${outturn === 'annual' ? 'year' : 'twelve months'} instead.`,
    }
  const byMonth = new Map(months.map((month) => [monthKey(monthOf(month.period.end)), month]))
  const quarters = [...new Set(months.map(({ period }) => quarterIndex(periodQuarter(period))))].sort(
    (a, b) => a - b,
  )
  return {
    outcome: 'quarters',
    candidates: quarters.flatMap((index) => {
      const candidate = quarterOfMonths(quarterFromIndex(index), byMonth, outturn)
      return candidate ? [candidate] : []
    }),
  }
}

function quarterOfMonths(
  quarter: FinancialQuarter,
  byMonth: ReadonlyMap<string, Candidate>,
  outturn: 'periodTotal' | 'yearToDate' | 'snapshot',
): Candidate | undefined {
  const needed = monthsNeeded(quarter, outturn)
  const pieces = needed.map((month) => ({
    label: periodLabel(monthPeriod(month.year, month.month)),
    found: byMonth.get(monthKey(month)),
  }))
  const present = quarterMonths(quarter).flatMap((month) => byMonth.get(monthKey(month)) ?? [])
  const used = pieces.flatMap(({ found }) => found ?? [])
  const parts = (used.length > 0 ? used : present).flatMap(({ from }) => from)
  const [first, ...rest] = parts
  const [one] = present
  if (!first || !one) return undefined
  const from: readonly [Part, ...Part[]] = [first, ...rest]
  const total = totalOf(pieces)
  const gaps = used.flatMap(({ value, note }) => (value === null && note !== '' ? [note] : []))
  return {
    indicatorId: one.indicatorId,
    areaCode: one.areaCode,
    period: outturn === 'yearToDate' ? yearToDatePeriod(quarter) : quarterPeriod(quarter),
    value: total.value,
    absence: total.absence,
    ...sharedFacts(from),
    note: total.value === null ? [total.missing, ...gaps].join(' ') : workings(needed, used, outturn),
    from,
    fromGaps: total.absence === 'incomplete',
  }
}

function monthsNeeded(
  quarter: FinancialQuarter,
  outturn: 'periodTotal' | 'yearToDate' | 'snapshot',
): CalendarMonth[] {
  const months = quarterMonths(quarter)
  switch (outturn) {
    case 'periodTotal':
      return [...months]
    case 'snapshot':
      return [months[2]]
    case 'yearToDate': {
      const april = { year: quarter.startYear, month: 4 }
      const count = monthsSpanned(april, monthOf(quarterEnd(quarter)))
      return Array.from({ length: count }, (_, index) => plusMonths(april, index))
    }
  }
}

/** How the figure came about, for its note: "Apr, May and Jun 2010 added up." */
function workings(
  needed: readonly CalendarMonth[],
  used: readonly Candidate[],
  outturn: OutturnType,
): string {
  const own = [...new Set(used.map(({ note }) => note).filter((note) => note !== ''))]
  const last = needed.at(-1)
  const names = needed.map(({ month, year }) =>
    year === last?.year && month !== last.month ? shortMonthName(month) : `${shortMonthName(month)} ${year}`,
  )
  const words = outturn === 'snapshot' ? `The figure for ${names.join('')}.` : `${listWords(names)} added up.`
  return [words, ...own].join(' ')
}

const monthKey = ({ year, month }: CalendarMonth) => `${year}-${month}`

import {
  type CalendarMonth,
  monthEnd,
  monthOf,
  monthStart,
  monthsSpanned,
  plusMonths,
  shortMonthName,
} from './calendarMonth.ts'
import { shortDate } from './dateWords.ts'
import {
  type FinancialQuarter,
  quarterEnd,
  quarterLabel,
  quarterOf,
  quarterStart,
} from './financialQuarter.ts'
import { financialYearEnd, financialYearLabel, financialYearOf, financialYearStart } from './financialYear.ts'
import type { IsoDate } from './isoDate.ts'

export type PeriodKind =
  | 'day'
  | 'month'
  | 'financialQuarter'
  | 'rollingQuarter'
  | 'halfYear'
  | 'yearToDate'
  | 'rollingYear'
  | 'financialYear'
  | 'calendarYear'
  | 'academicYear'

/** Both days are included. Two periods of the same dates but different kinds are different periods. */
export type Period = { readonly kind: PeriodKind; readonly start: IsoDate; readonly end: IsoDate }

/** The period of these dates; throws RangeError when such a period cannot have them (a quarter from May). */
export function periodOf(kind: PeriodKind, start: IsoDate, end: IsoDate): Period {
  if (!hasDatesOf(kind, start, end)) throw new RangeError(`No ${kind} runs from ${start} to ${end}`)
  return { kind, start, end }
}

function hasDatesOf(kind: PeriodKind, start: IsoDate, end: IsoDate): boolean {
  if (kind === 'day') return start === end
  const first = monthOf(start)
  const last = monthOf(end)
  if (start !== monthStart(first) || end !== monthEnd(last)) return false
  const months = monthsSpanned(first, last)
  switch (kind) {
    case 'month':
      return months === 1
    case 'financialQuarter':
      return months === 3 && first.month % 3 === 1
    case 'rollingQuarter':
      return months === 3
    case 'halfYear':
      return months === 6
    case 'yearToDate':
      return months >= 1 && months <= 12 && first.month === 4
    case 'rollingYear':
      return months === 12
    case 'financialYear':
      return months === 12 && first.month === 4
    case 'calendarYear':
      return months === 12 && first.month === 1
    case 'academicYear':
      return months === 12 && first.month === 9
  }
}

/** The period of `kind` that covers `months` whole months from `first`; throws as `periodOf` does. */
export function monthsPeriod(kind: PeriodKind, first: CalendarMonth, months: number): Period {
  return periodOf(kind, monthStart(first), monthEnd(plusMonths(first, months - 1)))
}

export function monthPeriod(year: number, month: number): Period {
  return monthsPeriod('month', { year, month }, 1)
}

export function quarterPeriod(q: FinancialQuarter): Period {
  return { kind: 'financialQuarter', start: quarterStart(q), end: quarterEnd(q) }
}

export function financialYearPeriod(startYear: number): Period {
  return { kind: 'financialYear', start: financialYearStart(startYear), end: financialYearEnd(startYear) }
}

export function calendarYearPeriod(year: number): Period {
  return monthsPeriod('calendarYear', { year, month: 1 }, 12)
}

/** 1 September to 31 August. */
export function academicYearPeriod(startYear: number): Period {
  return monthsPeriod('academicYear', { year: startYear, month: 9 }, 12)
}

/** From 1 April to the end of the quarter. */
export function yearToDatePeriod(q: FinancialQuarter): Period {
  return { kind: 'yearToDate', start: financialYearStart(q.startYear), end: quarterEnd(q) }
}

/** The twelve months that end with the quarter. */
export function rollingYearPeriod(q: FinancialQuarter): Period {
  return monthsPeriod('rollingYear', plusMonths(monthOf(quarterEnd(q)), -11), 12)
}

/** The quarter a period ends in: where its figure stands on a quarterly scorecard. */
export function periodQuarter(period: Period): FinancialQuarter {
  return quarterOf(period.end)
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.kind === b.kind && a.start === b.start && a.end === b.end
}

/** As people print it, in the one house form: 'Q2 2010/11', 'year to Sep 2010', 'Dec 2009 to Feb 2010'. */
export function periodLabel(period: Period): string {
  const last = monthOf(period.end)
  switch (period.kind) {
    case 'day':
      return shortDate(period.end)
    case 'month':
      return monthAndYear(last)
    case 'financialQuarter':
      return quarterLabel(quarterOf(period.end))
    case 'rollingQuarter':
      return fromMonthToMonth(period)
    case 'halfYear': {
      const half = halfOfFinancialYear(period)
      return half ? `H${half} ${financialYearLabel(financialYearOf(period.end))}` : fromMonthToMonth(period)
    }
    case 'yearToDate':
      return `year to date, ${last.month % 3 === 0 ? quarterLabel(quarterOf(period.end)) : monthAndYear(last)}`
    case 'rollingYear':
      return `year to ${monthAndYear(last)}`
    case 'financialYear':
      return financialYearLabel(financialYearOf(period.end))
    case 'calendarYear':
      return String(last.year)
    case 'academicYear':
      return `academic year ${financialYearLabel(monthOf(period.start).year)}`
  }
}

/** 1 for April to September, 2 for October to March, undefined for any other half year. */
export function halfOfFinancialYear(period: Period): 1 | 2 | undefined {
  const { month } = monthOf(period.start)
  return month === 4 ? 1 : month === 10 ? 2 : undefined
}

const monthAndYear = ({ year, month }: CalendarMonth): string => `${shortMonthName(month)} ${year}`

function fromMonthToMonth(period: Period): string {
  const first = monthOf(period.start)
  const last = monthOf(period.end)
  const from = first.year === last.year ? shortMonthName(first.month) : monthAndYear(first)
  return `${from} to ${monthAndYear(last)}`
}

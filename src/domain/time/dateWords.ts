import { monthName, monthOf, shortMonthName } from './calendarMonth.ts'
import type { IsoDate } from './isoDate.ts'

const dayOfMonth = (date: IsoDate): number => Number(date.slice(8))

/** '29 November 2010'. */
export function longDate(date: IsoDate): string {
  const { year, month } = monthOf(date)
  return `${dayOfMonth(date)} ${monthName(month)} ${year}`
}

/** '29 Nov 2010'. */
export function shortDate(date: IsoDate): string {
  const { year, month } = monthOf(date)
  return `${dayOfMonth(date)} ${shortMonthName(month)} ${year}`
}

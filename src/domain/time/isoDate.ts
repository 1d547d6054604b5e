import { addDays as daysLater } from 'date-fns/addDays'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'

/** A real calendar date from 1900 to 2199, written 'YYYY-MM-DD'; text order is date order. */
export type IsoDate = string & { readonly __brand: 'IsoDate' }

export const firstYear = 1900
export const lastYear = 2199

const shape = /^(\d{4})-(\d{2})-(\d{2})$/

/** The date, or undefined when the text is not a date in the calendar ('2010-02-29', '2010-6-3', year 2200). */
export function parseIsoDate(text: string): IsoDate | undefined {
  const parts = shape.exec(text)
  if (!parts) return undefined
  return calendarDate(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

/** The date with this year, month (1 to 12) and day, or undefined when the calendar has none. */
export function calendarDate(year: number, month: number, day: number): IsoDate | undefined {
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return undefined
  if (day < 1 || day > daysInMonth(year, month)) return undefined
  return `${year}-${twoFigures(month)}-${twoFigures(day)}` as IsoDate
}

/** For dates known to be right, such as literals and stored rows; throws RangeError on any other text. */
export function isoDate(text: string): IsoDate {
  const date = parseIsoDate(text)
  if (date === undefined) throw new RangeError(`Not a calendar date from 1900 to 2199: ${text}`)
  return date
}

/** 28 to 31; `month` is 1 to 12, Gregorian leap years. By arithmetic: every date read from a store or a file asks this. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
}

/** The date `days` later (earlier when negative); throws RangeError beyond 1900 to 2199. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const later = daysLater(midnight(date), days)
  const [year, month, day] = [later.getFullYear(), later.getMonth() + 1, later.getDate()]
  const found = calendarDate(year, month, day)
  if (found === undefined)
    throw new RangeError(`${days} days from ${date} is not from ${firstYear} to ${lastYear}`)
  return found
}

/** Whole days from `from` to `to`: 1 from one day to the next, negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return differenceInCalendarDays(midnight(to), midnight(from))
}

/** By its parts: reading ISO 8601 in all its forms is more than a first page should carry. */
const midnight = (date: IsoDate): Date =>
  new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)))

/** Negative when `a` is earlier, 0 when equal, positive when later: fit for sorting. */
export function compareDates(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** 1 becomes '01'. */
export function twoFigures(number: number): string {
  return String(number).padStart(2, '0')
}

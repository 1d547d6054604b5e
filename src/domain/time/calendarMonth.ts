import { type IsoDate, daysInMonth, isoDate, twoFigures } from './isoDate.ts'

/** `month` is 1 (January) to 12. */
export type CalendarMonth = { readonly year: number; readonly month: number }

/** In calendar order: `monthNames[0]` is January. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** 'September' for 9; throws RangeError outside 1 to 12. */
export function monthName(month: number): string {
  const name = monthNames[month - 1]
  if (name === undefined) throw new RangeError(`No month ${month}`)
  return name
}

/** The house short form is the first three letters: 'Sep', never 'Sept'. */
export function shortMonthName(month: number): string {
  return monthName(month).slice(0, 3)
}

export function monthOf(date: IsoDate): CalendarMonth {
  return { year: numberAt(date, 0, 4), month: numberAt(date, 5, 7) }
}

export function monthStart({ year, month }: CalendarMonth): IsoDate {
  return isoDate(`${year}-${twoFigures(month)}-01`)
}

export function monthEnd({ year, month }: CalendarMonth): IsoDate {
  return isoDate(`${year}-${twoFigures(month)}-${daysInMonth(year, month)}`)
}

/** The month `count` later, earlier when negative. */
export function plusMonths({ year, month }: CalendarMonth, count: number): CalendarMonth {
  const months = monthIndex({ year, month }) + count
  const laterYear = Math.floor(months / 12)
  return { year: laterYear, month: months - laterYear * 12 + 1 }
}

/** Months from the first to the last, both counted: 3 for April to June; 0 or less when `last` is earlier. */
export function monthsSpanned(first: CalendarMonth, last: CalendarMonth): number {
  return monthIndex(last) - monthIndex(first) + 1
}

/** The whole number that these figures of a date write. Every reading of a scorecard asks this: no text is cut out. */
function numberAt(date: IsoDate, from: number, until: number): number {
  let number = 0
  for (let place = from; place < until; place++) number = number * 10 + date.charCodeAt(place) - CODE_OF_ZERO
  return number
}

const CODE_OF_ZERO = 48

/** One integer a month, consecutive through time. Months carry by arithmetic: every reading of a scorecard asks this. */
const monthIndex = ({ year, month }: CalendarMonth): number => year * 12 + month - 1

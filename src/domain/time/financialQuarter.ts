import { type CalendarMonth, monthEnd, monthName, monthOf, monthStart, plusMonths } from './calendarMonth.ts'
import { financialYearLabel } from './financialYear.ts'
import { type IsoDate, firstYear, lastYear, twoFigures } from './isoDate.ts'

/** Quarter 1 is April to June of `startYear`; quarter 4 is January to March of the year after. */
export type FinancialQuarter = { readonly startYear: number; readonly quarter: 1 | 2 | 3 | 4 }

const slugShape = /^(\d{4})-(\d{2})-q([1-4])$/

/** The financial quarter the date falls in: 31 March 2010 is Q4 2009/10. */
export function quarterOf(date: IsoDate): FinancialQuarter {
  const { year, month } = monthOf(date)
  // Quarters of calendar years, shifted by one, are those of financial years.
  return quarterFromIndex(year * 4 + Math.ceil(month / 3) - 2)
}

const firstMonth = (q: FinancialQuarter): CalendarMonth =>
  plusMonths({ year: q.startYear, month: 4 }, (q.quarter - 1) * 3)

/** First day: 1 April, 1 July, 1 October or 1 January. */
export function quarterStart(q: FinancialQuarter): IsoDate {
  return monthStart(firstMonth(q))
}

/** Last day: 30 June, 30 September, 31 December or 31 March. */
export function quarterEnd(q: FinancialQuarter): IsoDate {
  return monthEnd(plusMonths(firstMonth(q), 2))
}

/** One integer a quarter, consecutive through time: what stores keep. Q1 2010/11 is 8040. */
export function quarterIndex(q: FinancialQuarter): number {
  return q.startYear * 4 + q.quarter - 1
}

/** The inverse of `quarterIndex`. */
export function quarterFromIndex(index: number): FinancialQuarter {
  const startYear = Math.floor(index / 4)
  return { startYear, quarter: (index - startYear * 4 + 1) as FinancialQuarter['quarter'] }
}

/** The quarter `count` later, earlier when negative. */
export function plusQuarters(q: FinancialQuarter, count: number): FinancialQuarter {
  return quarterFromIndex(quarterIndex(q) + count)
}

/** Quarters from `b` to `a`: negative when `a` is earlier, 0 when the same. */
export function compareQuarters(a: FinancialQuarter, b: FinancialQuarter): number {
  return quarterIndex(a) - quarterIndex(b)
}

/** For addresses: '2010-11-q2'. */
export function quarterSlug(q: FinancialQuarter): string {
  return `${q.startYear}-${twoFigures((q.startYear + 1) % 100)}-q${q.quarter}`
}

/** The quarter of a slug, or undefined for any other text, such as years that do not follow one another. */
export function parseQuarterSlug(text: string): FinancialQuarter | undefined {
  const parts = slugShape.exec(text)
  if (!parts) return undefined
  const startYear = Number(parts[1])
  if (startYear < firstYear || startYear >= lastYear) return undefined
  if (Number(parts[2]) !== (startYear + 1) % 100) return undefined
  return { startYear, quarter: Number(parts[3]) as FinancialQuarter['quarter'] }
}

/** As printed: 'Q2 2010/11'. */
export function quarterLabel(q: FinancialQuarter): string {
  return `Q${q.quarter} ${financialYearLabel(q.startYear)}`
}

/** Its three calendar months, in order. */
export function quarterMonths(q: FinancialQuarter): readonly [CalendarMonth, CalendarMonth, CalendarMonth] {
  const first = firstMonth(q)
  return [first, plusMonths(first, 1), plusMonths(first, 2)]
}

/** In words: 'July to September 2010'. A quarter never spans two calendar years. */
export function quarterWords(q: FinancialQuarter): string {
  const [first, , last] = quarterMonths(q)
  return `${monthName(first.month)} to ${monthName(last.month)} ${last.year}`
}

/** `count` consecutive quarters, oldest first, the last being `q`; none when `count` is 0 or less. */
export function quartersEndingAt(q: FinancialQuarter, count: number): FinancialQuarter[] {
  return Array.from({ length: Math.max(0, count) }, (_, i) => plusQuarters(q, i + 1 - count))
}

/** Quarters of the financial year after this one: 3 at Q1, 0 at Q4. */
export function quartersLeftInYear(q: FinancialQuarter): number {
  return 4 - q.quarter
}

export function sameQuarterLastYear(q: FinancialQuarter): FinancialQuarter {
  return { startYear: q.startYear - 1, quarter: q.quarter }
}

import { type CalendarMonth, monthName, monthsSpanned } from './calendarMonth.ts'
import { firstYear, lastYear } from './isoDate.ts'
import { type PeriodKind, type Period, monthsPeriod } from './period.ts'

/**
 * The period of whole months from `first` to `last`. Three months are a financial quarter only when they are
 * exactly one; twelve are named by the year they fill, or else are a rolling year; from April to any other
 * month is the year to date. A sentence when the months make no period.
 */
export function spanOfMonths(first: CalendarMonth, last: CalendarMonth): Period | { because: string } {
  const months = monthsSpanned(first, last)
  const from = `${monthName(first.month)} ${first.year}`
  const words = months === 1 ? from : `${from} to ${monthName(last.month)} ${last.year}`
  if (months < 1) return { because: `${words} runs backwards.` }
  if (first.year < firstYear || last.year > lastYear) {
    return { because: `${words} is outside the years ${firstYear} to ${lastYear}.` }
  }
  const kind = kindOfSpan(first, months)
  if (kind) return monthsPeriod(kind, first, months)
  return {
    because: `${words} is ${months} months, which is not a month, quarter, half year, year or year to date.`,
  }
}

function kindOfSpan({ month }: CalendarMonth, months: number): PeriodKind | undefined {
  if (months === 1) return 'month'
  if (months === 3) return month % 3 === 1 ? 'financialQuarter' : 'rollingQuarter'
  if (months === 6) return 'halfYear'
  if (months === 12) return month === 4 ? 'financialYear' : month === 1 ? 'calendarYear' : 'rollingYear'
  return month === 4 && months < 12 ? 'yearToDate' : undefined
}

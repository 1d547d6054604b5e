import { type CalendarMonth, monthEnd, monthOf, plusMonths } from './calendarMonth.ts'
import { financialYearOf } from './financialYear.ts'
import { firstYear, lastYear } from './isoDate.ts'
import { type Period, monthPeriod, monthsPeriod } from './period.ts'
import { type PeriodReading, okReading, possible, readingOf, refused } from './periodReading.ts'
import { spanOfMonths } from './spanOfMonths.ts'

type ReadPeriod = (tidy: string) => PeriodReading

const yearToDateWords = /\(?\b(?:cumulative )?(?:ytd|year[- ]to[- ]date)\b\)?/
const joiningWords = /^[ ,:(-]*(?:(?:to|at|as at|ended|ending|until|for)\b)?[ ,:]*|[ ,:-]*(?:to)?[ ,:-]*$/g
const lengths = [
  [/^(?:year|(?:12|twelve)[ -]months?|12m)$/, 12],
  [/^(?:half[ -]year|(?:6|six)[ -]months?|6m)$/, 6],
  [/^(?:quarter|qtr|(?:3|three)[ -]months?|3m)$/, 3],
  [/^month$/, 1],
] as const
const endingForm =
  /^(?:the |for the )?(?<rolling>rolling |moving )?(?<length>(?:financial |fiscal )?year|fy|half[ -]year|quarter|qtr|month|[\da-z]+[ -]months?|(?:3|6|12)m) (?<rolling2>rolling )?(?:to(?: the end of)?|end|ended|ending|up to) (?<end>.+)$/

/**
 * Periods given by where they end: 'quarter ending 30 June 2010', 'year to Sept 2010', 'YTD Dec 2010'.
 * `read` reads the end itself. Undefined for any other form.
 */
export function periodEnding(tidy: string, read: ReadPeriod): PeriodReading | undefined {
  if (yearToDateWords.test(tidy)) return yearToDate(tidy, read)
  const parts = endingForm.exec(tidy.replace(/^fye /, 'fy ending '))?.groups
  const end = parts?.['end']
  const length = parts?.['length']
  if (parts === undefined || end === undefined || length === undefined) return undefined
  const named = /^(?:(?:financial|fiscal) year|fy)$/.test(length)
  const months = named ? 12 : lengths.find(([form]) => form.test(length))?.[1]
  if (months === undefined || (named && /^\d+$/.test(end))) return undefined
  const rolling = length === '12m' || parts['rolling'] !== undefined || parts['rolling2'] !== undefined
  return endingIn(readEnd(end, read), (last) => {
    if (named && last.month !== 3) return { because: 'A financial year ends on 31 March.' }
    return lasting(months, last, rolling)
  })
}

/** '2010-11' is a financial year on its own; where a period must end it can only be the month. */
function readEnd(end: string, read: ReadPeriod): PeriodReading {
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(end)
  return month && Number(month[1]) >= firstYear && Number(month[1]) <= lastYear
    ? okReading(monthPeriod(Number(month[1]), Number(month[2])))
    : read(end)
}

function lasting(months: number, last: CalendarMonth, rolling: boolean): Period | { because: string } {
  const first = plusMonths(last, 1 - months)
  if (first.year < firstYear) return { because: `It would start before ${firstYear}.` }
  const namedByMonths = months !== 12 || (!rolling && last.month === 3)
  return namedByMonths ? spanOfMonths(first, last) : monthsPeriod('rollingYear', first, 12)
}

/** The year to date runs from 1 April to the end of what else is written: a quarter, a month or a day. */
function yearToDate(tidy: string, read: ReadPeriod): PeriodReading {
  const end = tidy.replace(yearToDateWords, ' ').trim().replaceAll(joiningWords, '').trim()
  if (end === '') {
    return refused('A year to date needs its end: write for example YTD Dec 2010 or 2010/11 YTD Q3.')
  }
  return endingIn(readEnd(end, read), (last) => {
    const startYear = financialYearOf(monthEnd(last))
    if (startYear < firstYear) return { because: `It would start before ${firstYear}.` }
    const months = (last.year - startYear) * 12 + last.month - 3
    return monthsPeriod('yearToDate', { year: startYear, month: 4 }, months)
  })
}

function endingIn(
  end: PeriodReading,
  ending: (last: CalendarMonth) => Period | { because: string },
): PeriodReading {
  if (end.outcome === 'refused') return end
  const candidates = end.outcome === 'ok' ? [possible(end.period)] : end.readings
  let because = 'What is written does not say in which month the period ends.'
  const readings = candidates.flatMap(({ period }) => {
    if (period === null || !marksAnEnd(period)) return []
    if (period.end !== monthEnd(monthOf(period.end))) {
      because = 'The end given is not the last day of a month.'
      return []
    }
    const whole = ending(monthOf(period.end))
    if (!('because' in whole)) return [possible(whole)]
    because = whole.because
    return []
  })
  return readingOf(readings, because)
}

const marksAnEnd = ({ kind }: Period): boolean =>
  kind === 'day' ||
  kind === 'month' ||
  kind === 'financialQuarter' ||
  kind === 'halfYear' ||
  kind === 'yearToDate'

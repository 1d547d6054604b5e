import { monthEnd, monthOf, monthStart } from './calendarMonth.ts'
import { type PeriodReading, okReading, refused } from './periodReading.ts'
import { spanOfMonths } from './spanOfMonths.ts'
import { writtenDate } from './writtenDate.ts'

/** '1 April to 30 June 2010': from one written day to another, which must make whole months. */
export function dateRange(tidy: string): PeriodReading | undefined {
  const [, first, last] = /^(?:from )?(.+?)(?: to | until | - |(?<=\d\/\d{4})-)(.+)$/.exec(tidy) ?? []
  if (first === undefined || last === undefined) return undefined
  const end = writtenDate(last)
  const start = startOf(first, last)
  if (!end || !start || end.outcome === 'ambiguous') return undefined
  if (end.outcome !== 'ok') return end
  if (start.outcome !== 'ok') return start
  const from = start.period.start
  const to = end.period.end
  if (from !== monthStart(monthOf(from)) || to !== monthEnd(monthOf(to))) {
    return refused(
      `“${tidy}” is not made of whole months: it must start on the first and end on the last day of a month.`,
    )
  }
  const period = spanOfMonths(monthOf(from), monthOf(to))
  return 'because' in period ? refused(period.because) : okReading(period)
}

/** '1 April' takes the year of the end it runs to. */
function startOf(first: string, last: string): PeriodReading | undefined {
  const year = /\d{4}$/.exec(last)?.[0]
  const withoutYear = /^\d{1,2}(?:st|nd|rd|th)? [a-z]+$/.test(first)
  return writtenDate(withoutYear && year !== undefined ? `${first} ${year}` : first)
}

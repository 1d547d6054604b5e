import { daysInMonth, type IsoDate, addDays, calendarDate, compareDates } from '../time/isoDate.ts'
import { longDate } from '../time/dateWords.ts'
import { monthOf } from '../time/calendarMonth.ts'
import { parsePeriod } from '../time/parsePeriod.ts'

/** The day understood, no day at all, or a sentence that says what to write. */
export type DueDay =
  | { readonly outcome: 'day'; readonly day: IsoDate }
  | { readonly outcome: 'none' }
  | { readonly outcome: 'notUnderstood'; readonly because: string }

type Told = {
  /** The day of the meeting, from which "in three months" counts. */
  readonly meeting: IsoDate
  /** The next one in the record; null where there is none. */
  readonly next: IsoDate | null
}

const numbers = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const later =
  /^(?:in |within )?(?<count>\d{1,3}|an?|[a-z]+) (?<unit>day|week|fortnight|month|year)s?(?: time)?$/

/**
 * The day something is due, as people write it: "28 Feb 2011", "28 February" (the first to come), "28/2/2011", "in three
 * months", "end of March 2011", "Q4 2010/11" (its last day), "next meeting". A day before the meeting is not taken.
 */
export function dueDay(written: string, told: Told): DueDay {
  const text = written
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/^by (the )?/, '')
    .replace(/\.$/, '')
  if (text === '' || text === 'none' || text === 'no date') return { outcome: 'none' }
  const found = relativeDay(text, told) ?? namedDay(text, told)
  if (found.outcome === 'day' && compareDates(found.day, told.meeting) < 0)
    return notUnderstood(`${longDate(found.day)} is before the meeting. Write a later day.`)
  return found
}

function relativeDay(text: string, { meeting, next }: Told): DueDay | null {
  if (/^(the )?next (meeting|morning|time)$/.test(text))
    return next === null
      ? notUnderstood('The next meeting is not in the record yet. Write the day.')
      : { outcome: 'day', day: next }
  if (text === 'today') return { outcome: 'day', day: meeting }
  if (text === 'tomorrow') return { outcome: 'day', day: addDays(meeting, 1) }
  const { count = '', unit = '' } = later.exec(text)?.groups ?? {}
  const many = /^an?$/.test(count) ? 1 : Number(count) || numbers.indexOf(count) + 1
  if (unit === '' || many < 1) return null
  const days = { day: 1, week: 7, fortnight: 14 }[unit]
  if (days !== undefined) return { outcome: 'day', day: addDays(meeting, many * days) }
  return monthsLater(meeting, unit === 'year' ? many * 12 : many)
}

/** The same day of the month, or the last one where the month is shorter. */
function monthsLater(from: IsoDate, months: number): DueDay {
  const { year, month } = monthOf(from)
  const whole = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(whole / 12), (whole % 12) + 1]
  const day = calendarDate(toYear, toMonth, Math.min(Number(from.slice(8)), daysInMonth(toYear, toMonth)))
  return day ? { outcome: 'day', day } : notUnderstood('That is too far ahead. Write a day.')
}

/** A day, or the last day of the month, quarter or year named; without a year, the first to come. */
function namedDay(text: string, { meeting }: Told): DueDay {
  const named = text.replace(/^(the )?end of (the )?/, '')
  const { year } = monthOf(meeting)
  const readings = [named, `${named} ${year}`, `${named} ${year + 1}`].flatMap((each) => {
    const reading = parsePeriod({ text: each })
    return reading.outcome === 'ok' ? [reading.period.end] : []
  })
  const day = readings.find((each) => compareDates(each, meeting) >= 0) ?? readings[0]
  return day
    ? { outcome: 'day', day }
    : notUnderstood(
        `“${text}” was not understood. Write a day such as 28 Feb 2011, “in 3 months” or “next meeting”.`,
      )
}

const notUnderstood = (because: string): DueDay => ({ outcome: 'notUnderstood', because })

import type { IsoDate } from '../../domain/time/isoDate.ts'

/** A day on which something is due, for a calendar. */
export type DueDay = {
  /** The same for as long as it is the same thing, so that a calendar moves it instead of adding another. */
  readonly uid: string
  readonly day: IsoDate
  /** The day after: an event of a whole day ends before it. */
  readonly dayAfter: IsoDate
  /** When it was last changed in the record: an instant in UTC. */
  readonly changedAt: string
  /** How often it has been changed since it was first recorded. */
  readonly changes: number
  readonly summary: string
  readonly description: string
  readonly url: string
  /** What is settled rings no more. */
  readonly isSettled: boolean
}

/** RFC 5545, 3.1: a line has at most 75 octets, its break not counted. */
const MOST_OCTETS = 75

/**
 * An iCalendar (RFC 5545) of all-day events, each with an alarm the day before while it is not settled. Events, not tasks:
 * Google Calendar shows no tasks, Outlook none of a calendar it subscribes to. They take up nobody’s time.
 */
export function icalendar(name: string, days: readonly DueDay[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Partnership Scorecard//Decisions and actions//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...days.flatMap(event),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function event(due: DueDay): string[] {
  const stamp = due.changedAt.replace(/\.\d+Z$/, 'Z').replaceAll(/[-:]/g, '')
  const alarm = [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${text(due.summary)}`,
    'TRIGGER:-P1D',
    'END:VALARM',
  ]
  return [
    'BEGIN:VEVENT',
    `UID:${text(due.uid)}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${due.changes}`,
    `DTSTART;VALUE=DATE:${due.day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${due.dayAfter.replaceAll('-', '')}`,
    `SUMMARY:${text(due.summary)}`,
    `DESCRIPTION:${text(due.description)}`,
    `URL:${due.url}`,
    'STATUS:CONFIRMED',
    'TRANSP:TRANSPARENT',
    ...(due.isSettled ? [] : alarm),
    'END:VEVENT',
  ]
}

/** RFC 5545, 3.3.11; a control character has no place in a text. */
const text = (words: string): string =>
  words
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    // oxlint-disable-next-line no-control-regex -- these are what must go.
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')

const encoder = new TextEncoder()

/** Broken between characters, never within one. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > MOST_OCTETS) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n')
}

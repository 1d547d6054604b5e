import { z } from 'zod'
import { parseIsoDate } from '../domain/time/isoDate.ts'
import { parseQuarterSlug } from '../domain/time/financialQuarter.ts'

/** A calendar day, "2010-11-29". */
export const isoDateText = z
  .string()
  .refine((text) => parseIsoDate(text) !== undefined, 'Write a real date as 2010-11-29.')
  .meta({ format: 'date', example: '2010-11-29' })

/** An instant in UTC, "2010-11-29T10:04:00.000Z". */
export const instantText = z.string().meta({ format: 'date-time' })

/** A financial quarter in plain words, "2010-11-q2" for July to September 2010. */
export const quarterText = z
  .string()
  .refine(
    (text) => parseQuarterSlug(text) !== undefined,
    'Write the quarter as 2010-11-q2 (July to September 2010).',
  )
  .meta({ example: '2010-11-q2' })

/** An exact decimal, as text so that no digit is lost. */
export const decimalText = z
  .string()
  .regex(
    /^-?(0|[1-9]\d{0,17})(\.\d{1,12})?$/,
    'Write a plain number such as 1234.5, without separators or units.',
  )
  .meta({ example: '141.6' })

/** A name in an address: lower-case words joined by hyphens. */
export const slugText = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case letters, digits and single hyphens.')
  .max(120)

/** The longest list a request may bring: a scorecard of 5,000 rows. */
export const MOST_AT_ONCE = 5_000

/** Counts from 1, as a spreadsheet does. */
export const MOST_COLUMNS = 16_384
export const MOST_ROWS = 1_048_576

/** One line of writing that must say something. */
export const lineText = z.string().trim().min(1, 'This cannot be empty.').max(300)

/** A longer piece of writing; may be empty. */
/** Whole days after the end of a period. */
export const daysAfter = z
  .int('Give a whole number of days.')
  .min(0, 'Give nought or more days.')
  .max(800, 'Give 800 days or fewer.')

export const proseText = z.string().max(8000)

export const periodShape = z.object({
  kind: z.enum([
    'day',
    'month',
    'financialQuarter',
    'rollingQuarter',
    'halfYear',
    'yearToDate',
    'rollingYear',
    'financialYear',
    'calendarYear',
    'academicYear',
  ]),
  start: isoDateText,
  end: isoDateText,
})

/** The version of a thing that can be changed, quotes included: what `If-Match` says to follow it. */
export const etagText = z.string().meta({ example: '"412"' })

/** Who recorded something and when: the date it counts from, the business date of entry, the instant of record. */
export const recordShape = z.object({
  knownOn: isoDateText,
  recordedOn: isoDateText,
  recordedAt: instantText,
  recordedBy: z.string(),
  enteredLate: z.boolean(),
})

/** The date something was decided or published; left out, it is today's business date. */
export const knownOnField = { knownOn: isoDateText.optional() }

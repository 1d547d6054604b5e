import { z } from 'zod'
import { agendaKeyText } from './morning.ts'
import { meetingKinds } from '../domain/meetings/meeting.ts'
import { minutesFormats } from '../papers/paperFormats.ts'
import { etagText, isoDateText, lineText, quarterText, recordShape, slugText } from './shapes.ts'

const MOST_WORDS = 20_000

const personShape = z.object({ role: z.string(), organisation: z.string() })

const minuteRowShape = z.object({
  recommendationId: slugText.nullable(),
  decisionId: slugText.nullable(),
  /** The recommendation's number; null of what was decided without one. */
  number: z.int().nullable(),
  recommendation: z.string(),
  /** As the register and the screen say it: "Agreed (JATCG chair), by 28 February 2011"; empty where none is recorded. */
  decision: z.string(),
  /** The word the decision begins with; empty where it has none. */
  outcome: z.string(),
  who: z.string(),
  byWhen: z.string(),
  indicatorIds: z.array(slugText).readonly(),
})

/** What was said of an item, and the version of that note. */
const discussionShape = z.object({
  key: agendaKeyText,
  title: z.string(),
  note: z.string(),
  etag: etagText,
})

export const correctionShape = z.object({
  sequence: z.int(),
  /** The decision it sets right, where it is about one. */
  decisionId: slugText.nullable(),
  wording: z.string(),
  record: recordShape,
})

const signatureShape = z.object({
  /** The role that signed. */
  by: z.string(),
  on: isoDateText,
  /** Of the minutes as they were signed, in hexadecimal. */
  sha256: z.string(),
  /** Whether the record still says exactly what was signed. */
  asSigned: z.boolean(),
  record: recordShape,
})

export const minutesShape = z.object({
  meeting: z.object({
    id: slugText,
    kind: z.enum(meetingKinds),
    title: z.string(),
    date: isoDateText,
    note: z.string(),
  }),
  /** "09:30" in London; empty where it is not recorded. */
  startsAt: z.string(),
  place: z.string(),
  /** The quarter reported. */
  quarter: quarterText.nullable(),
  present: z.array(personShape).readonly(),
  apologies: z.array(personShape).readonly(),
  substitutes: z.array(personShape.extend({ substitute: z.string() })).readonly(),
  /** Invited, and nothing recorded of whether they came. */
  unanswered: z.array(personShape).readonly(),
  discussion: z.array(discussionShape),
  /** Items that may be noted on: the agenda's and the recommendations put, with the note's version. */
  notable: z.array(discussionShape.omit({ note: true })),
  /** Recommendations and decisions, as one table. */
  rows: z.array(minuteRowShape).readonly(),
  corrections: z.array(correctionShape),
  /** Null while the minutes are open. */
  signed: signatureShape.nullable(),
  /** Whether the meeting has been held, so that its minutes may be signed. */
  held: z.boolean(),
})

export const addMinuteNote = z.object({
  key: agendaKeyText,
  /** Empty takes the note away; what it said is kept in the record. */
  note: z.string().trim().max(MOST_WORDS),
})

export const addCorrection = z.object({
  decisionId: slugText.nullable().default(null),
  wording: z.string().trim().min(1, 'Write the correction.').max(MOST_WORDS),
})

export const signMinutes = z.object({ signedBy: lineText })

export const minutesExportQuery = z.object({ format: z.enum(minutesFormats) })

export type Minutes = z.infer<typeof minutesShape>
export type MinuteRow = z.infer<typeof minuteRowShape>
export type Correction = z.infer<typeof correctionShape>
export type AddMinuteNote = z.input<typeof addMinuteNote>
export type AddCorrection = z.input<typeof addCorrection>
export type SignMinutes = z.input<typeof signMinutes>

/** As checked: defaults filled in. */
export type CheckedAddMinuteNote = z.output<typeof addMinuteNote>
export type CheckedAddCorrection = z.output<typeof addCorrection>
export type CheckedSignMinutes = z.output<typeof signMinutes>

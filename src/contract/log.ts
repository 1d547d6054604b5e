import { z } from 'zod'
import { etagText, instantText, isoDateText, lineText } from './shapes.ts'

/** What entries are about; in the log’s own words, which the address uses too. */
const logKind = z.enum([
  'figures',
  'commentary',
  'targets',
  'definitions',
  'scorecards',
  'meetings',
  'priorities',
  'rules',
  'partnership',
  'people',
  'sign-in',
  'log',
])

/** A thing of the record as the log names it, "indicator:ni-154". */
const thingText = z
  .string()
  .regex(/^[a-z]+:.{1,200}$/, 'Write a kind of thing, a colon and its id, such as indicator:ni-154.')

export const logQuery = z.object({
  kind: logKind.optional(),
  /** Every word is looked for, in what was recorded and in the names of what it is about. */
  find: z.string().max(200).optional(),
  about: thingText.optional(),
  person: z.string().max(200).optional(),
  from: isoDateText.optional(),
  until: isoDateText.optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
})

const fieldShape = z.object({ name: z.string(), before: z.string(), after: z.string() })

const logLineShape = z.object({
  sequence: z.int(),
  at: instantText,
  kind: logKind,
  /** A whole sentence: who did what, when, by which decision. */
  sentence: z.string(),
  /** From where, in words. */
  origin: z.string(),
  request: z.string().nullable(),
  hash: z.string(),
  things: z.array(z.object({ kind: z.string(), id: z.string(), name: z.string() })),
  changes: z.array(z.object({ words: z.string(), fields: z.array(fieldShape) })),
})

export const logPage = z.object({
  lines: z.array(logLineShape),
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  /** Everybody who has an entry, to choose from. */
  people: z.array(z.object({ id: z.string(), name: lineText })),
})

export const logExportQuery = z.object({ format: z.enum(['csv', 'ndjson']).default('csv') })

export const logVerdict = z.object({
  entries: z.int(),
  /** Entries whose content a retention rule has let go; the chain still holds over them. */
  forgotten: z.int(),
  lastHash: z.string(),
  checkedAt: instantText,
  broken: z.object({ sequence: z.int(), because: z.string() }).nullable(),
})

/** For how long what the log says is kept. Changes are kept for ever, which is no setting. */
const LONGEST_MONTHS = 120

export const setRetention = z.object({
  signInMonths: z
    .int('Give a whole number of months.')
    .min(1, 'Keep sign-ins for a month at least.')
    .max(LONGEST_MONTHS, `Keep sign-ins for ${LONGEST_MONTHS} months at most.`),
})

export const retentionShape = setRetention.extend({ etag: etagText })

const historyLineShape = z.object({
  on: isoDateText,
  sentence: z.string(),
  kind: logKind,
  recordedAt: instantText,
})

export const historyShape = z.object({ lines: z.array(historyLineShape), total: z.int() })

export type LogKindName = z.infer<typeof logKind>
export type CheckedLogQuery = z.output<typeof logQuery>
export type LogField = z.infer<typeof fieldShape>
export type LogLine = z.infer<typeof logLineShape>
export type LogPage = z.infer<typeof logPage>
export type LogVerdict = z.infer<typeof logVerdict>
export type Retention = z.infer<typeof retentionShape>
export type SetRetention = z.infer<typeof setRetention>
export type HistoryLine = z.infer<typeof historyLineShape>
export type History = z.infer<typeof historyShape>

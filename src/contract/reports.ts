import { z } from 'zod'
import { reportKinds } from '../domain/reports/report.ts'
import { reportLinkKinds } from '../domain/reports/reportText.ts'
import { etagText, isoDateText, recordShape, slugText } from './shapes.ts'

const MOST_WORDS = 40_000

/** Words, which may lead to a record. */
const pieceShape = z.object({
  words: z.string(),
  link: z.object({ to: z.enum(reportLinkKinds), id: slugText }).nullable(),
})

const reportRowShape = z.object({
  meetingId: slugText,
  decisionId: slugText.nullable(),
  number: z.int().nullable(),
  recommendation: z.string(),
  /** As the minutes have it. */
  decision: z.string(),
  /** The word the decision begins with. */
  outcome: z.string(),
})

const sectionShape = z.object({
  id: slugText,
  heading: z.string(),
  /** Plain words, a paragraph a line; a link is "[decision:ID]" or "[indicator:ID words]". */
  text: z.string(),
  /** Whether a person wrote the text as it stands. */
  edited: z.boolean(),
  /** The text as it is read: each paragraph in pieces, records by their names. */
  paragraphs: z.array(z.array(pieceShape)),
  rows: z.array(reportRowShape),
  /** What the record says now, where the report says otherwise; null where they agree. */
  recordSays: z.string().nullable(),
  /** Whether the record, table included, has changed since the section was written. */
  recordMoved: z.boolean(),
})

const about = {
  id: slugText,
  kind: z.enum(reportKinds),
  title: z.string(),
  from: isoDateText,
  until: isoDateText,
  /** Of the version that stands. */
  record: recordShape,
}

export const reportLine = z.object(about)

export const reportShape = z.object({
  ...about,
  etag: etagText,
  illustrative: z.boolean(),
  sections: z.array(sectionShape),
  meetings: z.array(z.object({ id: slugText, title: z.string(), date: isoDateText })),
})

export const draftReport = z.object({
  kind: z.enum(reportKinds),
  /** Left out: since the last Partnership Board; of an annual report, the last whole financial year. */
  from: isoDateText.optional(),
  until: isoDateText.optional(),
})

export const writeReportSection = z.object({ section: slugText, text: z.string().trim().max(MOST_WORDS) })

export type Report = z.infer<typeof reportShape>
export type ReportSection = z.infer<typeof sectionShape>
export type ReportLine = z.infer<typeof reportLine>
export type DraftReport = z.input<typeof draftReport>
export type WriteReportSection = z.input<typeof writeReportSection>

/** As checked: defaults filled in. */
export type CheckedDraftReport = z.output<typeof draftReport>
export type CheckedWriteReportSection = z.output<typeof writeReportSection>

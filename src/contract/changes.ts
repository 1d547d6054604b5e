import { z } from 'zod'
import { changeSections } from '../domain/meetings/changes/whatChanged.ts'
import { isoDateText, quarterText, slugText } from './shapes.ts'

const recordLinkShape = z.discriminatedUnion('to', [
  z.object({
    to: z.literal('indicator'),
    id: slugText,
    /** Where on the indicator’s page the change shows. */
    part: z.enum(['status', 'figures', 'history']),
  }),
  z.object({ to: z.literal('meeting'), id: slugText }),
  z.object({ to: z.literal('scorecard'), quarter: quarterText }),
  z.object({ to: z.literal('settings') }),
])

/** A piece of a sentence: words, which may lead to a record, or the name of whoever recorded something. */
const sentencePartShape = z.union([
  z.object({ text: z.string(), link: recordLinkShape.nullable() }),
  z.object({ recordedBy: z.string() }),
])

const changeShape = z.object({
  section: z.enum(changeSections),
  /** What kind of change it is, "statusTurned": for programs; people read the sentence. */
  kind: z.string(),
  sentence: z.array(sentencePartShape),
})

/** What stands otherwise on a scorecard than it did when it was looked at last. */
export const changesPage = z.object({
  scorecardId: slugText,
  title: z.string(),
  partnershipName: z.string(),
  illustrative: z.boolean(),
  /** The quarter reported now. */
  quarter: quarterText,
  asAt: isoDateText,
  past: z.boolean(),
  /** The earlier moment, with the quarter reported then; null where no performance morning has been held before. */
  since: z
    .object({
      date: isoDateText,
      quarter: quarterText,
      meeting: z.object({ id: slugText, title: z.string() }).nullable(),
    })
    .nullable(),
  /** The page in one sentence; empty where there is no earlier moment. */
  headline: z.string(),
  /** In the order they are read. */
  changes: z.array(changeShape),
})

export type ChangesPage = z.infer<typeof changesPage>
export type ChangeLine = z.infer<typeof changeShape>
export type RecordLink = z.infer<typeof recordLinkShape>

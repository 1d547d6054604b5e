import { z } from 'zod'
import { citedDecision, decisionShape } from './decisions.ts'
import { isoDateText, proseText, quarterText, recordShape, slugText } from './shapes.ts'

/** How a scorecard's quarter came before the public. */
export const publicationShape = z.object({
  /** The day it was published: it is read as it stood then. */
  on: isoDateText,
  /** Null to the public, who read no decisions. */
  decision: decisionShape.nullable(),
  record: recordShape.nullable(),
})

export const publishScorecard = z.object({
  quarter: quarterText,
  reason: proseText.default(''),
  decision: citedDecision,
})

export const publicationRecorded = z.object({
  scorecardId: slugText,
  quarter: quarterText,
  change: z.enum(['published', 'withdrawn']),
  decision: decisionShape,
})

/** A figure of the scorecard that the public will not see, and why. */
export const withheldShape = z.object({
  indicatorId: slugText,
  reference: z.string(),
  title: z.string(),
  because: z.enum(['provisional', 'partnerOnly']),
})

export type PublishScorecard = z.input<typeof publishScorecard>
export type PublicationRecorded = z.infer<typeof publicationRecorded>
export type Withheld = z.infer<typeof withheldShape>
export type CheckedPublishScorecard = z.output<typeof publishScorecard>

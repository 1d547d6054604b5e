import { z } from 'zod'
import { decisionOutcomes } from '../domain/meetings/meeting.ts'
import { namedOwnerShape, ownerShape } from './owners.ts'
import { etagText, isoDateText, recordShape, slugText, MOST_AT_ONCE } from './shapes.ts'

export const decisionShape = z.object({
  id: slugText,
  /** The version that stands: what a revision or an undoing follows. */
  etag: etagText,
  meetingId: slugText,
  meetingTitle: z.string(),
  meetingDate: isoDateText,
  recommendationId: slugText.nullable(),
  /** As it was put to the meeting. */
  recommendation: z.string(),
  outcome: z.enum(decisionOutcomes),
  /** The decision as minuted: "Agreed", or the words that answer it. */
  wording: z.string(),
  /** The recommendation as it was amended; null unless it was agreed as amended. */
  amendedWording: z.string().nullable(),
  /** The meeting it was deferred to, where that is in the record already. */
  deferredTo: slugText.nullable(),
  /** The role or organisation that took it. */
  decidedBy: z.string(),
  owners: z.array(namedOwnerShape),
  dueOn: isoDateText.nullable(),
  indicatorIds: z.array(slugText),
  /** When and by whom it was first recorded. */
  record: recordShape,
  /** When and by whom it was last worded otherwise; null while it stands as first recorded. */
  revised: recordShape.nullable(),
})

const decisionFields = {
  outcome: z.enum(decisionOutcomes),
  wording: z.string().trim().max(2000).default(''),
  amendedWording: z
    .string()
    .trim()
    .min(1, 'Write the recommendation as amended.')
    .max(2000)
    .nullable()
    .default(null),
  deferredTo: slugText.nullable().default(null),
  decidedBy: z.string().trim().max(300).default(''),
  owners: z.array(ownerShape).max(100).default([]),
  dueOn: isoDateText.nullable().default(null),
}

export const recordDecision = z.object({
  /** The recommendation answered, or the words of what was decided without one. */
  recommendationId: slugText.optional(),
  recommendation: z.string().trim().max(2000).optional(),
  indicatorIds: z.array(slugText).max(MOST_AT_ONCE).default([]),
  /** Whether agreeing a recommendation makes the change it asks for. */
  carryOut: z.boolean().default(true),
  ...decisionFields,
})

/** A decision as it is to stand from now on, in place of how it stood. */
export const reviseDecision = z.object(decisionFields)

/** The decision a change rests on: one already recorded, or one recorded on the spot at a meeting held. */
export const citedDecision = z.union([
  z.object({ decisionId: slugText }),
  z.object({
    meetingId: slugText,
    recommendationId: slugText.optional(),
    recommendation: z.string().trim().max(2000).optional(),
    ...decisionFields,
  }),
])

export type Decision = z.infer<typeof decisionShape>
export type RecordDecision = z.input<typeof recordDecision>
export type CitedDecision = z.input<typeof citedDecision>

/** As checked: defaults filled in. */
export type CheckedRecordDecision = z.output<typeof recordDecision>
export type CheckedReviseDecision = z.output<typeof reviseDecision>
export type CheckedCitedDecision = z.output<typeof citedDecision>

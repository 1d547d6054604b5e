import { z } from 'zod'
import { decisionOutcomes, meetingKinds } from '../domain/meetings/meeting.ts'
import { isoDateText, lineText, proseText, recordShape, slugText, MOST_AT_ONCE } from './shapes.ts'

export const decisionShape = z.object({
  id: slugText,
  meetingId: slugText,
  meetingTitle: z.string(),
  meetingDate: isoDateText,
  recommendationId: slugText.nullable(),
  recommendation: z.string(),
  outcome: z.enum(decisionOutcomes),
  /** The decision as minuted: "Agreed", or the words that answer it. */
  wording: z.string(),
  /** The role or organisation that took or answers for it. */
  decidedBy: z.string(),
  indicatorIds: z.array(slugText),
  record: recordShape,
})

export const recommendationShape = z.object({
  id: slugText,
  number: z.int(),
  wording: z.string(),
  indicatorIds: z.array(slugText),
  decision: decisionShape.nullable(),
})

export const meetingShape = z.object({
  id: slugText,
  kind: z.enum(meetingKinds),
  title: z.string(),
  date: isoDateText,
  note: z.string(),
  recommendations: z.array(recommendationShape),
  /** Decisions that answered no listed recommendation. */
  otherDecisions: z.array(decisionShape),
})

export const addMeeting = z.object({
  kind: z.enum(meetingKinds),
  title: lineText,
  date: isoDateText,
  note: proseText.default(''),
})

export const addRecommendation = z.object({
  wording: z.string().trim().min(1, 'Write the recommendation.').max(2000),
  indicatorIds: z.array(slugText).max(MOST_AT_ONCE).default([]),
})

const decisionFields = {
  outcome: z.enum(decisionOutcomes),
  wording: z.string().trim().max(2000).default(''),
  decidedBy: z.string().trim().max(300).default(''),
}

export const recordDecision = z.object({
  /** The recommendation answered, or the words of what was decided without one. */
  recommendationId: slugText.optional(),
  recommendation: z.string().trim().max(2000).optional(),
  indicatorIds: z.array(slugText).max(MOST_AT_ONCE).default([]),
  ...decisionFields,
})

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
export type Recommendation = z.infer<typeof recommendationShape>
export type Meeting = z.infer<typeof meetingShape>
export type AddMeeting = z.input<typeof addMeeting>
export type AddRecommendation = z.input<typeof addRecommendation>
export type RecordDecision = z.input<typeof recordDecision>
export type CitedDecision = z.input<typeof citedDecision>

/** As checked: defaults filled in. */
export type CheckedAddMeeting = z.output<typeof addMeeting>
export type CheckedRecordDecision = z.output<typeof recordDecision>
export type CheckedCitedDecision = z.output<typeof citedDecision>

import { z } from 'zod'
import { meetingKinds } from '../domain/meetings/meeting.ts'
import { decisionShape } from './decisions.ts'
import { proposalShape } from './proposals.ts'
import { etagText, isoDateText, lineText, proseText, recordShape, slugText, MOST_AT_ONCE } from './shapes.ts'

export const recommendationShape = z.object({
  id: slugText,
  number: z.int(),
  wording: z.string(),
  indicatorIds: z.array(slugText),
  /** The partnership priority it serves. */
  priorityId: slugText.nullable(),
  /** The management group that puts it forward; null where the officers do. */
  groupId: slugText.nullable(),
  /** What agreeing it changes, of itself. */
  proposal: proposalShape.nullable(),
  /** The version of its draft: it may be reworded and taken back until it is answered. */
  etag: etagText,
  /** When and by whom it was put forward. */
  record: recordShape,
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
  priorityId: slugText.nullable().default(null),
  groupId: slugText.nullable().default(null),
  proposal: proposalShape.nullable().default(null),
})

/** A recommendation as it is to be put, until it is answered; or taken back. */
export const reviseRecommendation = addRecommendation.extend({ takenBack: z.boolean().default(false) })

export type Recommendation = z.infer<typeof recommendationShape>
export type Meeting = z.infer<typeof meetingShape>
export type AddMeeting = z.input<typeof addMeeting>
export type AddRecommendation = z.input<typeof addRecommendation>
export type ReviseRecommendation = z.input<typeof reviseRecommendation>

/** As checked: defaults filled in. */
export type CheckedAddMeeting = z.output<typeof addMeeting>
export type CheckedAddRecommendation = z.output<typeof addRecommendation>
export type CheckedReviseRecommendation = z.output<typeof reviseRecommendation>

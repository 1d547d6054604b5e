import { z } from 'zod'
import { milestoneStates } from '../domain/priorities/milestone.ts'
import { citedDecision, decisionShape } from './decisions.ts'
import { ownerShape } from './owners.ts'
import { scorecardRowShape } from './scorecards.ts'
import {
  etagText,
  isoDateText,
  knownOnField,
  lineText,
  proseText,
  quarterText,
  recordShape,
  slugText,
} from './shapes.ts'

const linkedTo = z.union([z.object({ indicatorId: slugText }), z.object({ decisionId: slugText })])

/** A priority as it stands. */
export const priorityShape = z.object({
  id: slugText,
  title: z.string(),
  /** What the partnership means to reach. */
  aim: z.string(),
  lead: ownerShape,
  leadWords: z.string(),
  isOpen: z.boolean(),
  etag: etagText,
})

const revisionShape = z.object({
  change: z.enum(['agreed', 'revised', 'closed']),
  title: z.string(),
  aim: z.string(),
  leadWords: z.string(),
  decision: decisionShape.nullable(),
  reason: z.string(),
  record: recordShape,
})

const baselineText = z.object({
  text: z.string(),
  /** The report’s own date. */
  reportedOn: isoDateText,
  /** Where it is to be found: an address, or the name of the paper. */
  evidence: z.string(),
  record: recordShape,
})
export const baselineShape = baselineText.extend({ etag: etagText })

export const milestoneShape = z.object({
  id: slugText,
  wording: z.string(),
  owner: ownerShape,
  ownerWords: z.string(),
  due: isoDateText,
  state: z.enum(milestoneStates),
  note: z.string(),
  /** When the state became known; when the milestone was agreed until then. */
  since: isoDateText,
  isOverdue: z.boolean(),
  daysOverdue: z.int(),
  /** The sentence that says how it has slipped since the last meeting; null where it has not. */
  slipped: z.string().nullable(),
  /** Everything that became known of it, newest first: "Moved from 30 June to 30 September 2010". */
  history: z.array(z.object({ words: z.string(), note: z.string(), record: recordShape })),
  etag: etagText,
  record: recordShape,
})

const progressText = z.object({ quarter: quarterText, text: z.string(), record: recordShape })
export const progressShape = progressText.extend({ etag: etagText })

/** A linked indicator as it stands now, as on a scorecard. */
const linkedIndicatorShape = scorecardRowShape
  .omit({ groupId: true, position: true, missPercent: true })
  .extend({ isRed: z.boolean(), linkedOn: isoDateText })

const namedIndicator = z.object({ indicatorId: slugText, reference: z.string(), title: z.string() })

const slippedShape = z.object({ milestoneId: slugText, isNew: z.boolean(), words: z.string() })

/** A priority among the others. */
const priorityBlock = priorityShape.extend({
  /** "Two of five milestones are done; one is overdue." */
  milestoneWords: z.string(),
  slipped: z.array(slippedShape),
  indicators: z.int(),
  reds: z.array(namedIndicator.extend({ reason: z.string() })),
  progress: progressText.nullable(),
})

const shownFields = {
  asAt: isoDateText,
  past: z.boolean(),
  illustrative: z.boolean(),
  /** The quarter its indicators are shown for. */
  quarter: quarterText,
  /** The meeting before that date, which slipping is counted from; null where there was none. */
  lastMeeting: z.object({ title: z.string(), date: isoDateText }).nullable(),
}

/** The priorities as known at one date, in the order they were agreed; those closed last. */
export const prioritiesPage = z.object({ ...shownFields, priorities: z.array(priorityBlock) })

export const priorityPage = priorityShape.extend({
  ...shownFields,
  /** Oldest first. */
  revisions: z.array(revisionShape),
  baseline: z.object({ etag: etagText, standing: baselineText.nullable(), before: z.array(baselineText) }),
  milestoneWords: z.string(),
  /** By due date, the soonest first. */
  milestones: z.array(milestoneShape),
  slipped: z.array(slippedShape),
  /** Red first, then by reference. */
  indicators: z.array(linkedIndicatorShape),
  seriesLength: z.int(),
  /** Newest first. */
  decisions: z.array(decisionShape.extend({ linkedOn: isoDateText })),
  /** Newest quarter first, each with what it said before, newest first. */
  progress: z.array(progressShape.extend({ before: z.array(progressText) })),
})

const priorityFields = {
  title: lineText,
  aim: proseText.default(''),
  lead: ownerShape,
}

export const addPriority = z.object({ ...priorityFields, decision: citedDecision })
export const revisePriority = z.object({ ...priorityFields, reason: proseText.default('') })
export const closePriority = z.object({ reason: proseText.default(''), decision: citedDecision })

export const recordBaseline = z.object({
  text: z.string().trim().min(1, 'Write what the report found.').max(8000),
  reportedOn: isoDateText,
  evidence: z.string().trim().max(500).default(''),
  ...knownOnField,
})

export const addMilestone = z.object({
  wording: z.string().trim().min(1, 'Write what will be done.').max(2000),
  owner: ownerShape,
  due: isoDateText,
  ...knownOnField,
})

export const recordMilestoneState = z.object({
  state: z.enum(milestoneStates),
  note: proseText.default(''),
  ...knownOnField,
})

export const moveMilestone = z.object({
  due: isoDateText,
  reason: z.string().trim().min(1, 'Say why the date is moved.').max(2000),
  ...knownOnField,
})

export const linkToPriority = z.object({
  change: z.enum(['added', 'removed']),
  to: linkedTo,
  reason: proseText.default(''),
})

export const priorityLinkShape = z.object({
  change: z.enum(['added', 'removed']),
  to: linkedTo,
  reason: z.string(),
  record: recordShape,
})

export const writeProgress = z.object({
  quarter: quarterText,
  text: z.string().trim().min(1, 'Write the progress.').max(8000),
  ...knownOnField,
})

export type PriorityNow = z.infer<typeof priorityShape>
export type PriorityBlock = z.infer<typeof priorityBlock>
export type PrioritiesPage = z.infer<typeof prioritiesPage>
export type PriorityPage = z.infer<typeof priorityPage>
export type PriorityMilestone = z.infer<typeof milestoneShape>
export type LinkedIndicator = z.infer<typeof linkedIndicatorShape>
export type Baseline = z.infer<typeof baselineShape>
export type Progress = z.infer<typeof progressShape>
export type AddPriority = z.input<typeof addPriority>
export type RevisePriority = z.input<typeof revisePriority>
export type ClosePriority = z.input<typeof closePriority>
export type RecordBaseline = z.input<typeof recordBaseline>
export type AddMilestone = z.input<typeof addMilestone>
export type RecordMilestoneState = z.input<typeof recordMilestoneState>
export type MoveMilestone = z.input<typeof moveMilestone>
export type LinkToPriority = z.input<typeof linkToPriority>
export type WriteProgress = z.input<typeof writeProgress>

/** As checked: defaults filled in. */
export type CheckedAddPriority = z.output<typeof addPriority>
export type CheckedRevisePriority = z.output<typeof revisePriority>
export type CheckedClosePriority = z.output<typeof closePriority>
export type CheckedRecordBaseline = z.output<typeof recordBaseline>
export type CheckedAddMilestone = z.output<typeof addMilestone>
export type CheckedRecordMilestoneState = z.output<typeof recordMilestoneState>
export type CheckedMoveMilestone = z.output<typeof moveMilestone>
export type CheckedLinkToPriority = z.output<typeof linkToPriority>
export type CheckedWriteProgress = z.output<typeof writeProgress>
export type PriorityLinked = z.infer<typeof priorityLinkShape>

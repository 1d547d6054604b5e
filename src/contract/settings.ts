import { z } from 'zod'
import { citedDecision, decisionShape } from './decisions.ts'
import { managementGroupShape } from './partnership.ts'
import { statusRuleShape } from './statusRules.ts'
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

const overrideStatus = z.enum(['red', 'amber', 'green'])

/** A status given by a person against the rule’s own; the rule’s own is always shown beside it. */
export const overrideShape = z.object({
  sequence: z.int(),
  etag: etagText,
  indicatorId: slugText,
  status: overrideStatus,
  /** The role or organisation that answers for it. */
  by: z.string(),
  reason: z.string(),
  from: quarterText,
  /** The last quarter it holds for as things stand; before `from` when it was ended at once. */
  until: quarterText,
  /** The last quarter as it was first given. */
  givenUntil: quarterText,
  ended: z.object({ by: z.string(), reason: z.string(), record: recordShape }).nullable(),
  record: recordShape,
})

/** A status as its source published it. */
export const publishedStatusShape = z.object({
  sequence: z.int(),
  quarter: quarterText,
  /** In the source’s own words. */
  status: z.string(),
  source: z.string(),
  record: recordShape,
})

export const rebaseShape = z.object({
  sequence: z.int(),
  indicatorId: slugText,
  kind: z.enum(['rebase']),
  from: quarterText,
  reason: z.string(),
  decision: decisionShape,
  record: recordShape,
  /** By a later decision; the range then runs on as if it had not been begun afresh. */
  withdrawn: z.object({ reason: z.string(), decision: decisionShape, record: recordShape }).nullable(),
})

const groupLineShape = managementGroupShape.extend({
  isOpen: z.boolean(),
  etag: etagText,
  /** How many indicators it owns on any scorecard in the quarter shown. */
  indicators: z.int(),
  /** Renamings and closings, oldest first. */
  events: z.array(
    z.object({
      change: z.enum(['renamed', 'closed']),
      name: z.string().nullable(),
      from: quarterText,
      reason: z.string(),
      decision: decisionShape,
      record: recordShape,
    }),
  ),
})

/** Everything the judgement is governed by, as known at one date. */
export const settingsPage = z.object({
  asAt: isoDateText,
  past: z.boolean(),
  /** The quarter of that date. */
  quarter: quarterText,
  /** In the order they begin. */
  statusRules: z.array(statusRuleShape),
  /** The versions of the partnership’s rule and of each indicator’s own; an indicator without one has `"0"`. */
  ruleEtags: z.object({ partnership: etagText, indicators: z.record(z.string(), etagText) }),
  /** In the order given, each with what the rule itself says of the last quarter it holds for that has figures. */
  overrides: z.array(
    overrideShape.extend({
      computedIn: quarterText,
      computedWord: z.string(),
      computedReason: z.string(),
      holds: z.boolean(),
      /** The groups the indicator stood in when it begins, whose chairs may end it. */
      groupIds: z.array(slugText),
    }),
  ),
  rebases: z.array(rebaseShape),
  managementGroups: z.array(groupLineShape),
})

const nameOfPerson = lineText.describe('The role or organisation that answers for it.')

export const addOverride = z.object({
  status: overrideStatus,
  by: nameOfPerson,
  reason: z.string().trim().min(1, 'Give the reason.').max(2000),
  from: quarterText,
  /** The last quarter it holds for. */
  until: quarterText,
  ...knownOnField,
})

export const endOverride = z.object({
  by: nameOfPerson,
  reason: z.string().trim().min(1, 'Give the reason.').max(2000),
  /** The first quarter it no longer holds for. */
  from: quarterText,
  ...knownOnField,
})

export const addPublishedStatus = z.object({
  quarter: quarterText,
  status: lineText,
  source: lineText,
  ...knownOnField,
})

export const rebaseChart = z.object({
  from: quarterText,
  reason: z.string().trim().min(1, 'Say why the usual range is worked out afresh.').max(2000),
  decision: citedDecision,
})

export const withdrawRebase = z.object({
  reason: z.string().trim().min(1, 'Say why it is withdrawn.').max(2000),
  decision: citedDecision,
})

export const renameManagementGroup = z.object({
  name: lineText,
  from: quarterText,
  reason: proseText.default(''),
  decision: citedDecision,
})

export const closeManagementGroup = renameManagementGroup.omit({ name: true })

export type SettingsPage = z.infer<typeof settingsPage>
export type Override = z.infer<typeof overrideShape>
export type PublishedStatus = z.infer<typeof publishedStatusShape>
export type Rebase = z.infer<typeof rebaseShape>
export type AddOverride = z.input<typeof addOverride>
export type EndOverride = z.input<typeof endOverride>
export type AddPublishedStatus = z.input<typeof addPublishedStatus>
export type RebaseChart = z.input<typeof rebaseChart>
export type WithdrawRebase = z.input<typeof withdrawRebase>
export type RenameManagementGroup = z.input<typeof renameManagementGroup>
export type CloseManagementGroup = z.input<typeof closeManagementGroup>

/** As checked: defaults filled in. */
export type CheckedRebaseChart = z.output<typeof rebaseChart>
export type CheckedWithdrawRebase = z.output<typeof withdrawRebase>
export type CheckedRenameManagementGroup = z.output<typeof renameManagementGroup>
export type CheckedCloseManagementGroup = z.output<typeof closeManagementGroup>

import type { Proposal } from '../../../contract/proposals.ts'
import { blankDecision } from '../membership/decisionDraft.ts'
import { missingFromProfile, profileTargets, type ProfileDraft } from '../settings/profileDraft.ts'
import { missingFromRule, ruleFrom, type StatusRuleDraft } from '../settings/statusRuleDraft.ts'

/** What a recommendation may ask for. */
export const proposalKinds = [
  'none',
  'left',
  'joined',
  'moved',
  'targets',
  'rebase',
  'ownRule',
  'partnershipRule',
] as const
type ProposalKind = (typeof proposalKinds)[number]

export const proposalKindWords: Readonly<Record<ProposalKind, string>> = {
  none: 'Nothing of itself',
  left: 'Remove the indicator from a scorecard',
  joined: 'Add the indicator to a scorecard',
  moved: 'Move the indicator to another group',
  targets: 'Change its targets',
  rebase: 'Begin its usual range afresh',
  ownRule: 'Give its status by a rule of its own',
  partnershipRule: 'Change how every status is given',
}

export type ProposalDraft = {
  readonly kind: ProposalKind
  readonly scorecardId: string
  readonly from: string
  readonly groupId: string
  readonly reason: string
  readonly profile: ProfileDraft
  /** Null until the rule in force has been changed. */
  readonly rule: StatusRuleDraft | null
}

/** The rule drafted, about the indicator the recommendation is about, or about all. */
export const ruleProposed = (
  { kind, from }: Pick<ProposalDraft, 'kind' | 'from'>,
  rule: StatusRuleDraft,
  indicatorId: string,
) => ruleFrom({ ...rule, indicatorId: kind === 'ownRule' ? indicatorId : '' }, from)

export const blankProposal = (scorecardId: string, from: string): ProposalDraft => ({
  kind: 'none',
  scorecardId,
  from,
  groupId: '',
  reason: '',
  profile: {
    kind: 'target',
    year: from.slice(0, 4),
    levels: ['', '', '', ''],
    tolerance: '',
    toleranceMode: 'relative',
    source: '',
    decision: blankDecision,
  },
  rule: null,
})

export type ProposalProblems = Readonly<Record<string, string>>

export function missingFromProposal(draft: ProposalDraft, indicatorId: string): ProposalProblems {
  const { kind } = draft
  if (kind === 'none') return {}
  return {
    ...(indicatorId === '' &&
      kind !== 'partnershipRule' && { indicatorIds: 'Choose the indicator it changes.' }),
    ...((kind === 'joined' || kind === 'moved') &&
      draft.groupId === '' && { groupId: 'Choose the management group it is to stand in.' }),
    ...(kind === 'rebase' &&
      draft.reason.trim() === '' && { reason: 'Say what changed, so that the figures cannot be compared.' }),
    ...(kind === 'targets' && missingFromProfile(draft.profile)),
    ...((kind === 'ownRule' || kind === 'partnershipRule') &&
      (draft.rule
        ? missingFromRule(draft.rule)
        : { rule: 'Change the rule: so far it is the one in force.' })),
  }
}

/** The change as the API takes it; null where nothing is asked for. `unit` is the indicator’s. */
export function proposalOf(draft: ProposalDraft, indicatorId: string, unit: string): Proposal | null {
  const { kind, from, groupId } = draft
  const reason = draft.reason.trim()
  switch (kind) {
    case 'none':
      return null
    case 'left':
    case 'joined':
    case 'moved':
      return {
        kind: 'membership',
        scorecardId: draft.scorecardId,
        change: { change: kind, indicatorId, from, reason, ...(kind !== 'left' && { groupId }) },
      }
    case 'targets':
      return {
        kind: 'targets',
        indicatorId,
        targets: profileTargets(draft.profile, unit),
        source: draft.profile.source.trim(),
      }
    case 'rebase':
      return { kind: 'rebase', indicatorId, from, reason }
    case 'ownRule':
    case 'partnershipRule':
      return draft.rule && { kind: 'statusRule', rule: ruleProposed(draft, draft.rule, indicatorId) }
  }
}

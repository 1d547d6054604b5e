import type { Partnership } from '../../../contract/partnership.ts'
import type { Proposal } from '../../../contract/proposals.ts'
import { uncapitalised } from '../../../domain/sentence.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'

export type ProposalNames = {
  /** "L 07" for an indicator's id. */
  readonly reference: (id: string) => string
  /** "the chief executives’ scorecard" for a scorecard's id. */
  readonly scorecard: (id: string) => string
  readonly group: (id: string) => string
}

/** What the partnership calls what a proposal is about; `reference` is what it calls an indicator. */
export function proposalNames(
  { scorecards, managementGroups }: Pick<Partnership, 'scorecards' | 'managementGroups'>,
  reference: ProposalNames['reference'],
): ProposalNames {
  const titleOf = (id: string) => scorecards.find((each) => each.id === id)?.title ?? 'scorecard'
  return {
    reference,
    scorecard: (id) => `the ${uncapitalised(titleOf(id))}`,
    group: (id) => managementGroups.find((each) => each.id === id)?.name ?? id,
  }
}

/** What agreeing a recommendation changes of itself: before, once it is agreed, and once that is undone. */
export type ProposalWords = { readonly before: string; readonly done: string; readonly undone: string }

export function proposalWords(proposal: Proposal, names: ProposalNames): ProposalWords {
  switch (proposal.kind) {
    case 'membership':
      return membershipWords(proposal, names)
    case 'targets': {
      const of = names.reference(proposal.indicatorId)
      const said = proposal.targets
        .map(({ level, until }) => `${levelWords(level)} to ${quarterLabelOf(until)}`)
        .join(', ')
      const many = proposal.targets.length > 1 ? 'targets' : 'target'
      return {
        before: `Agreeing sets the ${many} of ${of}: ${said}.`,
        done: `The ${many} of ${of} ${proposal.targets.length > 1 ? 'are' : 'is'} set: ${said}.`,
        undone: `The ${many} of ${of} ${proposal.targets.length > 1 ? 'are' : 'is'} as before.`,
      }
    }
    case 'rebase': {
      const of = names.reference(proposal.indicatorId)
      const from = quarterLabelOf(proposal.from)
      return {
        before: `Agreeing begins the usual range of ${of} afresh from ${from}.`,
        done: `The usual range of ${of} begins afresh from ${from}.`,
        undone: `The usual range of ${of} is as before.`,
      }
    }
    case 'statusRule': {
      const { indicatorId = null, terms, from } = proposal.rule
      const of = indicatorId === null ? '' : names.reference(indicatorId)
      const whose = indicatorId === null ? 'every indicator without a rule of its own' : `${of} alone`
      if (terms === null)
        return {
          before: `Agreeing puts ${of} under the partnership’s rule again from ${quarterLabelOf(from)}.`,
          done: `The status of ${of} is judged by the partnership’s rule again from ${quarterLabelOf(from)}.`,
          undone: `The status of ${of} is judged as before.`,
        }
      return {
        before: `Agreeing changes how the status of ${whose} is judged, from ${quarterLabelOf(from)}.`,
        done: `The status of ${whose} is judged by the new rule from ${quarterLabelOf(from)}.`,
        undone: `The status of ${whose} is judged as before.`,
      }
    }
  }
}

function membershipWords(
  { scorecardId, change }: Extract<Proposal, { kind: 'membership' }>,
  { reference, scorecard, group }: ProposalNames,
): ProposalWords {
  const of = reference(change.indicatorId)
  const on = scorecard(scorecardId)
  const from = quarterLabelOf(change.from)
  switch (change.change) {
    case 'joined':
      return {
        before: `Agreeing puts ${of} on ${on} from ${from}.`,
        done: `${of} is on ${on} from ${from}.`,
        undone: `${of} is no longer on ${on}.`,
      }
    case 'moved': {
      const to = change.groupId ? ` to ${group(change.groupId)}` : ''
      return {
        before: `Agreeing moves ${of}${to} on ${on} from ${from}.`,
        done: `${of} has moved${to} from ${from}.`,
        undone: `${of} is where it was on ${on}.`,
      }
    }
    case 'left':
      return {
        before: `Agreeing removes ${of} from ${on} from ${from}.`,
        done: `${of} is off ${on} from ${from}. Earlier quarters still show it.`,
        undone: `${of} is on ${on} again.`,
      }
  }
}

function levelWords({
  value,
  low,
  high,
}: {
  readonly value: string | null
  readonly low: string | null
  readonly high: string | null
}): string {
  if (value !== null) return value
  if (low !== null && high !== null) return `${low} to ${high}`
  return low !== null ? `at least ${low}` : `at most ${high}`
}

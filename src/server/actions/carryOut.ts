import type { Decision } from '../../contract/decisions.ts'
import type { CheckedProposal } from '../../contract/proposals.ts'
import type { Here } from '../context.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { recommendationById } from '../stores/meetingStore.ts'
import { agreeTargets } from './agreeTargets.ts'
import { changeMembership } from './changeMembership.ts'
import { rebaseChart } from './rebaseChart.ts'
import { setStatusRule } from './setStatusRule.ts'

/** What may rest on a decision. */
const resting = ['membership_events', 'targets', 'status_rules', 'chart_rebases'] as const

/**
 * Makes the change that a recommendation asks for, once it is agreed as it was put. What was agreed as amended may differ
 * from it, so that is left to whoever cites the decision. A change made before is not made twice: it holds again with its
 * decision. The refusal, where a rule stands in the way of the change; the decision is then not recorded either.
 */
export async function carryOut(here: Here, decision: Decision): Promise<Refusal | null> {
  if (decision.outcome !== 'agreed' || decision.recommendationId === null) return null
  const proposal = (await recommendationById(here.trx, decision.recommendationId))?.proposal
  if (!proposal || (await isCarriedOut(here, decision.id))) return null
  const made = await change(here, proposal, decision)
  return isRefusal(made)
    ? {
        ...made,
        detail: `The decision is not recorded, because its change cannot be made. ${made.detail} Record it without its change, or as amended.`,
      }
    : null
}

async function change(here: Here, proposal: CheckedProposal, { id }: Decision): Promise<unknown> {
  // Nobody writes against a page here: the change is as it was put to the meeting.
  const as: Here = { ...here, seen: 'whatever' }
  const decision = { decisionId: id }
  switch (proposal.kind) {
    case 'membership':
      return changeMembership(as, proposal.scorecardId, { ...proposal.change, decision })
    case 'targets': {
      const { indicatorId, targets, source, note } = proposal
      return agreeTargets(as, indicatorId, { targets, source, note, decision })
    }
    case 'rebase':
      return rebaseChart(as, proposal.indicatorId, { from: proposal.from, reason: proposal.reason, decision })
    case 'statusRule':
      return setStatusRule(as, { ...proposal.rule, decision })
  }
}

async function isCarriedOut({ trx }: Here, decisionId: string): Promise<boolean> {
  for (const table of resting) {
    const row = await trx
      .selectFrom(table)
      .select('decision_id')
      .where('decision_id', '=', decisionId)
      .executeTakeFirst()
    if (row) return true
  }
  return false
}

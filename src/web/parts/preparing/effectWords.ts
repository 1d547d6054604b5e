import type { Proposal } from '../../../contract/proposals.ts'
import { proposedWords } from '../../../domain/meetings/agenda/reasonsFor.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'

/** "Proposed to leave from Q3 2010/11. Agreeing it makes the change." */
export function effectWords(proposal: Proposal): string {
  const [change, from] =
    proposal.kind === 'membership'
      ? [proposal.change.change, proposal.change.from]
      : proposal.kind === 'rebase'
        ? [proposal.kind, proposal.from]
        : [proposal.kind, undefined]
  const since = from === undefined ? '' : ` from ${quarterLabelOf(from)}`
  return `${proposedWords[change]}${since}. Agreeing it makes the change.`
}

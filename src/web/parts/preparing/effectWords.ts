import type { Proposal } from '../../../contract/proposals.ts'
import { proposedWords } from '../../../domain/meetings/agenda/reasonsFor.ts'
import { quarterLabelOf } from '../../format/quarterWords.ts'

/** "Proposed to leave from Q3 2010/11. Agreeing it makes the change." */
export const effectWords = (proposal: Proposal): string => `${asked(proposal)}. Agreeing it makes the change.`

function asked(proposal: Proposal): string {
  const from = (quarter: string) => `from ${quarterLabelOf(quarter)}`
  switch (proposal.kind) {
    case 'membership':
      return `${proposedWords[proposal.change.change]} ${from(proposal.change.from)}`
    case 'targets':
      return proposedWords.targets
    case 'rebase':
      return `${proposedWords.rebase} ${from(proposal.from)}`
    case 'statusRule': {
      const { indicatorId = null, terms } = proposal.rule
      const whose =
        indicatorId === null ? 'for every indicator without one of its own' : 'for this indicator alone'
      return terms === null
        ? `Proposed to be judged by the partnership’s rule again ${from(proposal.rule.from)}`
        : `${proposedWords.statusRule} ${whose} ${from(proposal.rule.from)}`
    }
  }
}

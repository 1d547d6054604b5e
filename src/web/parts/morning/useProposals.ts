import type { Partnership } from '../../../contract/partnership.ts'
import { uncapitalised } from '../../../domain/sentence.ts'
import { type ProposalWords, proposalWords } from './proposalWords.ts'
import type { Subject } from './subject.ts'

/** What agreeing a subject changes, in words; null where it changes nothing of itself. */
export function useProposals(
  { scorecards, managementGroups }: Partnership,
  reference: (id: string) => string,
): (subject: Subject | null) => ProposalWords | null {
  const names = {
    reference,
    scorecard: (id: string) =>
      `the ${uncapitalised(scorecards.find((each) => each.id === id)?.title ?? 'scorecard')}`,
    group: (id: string) => managementGroups.find((each) => each.id === id)?.name ?? id,
  }
  return (subject) =>
    subject?.recommendation?.proposal ? proposalWords(subject.recommendation.proposal, names) : null
}

import { useQuery } from '@tanstack/react-query'
import type { Partnership } from '../../../contract/partnership.ts'
import type { Proposal } from '../../../contract/proposals.ts'
import { indicatorListQuery } from '../../api/indicatorQueries.ts'
import { proposalNames, proposalWords } from '../meetings/proposalWords.ts'

type Props = { readonly proposal: Proposal; readonly partnership: Partnership }

/** What agreeing it changes, in the words it has on the meeting’s screen. */
export function ProposalEffect({ proposal, partnership }: Props) {
  const { data: indicators = [], isPending } = useQuery(indicatorListQuery())
  if (isPending) return null
  const reference = (id: string) => indicators.find((each) => each.id === id)?.reference ?? id
  return <p className="small">{proposalWords(proposal, proposalNames(partnership, reference)).before}</p>
}

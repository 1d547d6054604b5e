import { useQuery } from '@tanstack/react-query'
import type { Partnership } from '../../contract/partnership.ts'
import { scorecardQuery } from '../api/scorecardQueries.ts'
import { CouldNotRead } from '../parts/CouldNotRead.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import type { ScorecardAddress } from '../paths.ts'
import { usePageTitle } from '../ui/usePageTitle.ts'

type Props = { readonly address: ScorecardAddress; readonly partnership: Partnership }

/** A partnership's indicators for one quarter, by management group, with every red named. */
export function ScorecardPage({ address, partnership }: Props) {
  const { data, error, refetch } = useQuery(scorecardQuery(address.scorecard, address))
  usePageTitle(data?.title ?? 'Scorecard', partnership.name)
  if (error) {
    return (
      <div className="wrap">
        <CouldNotRead what="The scorecard" failure={error} onRetry={() => refetch()} />
      </div>
    )
  }
  if (!data) return <Waiting words="Getting the scorecard." />
  return (
    <div className="wrap">
      <div className="title">
        <h1>{data.title}</h1>
      </div>
    </div>
  )
}

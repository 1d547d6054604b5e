import { useQuery } from '@tanstack/react-query'
import type { Partnership } from '../../../contract/partnership.ts'
import { meetingsQuery } from '../../api/meetingQueries.ts'
import { useStanding } from '../../api/meQueries.ts'
import { PutForward } from './PutForward.tsx'
import { chairsIn } from './useMayDraft.ts'

type Props = { readonly groupId: string; readonly partnership: Partnership }

/** On a chair’s own group’s page: what they put to the next performance morning; nothing to anybody else. */
export function GroupPutsForward({ groupId, partnership }: Props) {
  const { standing } = useStanding()
  const isChair = chairsIn(standing).includes(groupId)
  const { data: meetings = [] } = useQuery({ ...meetingsQuery(), enabled: isChair })
  // Newest first, so that the last of those to come is the next.
  const next = meetings.findLast(
    ({ kind, date }) => kind === 'performanceMorning' && date >= partnership.businessDate,
  )
  return isChair && next ? <PutForward meeting={next} partnership={partnership} groupId={groupId} /> : null
}

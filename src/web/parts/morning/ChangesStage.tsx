import { useQuery } from '@tanstack/react-query'
import type { AgendaItem, Morning } from '../../../contract/morning.ts'
import { whatChangedQuery } from '../../api/scorecardQueries.ts'
import { Scrolls } from '../../ui/Scrolls.tsx'
import { ChangesReading } from '../changes/ChangesReading.tsx'
import '../changes/changes.css'

type Props = { readonly item: AgendaItem; readonly morning: Morning }

/** What changed since the last meeting of the kind, in its sentences. */
export function ChangesStage({ item, morning }: Props) {
  const { data: page } = useQuery(changesOf(morning))
  const { reported } = morning
  return (
    <div className="room-left">
      <h1>{item.title}</h1>
      {page && reported && (
        <Scrolls className="room-scroll" label={item.title}>
          <ChangesReading
            page={page}
            address={{ page: 'changes', scorecard: reported.scorecardId, quarter: reported.quarter }}
          />
        </Scrolls>
      )}
    </div>
  )
}

/** Read ahead with everything else of the morning, and kept. */
export const changesOf = ({ reported, previous, items }: Morning) => ({
  ...whatChangedQuery(reported?.scorecardId ?? '', {
    quarter: reported?.quarter,
    ...(previous && { since: previous.date }),
  }),
  enabled: reported !== null && items.some(({ kind }) => kind === 'changes'),
  gcTime: Infinity,
})

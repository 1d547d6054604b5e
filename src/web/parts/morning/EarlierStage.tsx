import { useQuery } from '@tanstack/react-query'
import type { AgendaItem, Morning } from '../../../contract/morning.ts'
import { minuteLine } from '../../../domain/meetings/minute.ts'
import { meetingsQuery } from '../../api/meetingQueries.ts'
import { Scrolls } from '../../ui/Scrolls.tsx'

type Props = { readonly item: AgendaItem; readonly morning: Morning }

/** What the last meeting of the kind decided, as it was minuted. */
export function EarlierStage({ item, morning: { previous } }: Props) {
  const { data: meetings = [] } = useQuery({ ...meetingsQuery(), gcTime: Infinity })
  const before = meetings.find(({ id }) => id === previous?.id)
  const decisions = [
    ...(before?.recommendations ?? []).flatMap(({ decision }) => decision ?? []),
    ...(before?.otherDecisions ?? []),
  ]
  return (
    <div className="room-left">
      <h1>{before ? `What we decided before: ${before.title}` : item.title}</h1>
      {item.why.map((each) => (
        <p key={each}>{each}</p>
      ))}
      {decisions.length > 0 && (
        <Scrolls className="room-scroll" label="Decisions of the last meeting">
          <table className="room-table">
            <thead>
              <tr>
                <th scope="col">Recommendation</th>
                <th scope="col">Decision</th>
              </tr>
            </thead>
            <tbody>
              {decisions.map((decision) => (
                <tr key={decision.id}>
                  <th scope="row">{decision.recommendation}</th>
                  <td>{minuteLine(decision)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolls>
      )}
    </div>
  )
}

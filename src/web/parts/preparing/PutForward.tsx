import { Link } from 'wouter'
import type { Meeting } from '../../../contract/meetings.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { MOST_PUT_FORWARD } from '../../../domain/meetings/puttingForward.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/Button.tsx'
import { useUnfolded } from '../../ui/useUnfolded.ts'
import { RecommendationForm } from './RecommendationForm.tsx'

type Props = {
  readonly meeting: Meeting
  readonly scorecardId?: string | undefined
  readonly partnership: Partnership
  readonly groupId: string
}

/** What a management group’s chair puts to a meeting: two at most; the third box is there and says why it stays shut. */
export function PutForward({ meeting, scorecardId, partnership, groupId }: Props) {
  const { isOpen, button, toggle, close } = useUnfolded()
  const own = meeting.recommendations.filter((each) => each.groupId === groupId)
  const group = partnership.managementGroups.find(({ id }) => id === groupId)?.name ?? groupId
  const isFull = own.length >= MOST_PUT_FORWARD
  return (
    <section className="sec screen-only">
      <h2>Put forward by {group}</h2>
      <p className="quiet">
        To {meeting.title}, {longDate(isoDate(meeting.date))}. A chair may put forward two.
      </p>
      <ol className="put-forward">
        {own.map(({ id, wording, decision }) => (
          <li key={id}>
            <span className="std">{wording}</span>
            {decision && <span className="small quiet"> Answered.</span>}
          </li>
        ))}
        {!isFull && (
          <li>
            <Button ref={button} aria-expanded={isOpen} onClick={toggle}>
              Draft {own.length === 0 ? 'the first' : 'the second'}
              <span className="vh"> recommendation of {group}</span>
            </Button>
            {isOpen && (
              <RecommendationForm
                meeting={meeting}
                scorecardId={scorecardId}
                partnership={partnership}
                ofGroup={groupId}
                onClose={close}
              />
            )}
          </li>
        )}
        {isFull && (
          <li>
            <textarea
              disabled
              aria-label="A third recommendation"
              aria-describedby={`third-${groupId}`}
              rows={2}
            />
            <p className="small quiet" id={`third-${groupId}`}>
              Two are put forward already, as many as a chair may. Take one back{' '}
              <Link href={paths.prepare(meeting.id)}>where the meeting is prepared</Link>, or ask the
              partnership’s officers.
            </p>
          </li>
        )}
      </ol>
    </section>
  )
}

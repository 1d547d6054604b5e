import { Link } from 'wouter'
import type { Meeting } from '../../../contract/meetings.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { useStanding } from '../../api/meQueries.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/Button.tsx'
import { useUnfolded } from '../../ui/useUnfolded.ts'
import { ExportButton } from '../papers/ExportButton.tsx'
import { ThingHistory } from '../ThingHistory.tsx'
import { meetingKindWords } from './meetingKindWords.ts'
import { MinutesTable } from './MinutesTable.tsx'
import { RecordDecision } from './RecordDecision.tsx'
import { RecordRecommendation } from './RecordRecommendation.tsx'

type Props = {
  readonly meeting: Meeting
  readonly partnership: Partnership
  /** "L 07 Redundancies" for an indicator's id. */
  readonly indicatorName: (id: string) => string
}

/** One meeting: what was put to it and what it decided, and the writing down of more. */
export function MeetingSection({ meeting, partnership, indicatorName }: Props) {
  const { may } = useStanding()
  const card =
    partnership.scorecards.find(({ kind }) => kind === 'chiefExecutives') ?? partnership.scorecards[0]
  const { isOpen: isAdding, button: addButton, toggle: toggleAdding, close: stopAdding } = useUnfolded()
  const {
    isOpen: isDeciding,
    button: decideButton,
    toggle: toggleDeciding,
    close: stopDeciding,
  } = useUnfolded()
  return (
    <section className="sec meeting" id={meeting.id} tabIndex={-1}>
      <h2>{meeting.title}</h2>
      <p className="quiet">
        {meetingKindWords[meeting.kind]}, {longDate(isoDate(meeting.date))}
      </p>
      {meeting.note !== '' && <p className="std">{meeting.note}</p>}
      {meeting.recommendations.length + meeting.otherDecisions.length > 0 ? (
        <MinutesTable meeting={meeting} indicatorName={indicatorName} />
      ) : (
        <p>No recommendation or decision has been recorded.</p>
      )}
      <div className="actions screen-only">
        {(may('recordMeetings') || may('draftRecommendations')) && (
          <Link className="btn" href={paths.prepare(meeting.id)}>
            Prepare<span className="vh"> {meeting.title}</span>
          </Link>
        )}
        <Link className="btn" href={paths.agenda(meeting.id)}>
          Agenda<span className="vh"> of {meeting.title}</span>
        </Link>
        {may('readTheScorecards') && (
          <Link className={may('recordMeetings') ? 'btn first' : 'btn'} href={paths.morning(meeting.id)}>
            {may('recordMeetings') ? 'Open the morning' : 'Follow the morning'}
            <span className="vh">: {meeting.title}</span>
          </Link>
        )}
        {card && (
          <ExportButton
            words={
              <>
                Papers<span className="vh"> for {meeting.title}</span>
              </>
            }
            view={{
              kind: 'scorecard',
              id: card.id,
              title: `${card.title}, for ${meeting.title}`,
              quarter: undefined,
              asAt: meeting.date < partnership.businessDate ? meeting.date : undefined,
              groups: [],
              rows: [],
              total: 0,
              meeting: meeting.id,
            }}
          />
        )}
        <Link className="btn" href={paths.minutes(meeting.id)}>
          Minutes<span className="vh"> of {meeting.title}</span>
        </Link>
        {card && may('readTheScorecards') && (
          <Link
            className="btn"
            href={paths.changes(card.id, {
              asAt: meeting.date < partnership.businessDate ? isoDate(meeting.date) : undefined,
            })}
          >
            What had changed<span className="vh"> by {meeting.title}</span>
          </Link>
        )}
        {may('recordMeetings') && (
          <>
            <Button ref={addButton} aria-expanded={isAdding} onClick={toggleAdding}>
              Add a recommendation<span className="vh"> to {meeting.title}</span>
            </Button>
            <Button ref={decideButton} aria-expanded={isDeciding} onClick={toggleDeciding}>
              Record another decision<span className="vh"> of {meeting.title}</span>
            </Button>
          </>
        )}
      </div>
      <ThingHistory thing={{ kind: 'meeting', id: meeting.id }} of={`of ${meeting.title}`} />
      {isAdding && <RecordRecommendation meeting={meeting} onClose={stopAdding} />}
      {isDeciding && <RecordDecision meeting={meeting} onClose={stopDeciding} />}
    </section>
  )
}

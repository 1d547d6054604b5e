import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Partnership } from '../../contract/partnership.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { useStanding } from '../api/meQueries.ts'
import { morningQuery } from '../api/preparingQueries.ts'
import { CouldNotRead } from '../parts/CouldNotRead.tsx'
import { meetingKindWords } from '../parts/meetings/meetingKindWords.ts'
import { AgendaSection } from '../parts/preparing/AgendaSection.tsx'
import { DraftSection } from '../parts/preparing/DraftSection.tsx'
import { InvitationsSection } from '../parts/preparing/InvitationsSection.tsx'
import { PlanSection } from '../parts/preparing/PlanSection.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { usePageTitle } from '../ui/usePageTitle.ts'
import '../parts/meetings/meetings.css'
import '../parts/preparing/preparing.css'

type Props = { readonly meetingId: string; readonly partnership: Partnership }

/** A meeting’s preparation: its plan, who is invited, its agenda and the recommendations put to it. */
export function PreparePage({ meetingId, partnership }: Props) {
  const { data: morning, error, refetch } = useQuery(morningQuery(meetingId))
  const { mayAnywhere } = useStanding()
  const title = morning?.meeting.title ?? 'A meeting'
  usePageTitle(`Prepare ${title}`, partnership.name)
  if (!morning && !error) return <Waiting words="Getting the meeting." />
  const mayRecord = mayAnywhere('recordMeetings') && morning?.signed === null
  return (
    <div className="wrap preparing">
      <p className="crumb">
        <Link href={paths.meetings()}>Meetings</Link>
      </p>
      {!morning && error && <CouldNotRead what="The meeting" failure={error} onRetry={() => refetch()} />}
      {morning && (
        <>
          <div className="title">
            <div>
              <h1>Prepare {title}</h1>
              <p className="sub">
                {meetingKindWords[morning.meeting.kind]}, {longDate(isoDate(morning.meeting.date))}. A meeting
                is prepared as things stand now, whatever date other pages show.
              </p>
            </div>
            <div className="pickers screen-only">
              <Link className="btn" href={paths.agenda(meetingId)}>
                Agenda to read and print
              </Link>
            </div>
          </div>
          {morning.signed && (
            <p>
              The minutes were signed on {longDate(isoDate(morning.signed.on))}: its preparation stays as it
              is.
            </p>
          )}
          <PlanSection morning={morning} partnership={partnership} mayRecord={mayRecord} />
          <InvitationsSection morning={morning} partnership={partnership} mayRecord={mayRecord} />
          <AgendaSection morning={morning} partnership={partnership} mayRecord={mayRecord} />
          <DraftSection morning={morning} partnership={partnership} />
        </>
      )}
    </div>
  )
}

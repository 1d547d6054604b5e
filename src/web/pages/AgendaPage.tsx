import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Partnership } from '../../contract/partnership.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { useStanding } from '../api/meQueries.ts'
import { morningQuery } from '../api/morningQueries.ts'
import { CouldNotRead } from '../parts/CouldNotRead.tsx'
import { AgendaReading } from '../parts/preparing/AgendaReading.tsx'
import { planWords } from '../parts/preparing/planWords.ts'
import { Waiting } from '../parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { Button } from '../ui/Button.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { sheetWords } from '../format/sheetWords.ts'
import { PageFoot } from '../parts/PageFoot.tsx'
import '../parts/meetings/meetings.css'
import '../parts/preparing/preparing.css'

type Props = { readonly meetingId: string; readonly partnership: Partnership }

/** A meeting’s agenda as whoever comes to it reads it, on the screen or on paper. */
export function AgendaPage({ meetingId, partnership }: Props) {
  const { data: morning, error, refetch } = useQuery(morningQuery(meetingId))
  const { may } = useStanding()
  const title = morning?.meeting.title ?? 'A meeting'
  usePageTitle(`Agenda of ${title}`, partnership.name)
  if (!morning && !error) return <Waiting words="Getting the agenda." />
  return (
    <div className="wrap preparing">
      <p className="crumb screen-only">
        <Link href={paths.meetings()}>Meetings</Link>
      </p>
      {!morning && error && <CouldNotRead what="The agenda" failure={error} onRetry={() => refetch()} />}
      {morning && (
        <>
          <div className="title">
            <div>
              <h1>Agenda of {title}</h1>
              <p className="sub">{planWords(morning, partnership)}</p>
            </div>
            <div className="pickers screen-only">
              {(may('recordMeetings') || may('draftRecommendations')) && (
                <Link className="btn" href={paths.prepare(meetingId)}>
                  Prepare
                </Link>
              )}
              <Button onClick={() => window.print()}>Print</Button>
            </div>
          </div>
          <AgendaReading morning={morning} partnership={partnership} />
          <PageFoot
            sheet={sheetWords(`Agenda of ${title}`, {
              asAt: morning.reported?.asAt ?? morning.meeting.date,
              illustrative: partnership.illustrative,
            })}
          >
            <p>
              {partnership.name}. Built from the record as it stood on{' '}
              {longDate(isoDate(morning.reported?.asAt ?? morning.meeting.date))}.
              {partnership.illustrative && ' Figures given without a source are illustrative.'}
            </p>
          </PageFoot>
        </>
      )}
    </div>
  )
}

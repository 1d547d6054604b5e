import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Partnership } from '../../contract/partnership.ts'
import { useStanding } from '../api/meQueries.ts'
import { indicatorListQuery } from '../api/indicatorQueries.ts'
import { meetingsQuery } from '../api/meetingQueries.ts'
import { CouldNotRead } from '../parts/CouldNotRead.tsx'
import { MeetingSection } from '../parts/meetings/MeetingSection.tsx'
import { RecordMeeting } from '../parts/meetings/RecordMeeting.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { Button } from '../ui/Button.tsx'
import { FirstOf } from '../ui/FirstOf.tsx'
import { hashName } from '../ui/hashName.ts'
import { useHashTarget } from '../ui/useHashTarget.ts'
import { useUnfolded } from '../ui/useUnfolded.ts'
import { usePageTitle } from '../ui/usePageTitle.ts'
import '../parts/meetings/meetings.css'

/** Three years of one each quarter. */
const MOST_MEETINGS = 12

/** Meetings, newest first, each with its recommendations and what was decided; further back where the address names one. */
export function MeetingsPage({ partnership }: { readonly partnership: Partnership }) {
  const { data: meetings, error, refetch } = useQuery(meetingsQuery())
  const { data: indicators = [] } = useQuery(indicatorListQuery())
  const { isOpen, button, toggle, close } = useUnfolded()
  const { may } = useStanding()
  usePageTitle('Meetings', partnership.name)
  useHashTarget(meetings !== undefined)
  const names = new Map(indicators.map(({ id, reference, title }) => [id, `${reference} ${title}`]))
  const named = hashName()
  if (!meetings && !error) return <Waiting words="Getting the meetings." />
  return (
    <div className="wrap">
      <div className="title">
        <div>
          <h1>Meetings</h1>
          <p className="sub">
            What was recommended and decided. Every change of a scorecard cites one.{' '}
            <Link href={paths.reports()}>Reports to the Partnership Board</Link>
          </p>
        </div>
        {may('recordMeetings') && (
          <div className="pickers">
            <Button look="first" ref={button} aria-expanded={isOpen} onClick={toggle}>
              Record a meeting
            </Button>
          </div>
        )}
      </div>
      {isOpen && <RecordMeeting onClose={close} />}
      {error && <CouldNotRead what="The meetings" failure={error} onRetry={() => refetch()} />}
      {meetings?.length === 0 && (
        <p>
          No meeting has been recorded. Record the one that agreed the scorecard, and indicators can be added
          by its decisions.
        </p>
      )}
      <FirstOf
        all={meetings ?? []}
        most={Math.max(MOST_MEETINGS, 1 + (meetings?.findIndex(({ id }) => id === named) ?? 0))}
        showAll={`Show all ${meetings?.length} meetings`}
      >
        {(shown) =>
          shown.map((meeting) => (
            <MeetingSection
              key={meeting.id}
              meeting={meeting}
              partnership={partnership}
              indicatorName={(id) => names.get(id) ?? id}
            />
          ))
        }
      </FirstOf>
    </div>
  )
}

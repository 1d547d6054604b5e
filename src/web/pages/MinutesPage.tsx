import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Partnership } from '../../contract/partnership.ts'
import { minutesTitle, standingWords } from '../../papers/report/minutesReport.ts'
import { useStanding } from '../api/meQueries.ts'
import { minutesFile, minutesQuery } from '../api/minutesQueries.ts'
import { CouldNotRead } from '../parts/CouldNotRead.tsx'
import { CorrectMinutes } from '../parts/minutes/CorrectMinutes.tsx'
import { MinutesReading } from '../parts/minutes/MinutesReading.tsx'
import { NoteForms } from '../parts/minutes/NoteForms.tsx'
import { SignMinutes } from '../parts/minutes/SignMinutes.tsx'
import { WrittenExports } from '../parts/papers/WrittenExports.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { usePageTitle } from '../ui/usePageTitle.ts'
import '../parts/meetings/meetings.css'
import '../parts/minutes/minutes.css'

type Props = { readonly meeting: string; readonly partnership: Partnership }

/** The minutes of one meeting as its paper reads, and beneath them what may still be done to them. */
export function MinutesPage({ meeting, partnership }: Props) {
  const { data: minutes, error, refetch } = useQuery(minutesQuery(meeting))
  const { may } = useStanding()
  usePageTitle('Minutes', partnership.name)
  if (error) return <CouldNotRead what="The minutes" failure={error} onRetry={() => refetch()} />
  if (!minutes) return <Waiting words="Getting the minutes." />
  const mayRecord = may('recordMeetings')
  return (
    <div className="wrap">
      <p className="crumb screen-only">
        <Link href={`${paths.meetings()}#${meeting}`}>Meetings</Link>
      </p>
      <div className="title">
        <div>
          <h1>{minutesTitle(minutes)}</h1>
          <p className="sub">{standingWords(minutes)}</p>
        </div>
      </div>
      <div className="minutes-page">
        <MinutesReading minutes={minutes} />
        <aside className="screen-only" aria-label="Keeping these minutes">
          <WrittenExports
            of={{ kind: 'meeting', id: meeting }}
            file={(format, signal) => minutesFile(meeting, format, signal)}
            mayIssue={mayRecord}
          />
          {mayRecord && minutes.held && (
            <>
              {minutes.signed === null && <NoteForms minutes={minutes} />}
              <CorrectMinutes minutes={minutes} />
              {minutes.signed === null && <SignMinutes minutes={minutes} />}
            </>
          )}
        </aside>
      </div>
    </div>
  )
}

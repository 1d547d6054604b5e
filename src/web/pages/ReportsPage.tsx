import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Partnership } from '../../contract/partnership.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { useStanding } from '../api/meQueries.ts'
import { reportsQuery } from '../api/reportQueries.ts'
import { CouldNotRead } from '../parts/CouldNotRead.tsx'
import { DraftReportForm } from '../parts/reports/DraftReportForm.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { Button } from '../ui/Button.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { useUnfolded } from '../ui/useUnfolded.ts'
import '../parts/meetings/meetings.css'
import '../parts/reports/reports.css'

/** The reports to the Partnership Board, newest first, and drafting another. */
export function ReportsPage({ partnership }: { readonly partnership: Partnership }) {
  const { data: reports, error, refetch } = useQuery(reportsQuery())
  const { isOpen, button, toggle, close } = useUnfolded()
  const { may } = useStanding()
  usePageTitle('Reports', partnership.name)
  if (!reports && !error) return <Waiting words="Getting the reports." />
  return (
    <div className="wrap">
      <div className="title">
        <div>
          <h1>Reports to the Partnership Board</h1>
          <p className="sub">
            Drafted from the record for a period, then edited. From figures every member may read.
          </p>
        </div>
        {may('recordMeetings') && (
          <div className="pickers">
            <Button look="first" ref={button} aria-expanded={isOpen} onClick={toggle}>
              Draft a report
            </Button>
          </div>
        )}
      </div>
      {isOpen && <DraftReportForm onClose={close} />}
      {error && <CouldNotRead what="The reports" failure={error} onRetry={() => refetch()} />}
      {reports?.length === 0 && (
        <p>
          No report has been drafted yet. Draft the first: it is written from the record of a period, for you
          to edit.
        </p>
      )}
      {reports && reports.length > 0 && (
        <ul className="report-list">
          {reports.map(({ id, title, from, until, record }) => (
            <li key={id}>
              <Link href={paths.report(id)}>{title}</Link>
              <p className="small quiet">
                {longDate(isoDate(from))} to {longDate(isoDate(until))}. Last written{' '}
                {longDate(isoDate(record.recordedOn))} by {record.recordedBy}.
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Partnership } from '../../contract/partnership.ts'
import { useStanding } from '../api/meQueries.ts'
import { reportFile, reportQuery } from '../api/reportQueries.ts'
import { CouldNotRead } from '../parts/CouldNotRead.tsx'
import { WrittenExports } from '../parts/papers/WrittenExports.tsx'
import { RegenerateReport } from '../parts/reports/RegenerateReport.tsx'
import { ReportSectionReading } from '../parts/reports/ReportSectionReading.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { usePageTitle } from '../ui/usePageTitle.ts'
import '../parts/meetings/meetings.css'
import '../parts/minutes/minutes.css'
import '../parts/reports/reports.css'

type Props = { readonly report: string; readonly partnership: Partnership }

/** One report as it reads, each section with its editing, and what the record says differently now. */
export function ReportPage({ report: id, partnership }: Props) {
  const { data: report, error, refetch } = useQuery(reportQuery(id))
  const { may } = useStanding()
  usePageTitle('Report', partnership.name)
  if (error) return <CouldNotRead what="The report" failure={error} onRetry={() => refetch()} />
  if (!report) return <Waiting words="Getting the report." />
  const mayWrite = may('recordMeetings')
  return (
    <div className="wrap">
      <p className="crumb screen-only">
        <Link href={paths.reports()}>Reports</Link>
      </p>
      <div className="title">
        <div>
          <h1>{report.title}</h1>
          {report.illustrative && (
            <p className="sub">Illustrative where the partnership’s papers do not say.</p>
          )}
        </div>
      </div>
      <div className="minutes-page">
        <article className="minutes-paper">
          {report.sections.map((section) => (
            <ReportSectionReading key={section.id} report={report} section={section} mayWrite={mayWrite} />
          ))}
        </article>
        <aside className="screen-only" aria-label="Keeping this report">
          <WrittenExports
            of={{ kind: 'report', id }}
            file={(format, signal) => reportFile(id, format, signal)}
            mayIssue={mayWrite}
          />
          {mayWrite && <RegenerateReport report={report} />}
        </aside>
      </div>
    </div>
  )
}

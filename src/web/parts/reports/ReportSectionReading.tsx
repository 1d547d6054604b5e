import { Link } from 'wouter'
import type { Report, ReportSection } from '../../../contract/reports.ts'
import { meetingWords } from '../../../papers/report/activityReport.ts'
import { Button } from '../../ui/Button.tsx'
import { useUnfolded } from '../../ui/useUnfolded.ts'
import { DecidedTable } from '../minutes/DecidedTable.tsx'
import { EditSection } from './EditSection.tsx'
import { recordPage } from './recordPage.ts'

type Props = { readonly report: Report; readonly section: ReportSection; readonly mayWrite: boolean }

/** One section: its words with their links, its table, and what the record says where that is something else. */
export function ReportSectionReading({ report, section, mayWrite }: Props) {
  const { isOpen, button, toggle, close } = useUnfolded()
  const { heading, paragraphs, rows, edited, recordSays, recordMoved } = section
  const isEmpty = paragraphs.length + rows.length === 0
  return (
    <section className={`sec report-section${isEmpty ? ' screen-only' : ''}`}>
      <h2>{heading}</h2>
      {mayWrite && (
        <p className="edit-section screen-only">
          <Button ref={button} look="plain" aria-expanded={isOpen} onClick={toggle}>
            Edit<span className="vh"> {heading}</span>
          </Button>
        </p>
      )}
      {isEmpty && <p className="quiet">Nothing is written yet, so the paper leaves this section out.</p>}
      {paragraphs.map((pieces, at) => (
        <p key={at} className="std">
          {pieces.map(({ words, link }, piece) =>
            link === null ? (
              words
            ) : (
              <Link key={piece} href={recordPage(report, link)}>
                {words}
              </Link>
            ),
          )}
        </p>
      ))}
      {[...Map.groupBy(rows, ({ meetingId }) => meetingId)].map(([id, own]) => (
        <div key={id}>
          <h3>{meetingWords(report.meetings, id)}</h3>
          <DecidedTable
            rows={own.map((row) => ({
              ...row,
              recommendationId: row.number === null ? null : `${row.number}`,
            }))}
          />
        </div>
      ))}
      <div className="screen-only">
        {edited && <p className="small quiet">Edited by hand.</p>}
        {recordMoved && (
          <p className="small">
            <b>The record has changed since this was written.</b>
          </p>
        )}
        {recordSays !== null && recordSays !== '' && (
          <details className="small">
            <summary>What the record says now</summary>
            <p className="record-says">{recordSays}</p>
          </details>
        )}
        {isOpen && <EditSection report={report} section={section} onClose={close} />}
      </div>
    </section>
  )
}

import type { Report, ReportSection } from '../../contract/reports.ts'
import { unbroken } from '../../chart/unbroken.ts'
import type { ReportLinkKind } from '../../domain/reports/reportText.ts'
import { longDate } from '../../domain/time/dateWords.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { decisionCell } from './minutesReport.ts'
import {
  type Block,
  cell,
  heading,
  type Inline,
  link,
  paragraph,
  type ReportDocument,
  type Table,
  type TableRow,
  text,
} from './reportDocument.ts'

/** The whole address of a record's page. */
export type Addresses = (link: { readonly to: ReportLinkKind; readonly id: string }) => string

/** A report to the Partnership Board as the papers set it; sections with nothing written are left out. */
export function activityReport(report: Report, organisation: string, addressOf: Addresses): ReportDocument {
  const { title, until, record, illustrative, sections } = report
  const written = sections.filter(({ paragraphs, rows }) => paragraphs.length + rows.length > 0)
  return {
    title,
    organisation,
    asAt: isoDate(until),
    head: { left: `${organisation}, Partnership Board`, right: '' },
    foot: `${title}. Written ${longDate(isoDate(record.recordedOn))}.${illustrative ? ' Illustrative where the partnership’s papers do not say.' : ''}`,
    blocks: [
      heading(1, title),
      ...written.flatMap((section): Block[] => [
        heading(2, section.heading),
        ...section.paragraphs.map((pieces) =>
          paragraph(
            'plain',
            ...pieces.map(({ words, link: to }): Inline => {
              const said = unbroken(words)
              return to === null ? text(said) : link(said, addressOf(to))
            }),
          ),
        ),
        ...(section.rows.length === 0 ? [] : [decisionsTable(report, section)]),
      ]),
    ],
  }
}

/** Recommendation | Decision, under each meeting. */
function decisionsTable({ meetings }: Report, { rows }: ReportSection): Table {
  const byMeeting = Map.groupBy(rows, ({ meetingId }) => meetingId)
  return {
    kind: 'table',
    look: 'open',
    columns: [
      { heading: 'Recommendation', width: { part: 1 }, align: 'start' },
      { heading: 'Decision', width: { millimetres: 76 }, align: 'start' },
    ],
    rows: [...byMeeting].flatMap(([id, own]): TableRow[] => [
      { kind: 'group', words: meetingWords(meetings, id) },
      ...own.map((row): TableRow => ({
        kind: 'cells',
        cells: [cell(text(unbroken(row.recommendation))), decisionCell(row)],
      })),
    ]),
  }
}

/** "Harrow Chief Executives, 29 November 2010". */
export function meetingWords(meetings: Report['meetings'], id: string): string {
  const meeting = meetings.find((each) => each.id === id)
  return meeting ? `${meeting.title}, ${longDate(isoDate(meeting.date))}` : id
}

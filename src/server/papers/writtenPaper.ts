import type { Minutes } from '../../contract/minutes.ts'
import type { Paper } from '../../contract/papers.ts'
import { slug } from '../../chart/exportFileName.ts'
import type { ReportLinkKind } from '../../domain/reports/reportText.ts'
import { quarterOf, quarterSlug } from '../../domain/time/financialQuarter.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { activityReport } from '../../papers/report/activityReport.ts'
import { minutesReport } from '../../papers/report/minutesReport.ts'
import type { ReportDocument } from '../../papers/report/reportDocument.ts'
import type { Here } from '../context.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { readPartnership } from '../stores/partnershipStore.ts'
import { decisionById } from '../stores/decisionStore.ts'
import { linksIn } from '../../domain/reports/reportText.ts'
import { minutesView } from '../views/minutesView.ts'
import { reportView } from '../views/reports/reportView.ts'

/** A paper that is written, not drawn from figures: what it says, and what its file is called without an extension. */
export type WrittenPaper = {
  readonly document: ReportDocument
  readonly fileName: string
  readonly title: string
  /** The quarter it is about, as in an address. */
  readonly quarter: string
}

export type WrittenKind = Exclude<Paper['of']['kind'], 'scorecard' | 'group'>

/** What a written paper says now, from what every member may read. `place` is an address at which the product is reached. */
export async function writtenPaper(
  here: Here,
  { kind, id }: { readonly kind: WrittenKind; readonly id: string },
  place: string,
): Promise<WrittenPaper | Refusal> {
  return kind === 'meeting' ? minutesPaper(here, id) : reportPaper(here, id, place)
}

async function minutesPaper(here: Here, id: string): Promise<WrittenPaper | Refusal> {
  const minutes = await minutesView(here, id)
  if (isRefusal(minutes)) return minutes
  const { name, area } = await readPartnership(here.trx, here.partnership, here.today)
  const document = minutesReport(minutes, name)
  return {
    document,
    title: document.title,
    fileName: [slug(area.name), 'minutes', slug(minutes.meeting.title), minutes.meeting.date].join('-'),
    quarter: quarterReported(minutes),
  }
}

const quarterReported = ({ quarter, meeting }: Minutes): string =>
  quarter ?? quarterSlug(quarterOf(isoDate(meeting.date)))

async function reportPaper(here: Here, id: string, place: string): Promise<WrittenPaper | Refusal> {
  const report = await reportView(here, id)
  if (isRefusal(report)) return report
  const { name, area } = await readPartnership(here.trx, here.partnership, here.today)
  const meetingOf = new Map<string, string>()
  for (const each of report.sections.flatMap(({ text }) => linksIn(text)))
    if (each.to === 'decision')
      meetingOf.set(each.id, (await decisionById(here.trx, each.id))?.meetingId ?? each.id)
  const document = activityReport(
    report,
    name,
    ({ to, id: record }) => new URL(pageOf(to, record, meetingOf), place).href,
  )
  return {
    document,
    title: report.title,
    fileName: [slug(area.name), report.id].join('-'),
    quarter: quarterSlug(quarterOf(isoDate(report.until))),
  }
}

/** The page a record is read on; a decision is read in the minutes of its meeting. */
function pageOf(to: ReportLinkKind, id: string, meetingOf: ReadonlyMap<string, string>): string {
  switch (to) {
    case 'indicator':
      return `/indicators/${id}`
    case 'group':
      return `/groups/${id}`
    case 'priority':
      return `/priorities/${id}`
    case 'meeting':
      return `/meetings/${id}/minutes`
    case 'decision':
      return `/meetings/${meetingOf.get(id) ?? id}/minutes`
  }
}

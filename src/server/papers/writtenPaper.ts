import type { Minutes } from '../../contract/minutes.ts'
import type { Paper } from '../../contract/papers.ts'
import { slug } from '../../chart/exportFileName.ts'
import { quarterOf, quarterSlug } from '../../domain/time/financialQuarter.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { minutesReport } from '../../papers/report/minutesReport.ts'
import type { ReportDocument } from '../../papers/report/reportDocument.ts'
import type { Here } from '../context.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { readPartnership } from '../stores/partnershipStore.ts'
import { minutesView } from '../views/minutesView.ts'

/** A paper that is written, not drawn from figures: what it says, and what its file is called without an extension. */
export type WrittenPaper = {
  readonly document: ReportDocument
  readonly fileName: string
  readonly title: string
  /** The quarter it is about, as in an address. */
  readonly quarter: string
}

export type WrittenKind = Exclude<Paper['of']['kind'], 'scorecard' | 'group'>

/** What a written paper says now, from what every member may read. */
export async function writtenPaper(
  here: Here,
  { id }: { readonly kind: WrittenKind; readonly id: string },
): Promise<WrittenPaper | Refusal> {
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

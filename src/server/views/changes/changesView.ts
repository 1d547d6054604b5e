import type { ChangesPage } from '../../../contract/changes.ts'
import type { Meeting } from '../../../contract/meetings.ts'
import { headline } from '../../../domain/meetings/changes/headline.ts'
import { whatChanged } from '../../../domain/meetings/changes/whatChanged.ts'
import type { Sight } from '../../../domain/permissions/sight.ts'
import {
  compareQuarters,
  quarterIndex,
  quarterSlug,
  quartersEndingAt,
  type FinancialQuarter,
} from '../../../domain/time/financialQuarter.ts'
import { isoDate, parseIsoDate, type IsoDate } from '../../../domain/time/isoDate.ts'
import type { Trx } from '../../database/database.ts'
import { refusal, isRefusal, type Refusal } from '../../refusal.ts'
import { meetingsAsAt } from '../../stores/meetingStore.ts'
import { scorecardSummaries, type PartnershipRow } from '../../stores/partnershipStore.ts'
import { quarterToShow } from '../scorecardView.ts'
import { figuresRecorded } from './figuresRecorded.ts'
import { standingAt } from './standing.ts'

type Asked = {
  readonly scorecardId: string
  /** A meeting’s id or a day; left out, the last performance morning held before `asAt`. */
  readonly since: string | undefined
  /** The quarter reported now; left out, the one that is reported at `asAt`. */
  readonly quarter: FinancialQuarter | undefined
  readonly asAt: IsoDate
  readonly today: IsoDate
}

/**
 * What stands otherwise on a scorecard at one date than it did at an earlier one, in sentences. The earlier moment reports
 * the quarter that was reported then, and never a later one than is asked for now.
 */
export async function changesView(
  trx: Trx,
  sight: Sight,
  partnership: PartnershipRow,
  asked: Asked,
): Promise<ChangesPage | Refusal> {
  const { scorecardId, asAt } = asked
  const summary = (await scorecardSummaries(trx)).find((each) => each.id === scorecardId)
  if (!summary) return refusal('notFound', `There is no scorecard called “${scorecardId}”.`)
  const quarter = asked.quarter ?? (await quarterToShow(trx, sight, partnership, asAt))
  const page = {
    scorecardId,
    title: summary.title,
    partnershipName: partnership.name,
    illustrative: partnership.illustrative,
    quarter: quarterSlug(quarter),
    asAt,
    past: asAt < asked.today,
  }
  const meetings = await meetingsAsAt(trx, asAt)
  const since = sinceAsked(meetings, asked)
  if (isRefusal(since)) return since
  if (since === null) return { ...page, since: null, headline: '', changes: [] }
  const reported = await quarterToShow(trx, sight, partnership, since.date)
  const quarterThen = compareQuarters(reported, quarter) > 0 ? quarter : reported
  const recorded = await figuresRecorded(trx, sight, partnership.areaCode, {
    scorecardId,
    since: since.date,
    asAt,
  })
  const shared = {
    scorecardId,
    quarters: quartersEndingAt(quarter, quarterIndex(quarter) - quarterIndex(quarterThen) + 1),
    since: since.date,
    printedAsAt: asAt,
    recorded,
  }
  const last = await standingAt(trx, sight, partnership, {
    ...shared,
    asAt: since.date,
    quarter: quarterThen,
  })
  const now = await standingAt(trx, sight, partnership, { ...shared, asAt, quarter })
  const changes = whatChanged({ last, now })
  return {
    ...page,
    since: {
      date: since.date,
      quarter: quarterSlug(quarterThen),
      meeting: since.meeting && { id: since.meeting.id, title: since.meeting.title },
    },
    headline: headline(changes, since.date),
    changes: changes.map(({ section, change, sentence }) => ({
      section,
      kind: change.kind,
      sentence: [...sentence],
    })),
  }
}

type Since = { readonly date: IsoDate; readonly meeting: Meeting | null }

/** The earlier moment; null where no performance morning was held before. Meetings newest first. */
function sinceAsked(meetings: readonly Meeting[], { since, asAt }: Asked): Since | null | Refusal {
  if (since === undefined) {
    const last = meetings.find(({ kind, date }) => kind === 'performanceMorning' && date < asAt)
    return last ? { date: isoDate(last.date), meeting: last } : null
  }
  const day = parseIsoDate(since)
  const meeting = meetings.find((each) => (day === undefined ? each.id === since : each.date === day)) ?? null
  const date = day ?? (meeting && isoDate(meeting.date))
  if (date === null) return refusal('notFound', `No meeting called “${since}” is known.`)
  if (date >= asAt)
    return refusal('invalid', 'What has changed is read from an earlier day to a later one.', {
      fields: [{ path: 'since', message: 'Choose a meeting or a day before the one shown.' }],
    })
  return { date, meeting }
}

import type { Meeting } from '../../contract/meetings.ts'
import type { ScorecardRow } from '../../contract/scorecards.ts'
import type { Pack, PackGroup, PackIndicator } from '../../papers/pack.ts'
import { statusCounts } from '../../domain/scorecards/rollUp.ts'
import type { Standing } from '../../domain/permissions/role.ts'
import { sightOf, type Sight } from '../../domain/permissions/sight.ts'
import {
  parseQuarterSlug,
  quartersEndingAt,
  type FinancialQuarter,
} from '../../domain/time/financialQuarter.ts'
import { quarterFromSlug } from '../../domain/time/quarterFromSlug.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Database, Trx } from '../database/database.ts'
import { letOthersGo } from '../letOthersGo.ts'
import { namesInAnswer } from '../namesInAnswers.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { meetingsAsAt } from '../stores/meetingStore.ts'
import { partnershipRow, readPartnership, type PartnershipRow } from '../stores/partnershipStore.ts'
import { groupView } from '../views/groupView.ts'
import { indicatorView } from '../views/indicatorView.ts'
import { knownIndicators } from '../views/indicatorFacts.ts'
import { scorecardRow } from '../views/scorecardRow.ts'
import { scorecardView, SERIES_LENGTH } from '../views/scorecardView.ts'

/** Which view is to leave the house, and for whom. */
export type PackAsked = {
  readonly kind: Pack['subject']['kind']
  readonly id: string
  /** The scorecard an indicator is shown on; null for any. */
  readonly scorecardId: string | null
  /** As in an address; null for the quarter the view shows by itself. */
  readonly quarter: string | null
  readonly asAt: IsoDate
  readonly today: IsoDate
  /** Only these of the view; null for all of them. */
  readonly indicatorIds: readonly string[] | null
  /** The meeting the paper is for; null for the first on or after the as-at date, or the last before it. */
  readonly meetingId: string | null
}

export type PackReading = {
  /** Who will read it: whose names may be in it. */
  readonly reader: Standing
  /** The figures that may be in it; those its reader may see, unless given. */
  readonly sight?: Sight
  /** Told after each indicator: how many of how many have been read. */
  readonly onRead?: (done: number, of: number) => void
  readonly signal?: AbortSignal
}

/**
 * A view with every indicator's page, as its reader may see it, all at one moment of the store. Refused as the view is;
 * throws the signal's reason when it is aborted.
 */
export async function readPack(
  database: Database,
  asked: PackAsked,
  { reader, sight = sightOf(reader), onRead, signal }: PackReading,
): Promise<Pack | Refusal> {
  const pack = await database.read(async (trx) => {
    const partnership = await partnershipRow(trx)
    if (!partnership) return refusal('notSetUp', 'Set up the partnership first.')
    const view = await viewOf(trx, sight, partnership, asked)
    if (isRefusal(view)) return view
    const rows = view.rows.filter(({ indicatorId }) => asked.indicatorIds?.includes(indicatorId) ?? true)
    const indicators: PackIndicator[] = []
    for (const row of rows) {
      signal?.throwIfAborted()
      const page = await indicatorView(trx, sight, partnership, {
        indicatorId: row.indicatorId,
        scorecardId: asked.kind === 'scorecard' ? asked.id : (asked.scorecardId ?? undefined),
        quarter: parseQuarterSlug(view.quarter),
        asAt: asked.asAt,
        today: asked.today,
      })
      if (isRefusal(page)) return page
      indicators.push({ row, page })
      onRead?.(indicators.length, rows.length)
      await letOthersGo()
    }
    const { past, illustrative, statusRule, quarter } = view
    return {
      partnership: await readPartnership(trx, partnership, asked.today),
      subject: { kind: asked.kind, id: asked.id, title: view.title },
      quarter,
      asAt: asked.asAt,
      past,
      illustrative,
      statusRule,
      counts: statusCounts(rows),
      groups: groupsOf(view.groups, indicators),
      meeting: meetingOf(await meetingsAsAt(trx, asked.asAt), asked),
    } satisfies Pack
  })
  return isRefusal(pack)
    ? pack
    : (JSON.parse(await namesInAnswer(database, reader, JSON.stringify(pack))) as Pack)
}

type View = Pick<Pack, 'quarter' | 'past' | 'illustrative' | 'statusRule'> & {
  readonly title: string
  readonly rows: readonly ScorecardRow[]
  readonly groups: readonly { readonly id: string; readonly name: string }[]
}

async function viewOf(
  trx: Trx,
  sight: Sight,
  partnership: PartnershipRow,
  asked: PackAsked,
): Promise<View | Refusal> {
  const quarter = asked.quarter === null ? undefined : parseQuarterSlug(asked.quarter)
  const when = { quarter, asAt: asked.asAt, today: asked.today }
  if (asked.kind === 'scorecard')
    return scorecardView(trx, sight, partnership, { ...when, scorecardId: asked.id })
  if (asked.kind === 'group') {
    const page = await groupView(trx, sight, partnership, { ...when, groupId: asked.id })
    if (isRefusal(page)) return page
    const { id, name } = page
    return {
      ...page,
      title: name,
      rows: page.rows.map((row) => ({ ...row, groupId: id })),
      groups: [{ id, name }],
    }
  }
  return indicatorAlone(trx, sight, partnership, asked, quarter)
}

/** An indicator by itself, which need not be on any scorecard in the quarter. */
async function indicatorAlone(
  trx: Trx,
  sight: Sight,
  partnership: PartnershipRow,
  asked: PackAsked,
  wanted: FinancialQuarter | undefined,
): Promise<View | Refusal> {
  const page = await indicatorView(trx, sight, partnership, {
    indicatorId: asked.id,
    scorecardId: asked.scorecardId ?? undefined,
    quarter: wanted,
    asAt: asked.asAt,
    today: asked.today,
  })
  if (isRefusal(page)) return page
  const known = (await knownIndicators(trx, sight, partnership.areaCode, asked.asAt, page.id)).get(page.id)
  const group = {
    id: page.series.find((each) => each.quarter === page.quarter)?.concern.groupIds[0] ?? 'none',
    name: page.managementGroup ?? 'No management group',
  }
  const quarter = quarterFromSlug(page.quarter)
  const series = quartersEndingAt(quarter, SERIES_LENGTH)
  const member = { indicatorId: page.id, groupId: group.id, position: 0 }
  return {
    ...page,
    title: `${page.reference} ${page.definition.title}`,
    rows: known ? [scorecardRow(known, member, { quarter, series, asAt: asked.asAt })] : [],
    groups: [group],
  }
}

function groupsOf(groups: View['groups'], indicators: readonly PackIndicator[]): PackGroup[] {
  return groups.flatMap(({ id, name }) => {
    const own = indicators.filter(({ row }) => row.groupId === id)
    return own.length === 0
      ? []
      : [{ id, name, counts: statusCounts(own.map(({ row }) => row)), indicators: own }]
  })
}

/** The meeting asked for; or the first on or after the as-at date, or else the last before it. */
function meetingOf(meetings: readonly Meeting[], { meetingId, asAt }: PackAsked): Meeting | null {
  if (meetingId !== null) return meetings.find(({ id }) => id === meetingId) ?? null
  const inOrder = meetings.toSorted((a, b) => (a.date < b.date ? -1 : 1))
  return inOrder.find(({ date }) => date >= asAt) ?? inOrder.at(-1) ?? null
}

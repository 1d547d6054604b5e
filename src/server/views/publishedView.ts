import type { IndicatorPage } from '../../contract/indicators.ts'
import type { ScorecardPage, ScorecardRow } from '../../contract/scorecards.ts'
import type { Withheld } from '../../contract/publications.ts'
import { notPublishedReason } from '../../domain/performance/reason.ts'
import { fullSight, publicSight } from '../../domain/permissions/sight.ts'
import { membersIn } from '../../domain/scorecards/membership.ts'
import { standingPublications } from '../../domain/scorecards/publication.ts'
import {
  compareQuarters,
  parseQuarterSlug,
  quarterLabel,
  quarterSlug,
  type FinancialQuarter,
} from '../../domain/time/financialQuarter.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import { asRecordedBy } from '../database/asRecordedBy.ts'
import type { Trx } from '../database/database.ts'
import type { Here } from '../context.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { membershipAsAt } from '../stores/membershipStore.ts'
import { publicationsAsAt, type StoredPublication } from '../stores/publicationStore.ts'
import { scorecardSummaries } from '../stores/partnershipStore.ts'
import { indicatorView } from './indicatorView.ts'
import { scorecardView } from './scorecardView.ts'
import { withoutPeople } from './withoutPeople.ts'

type Reader = Pick<Here, 'trx' | 'partnership' | 'today'>

/** The scorecards with a quarter that stands published, in the partnership’s order. */
export async function publishedScorecards({ trx, today }: Pick<Reader, 'trx' | 'today'>) {
  const events = Map.groupBy(await publicationsAsAt(trx, today), (each) => each.scorecardId)
  return (await scorecardSummaries(trx)).filter(
    ({ id }) => standingPublications(events.get(id) ?? []).length > 0,
  )
}

/** A published quarter of a scorecard as it stood when it was published; the latest published when none is asked for. */
export async function publishedScorecard(
  here: Reader,
  scorecardId: string,
  quarter: FinancialQuarter | undefined,
): Promise<ScorecardPage | Refusal> {
  const standing = standingPublications(await publicationsAsAt(here.trx, here.today, scorecardId))
  const shown = chosen(standing, quarter)
  if (!shown) return notPublished(quarter)
  return publicPage(asRecordedBy(here.trx, shown.record.recordedAt as Instant), here, scorecardId, {
    quarter: shown.quarter,
    asAt: shown.record.knownOn,
    quarters: standing.map((each) => each.quarter),
  })
}

/** A quarter as the public would read it if it were published now, with the figures that would be withheld. */
export async function publicationPreview(here: Here, scorecardId: string, quarter: FinancialQuarter) {
  const standing = standingPublications(await publicationsAsAt(here.trx, here.today, scorecardId))
  const others = standing.map((each) => each.quarter).filter((each) => compareQuarters(each, quarter) !== 0)
  const page = await publicPage(here.trx, here, scorecardId, {
    quarter,
    asAt: here.today,
    quarters: [...others, quarter].toSorted(compareQuarters),
  })
  if (isRefusal(page)) return page
  const whole = await scorecardView(here.trx, fullSight, here.partnership, {
    scorecardId,
    quarter,
    asAt: here.today,
    today: here.today,
  })
  if (isRefusal(whole)) return whole
  const seen = new Map(page.rows.map((row) => [row.indicatorId, row]))
  return { page, withheld: whole.rows.flatMap((row) => withheldFrom(seen.get(row.indicatorId), row)) }
}

/** One indicator as its published scorecard’s quarter showed it; only what is published of its series is there. */
export async function publishedIndicator(
  here: Reader,
  indicatorId: string,
  asked: { readonly scorecardId: string | undefined; readonly quarter: FinancialQuarter | undefined },
): Promise<IndicatorPage | Refusal> {
  const all = Map.groupBy(await publicationsAsAt(here.trx, here.today), (each) => each.scorecardId)
  for (const { id } of await publishedScorecards(here)) {
    if (asked.scorecardId !== undefined && asked.scorecardId !== id) continue
    const standing = standingPublications(all.get(id) ?? [])
    const shown = chosen(standing, asked.quarter)
    if (!shown) continue
    const trx = asRecordedBy(here.trx, shown.record.recordedAt as Instant)
    const events = await membershipAsAt(trx, shown.record.knownOn, { scorecardId: id })
    if (!membersIn(events, shown.quarter).some((each) => each.indicatorId === indicatorId)) continue
    const quarters = standing.map((each) => each.quarter)
    const page = await indicatorView(trx, publicSight, here.partnership, {
      indicatorId,
      scorecardId: id,
      quarter: shown.quarter,
      asAt: shown.record.knownOn,
      today: shown.record.knownOn,
      published: { events, quarters },
    })
    return isRefusal(page) ? page : forThePublic(page, quarters, here.partnership.name)
  }
  return refusal('notFound', 'No published scorecard shows an indicator of that name.')
}

async function publicPage(
  trx: Trx,
  { partnership }: Reader,
  scorecardId: string,
  shown: {
    readonly quarter: FinancialQuarter
    readonly asAt: IsoDate
    readonly quarters: readonly FinancialQuarter[]
  },
): Promise<ScorecardPage | Refusal> {
  const { quarter, asAt, quarters } = shown
  const events = await membershipAsAt(trx, asAt, { scorecardId })
  const page = await scorecardView(trx, publicSight, partnership, {
    scorecardId,
    quarter,
    asAt,
    today: asAt,
    published: { events, quarters },
  })
  if (isRefusal(page)) return page
  const [first = quarter, last = quarter] = [quarters[0], quarters.at(-1)]
  return {
    ...page,
    firstQuarter: quarterSlug(first),
    lastQuarter: quarterSlug(last),
    currentQuarter: quarterSlug(last),
    publication: { on: asAt, decision: null, record: null },
    publishedQuarters: quarters.map(quarterSlug),
  }
}

/** The public acts on nothing. */
const NOBODYS: IndicatorPage['series'][number]['concern'] = { leadPartnerId: null, groupIds: [] }

/** The figures of other quarters may have come in time: that they are not here makes no partner late. */
const NOT_PUBLISHED: Pick<IndicatorPage['series'][number], 'status' | 'reason'> = {
  status: { status: 'notRated', because: 'notPublished' },
  reason: notPublishedReason,
}

/** Takes out what was decided, agreed and recorded by whom, and commentary on quarters that are not published. */
function forThePublic(page: IndicatorPage, quarters: readonly FinancialQuarter[], by: string): IndicatorPage {
  const isPublished = (slug: string) => {
    const quarter = parseQuarterSlug(slug)
    return quarter !== undefined && quarters.some((each) => compareQuarters(each, quarter) === 0)
  }
  const firstEdits = page.commentary.filter(
    (each, index) =>
      isPublished(each.quarter) &&
      each.quarter <= page.quarter &&
      page.commentary.findIndex(({ quarter }) => quarter === each.quarter) === index,
  )
  return withoutPeople(
    {
      ...page,
      process: { ...page.process, rebases: [] },
      stretch: null,
      commentary: firstEdits,
      series: page.series.map((each) => ({
        ...each,
        ...(each.observation === null &&
          each.quarter < page.quarter &&
          !isPublished(each.quarter) &&
          NOT_PUBLISHED),
        concern: NOBODYS,
      })),
      membership: [],
      decisions: [],
    },
    by,
  )
}

/** Differs from what everybody of the office reads: the figure it rests on is not the public’s. */
function withheldFrom(seen: ScorecardRow | undefined, row: ScorecardRow): Withheld[] {
  if (row.latest === null || (seen?.latest === row.latest && seen.latestPeriod === row.latestPeriod))
    return []
  const { indicatorId, reference, title } = row
  const because = row.marks.includes('p') ? ('provisional' as const) : ('partnerOnly' as const)
  return [{ indicatorId, reference, title, because }]
}

const chosen = (standing: readonly StoredPublication[], quarter: FinancialQuarter | undefined) =>
  quarter === undefined
    ? standing.at(-1)
    : standing.find((each) => compareQuarters(each.quarter, quarter) === 0)

const notPublished = (quarter: FinancialQuarter | undefined): Refusal =>
  refusal(
    'notFound',
    quarter === undefined
      ? 'No scorecard of that name is published.'
      : `The scorecard for ${quarterLabel(quarter)} is not published.`,
  )

import { etagOfLast } from '../../contract/etags.ts'
import type { Red, ScorecardPage, ScorecardRow } from '../../contract/scorecards.ts'
import type { Sight } from '../../domain/permissions/sight.ts'
import { ruleFor } from '../../domain/performance/statusRule.ts'
import { statusRuleWords } from '../../domain/performance/statusRuleWords.ts'
import { redsOf, statusCounts } from '../../domain/scorecards/rollUp.ts'
import { ordered } from '../../domain/scorecards/scorecardView.ts'
import { standingPublications } from '../../domain/scorecards/publication.ts'
import { membersIn } from '../../domain/scorecards/membership.ts'
import {
  compareQuarters,
  plusQuarters,
  quarterFromIndex,
  quarterOf,
  quarterSlug,
  quartersEndingAt,
  type FinancialQuarter,
} from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { groupsAsAt } from '../stores/managementGroupStore.ts'
import { membershipAsAt } from '../stores/membershipStore.ts'
import { decisionById } from '../stores/decisionStore.ts'
import { publicationsAsAt } from '../stores/publicationStore.ts'
import { quartersWithReadings } from '../stores/observationStore.ts'
import { scorecardSummaries, type PartnershipRow } from '../stores/partnershipStore.ts'
import { statusRulesAsAt } from '../stores/statusRuleStore.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { knownIndicators, rulesFor } from './indicatorFacts.ts'
import { onlyPublished, type PublishedCut } from './onlyPublished.ts'
import { scorecardRow, statusLetter } from './scorecardRow.ts'

export const SERIES_LENGTH = 20

type Asked = {
  readonly scorecardId: string
  /** The current quarter when left out. */
  readonly quarter: FinancialQuarter | undefined
  readonly asAt: IsoDate
  readonly today: IsoDate
  /** Given where the public reads: nothing else of the series is there. */
  readonly published?: PublishedCut
}

/** A scorecard for one quarter as known at one date, rows by group and worst first. */
export async function scorecardView(
  trx: Trx,
  sight: Sight,
  partnership: PartnershipRow,
  asked: Asked,
): Promise<ScorecardPage | Refusal> {
  const summary = (await scorecardSummaries(trx)).find((each) => each.id === asked.scorecardId)
  if (!summary) return refusal('notFound', `There is no scorecard called “${asked.scorecardId}”.`)
  const events = await membershipAsAt(trx, asked.asAt, { scorecardId: summary.id })
  const known = await knownIndicators(trx, sight, partnership.areaCode, asked.asAt)
  const currentQuarter = await quarterToShow(trx, sight, partnership, asked.asAt)
  const quarter = asked.quarter ?? currentQuarter
  const { published } = asked
  const series = quartersEndingAt(quarter, SERIES_LENGTH)
  const groups = await groupsAsAt(trx, quarter, asked.asAt)
  const members = membersIn(events, quarter).flatMap((member) => {
    const whole = known.get(member.indicatorId)
    const indicator = whole && published ? onlyPublished(whole, published, quarter) : whole
    return indicator ? [scorecardRow(indicator, member, { quarter, series, asAt: asked.asAt })] : []
  })
  const rows = ordered(
    members,
    'group',
    groups.map((each) => each.id),
  )
  const firstQuarter = events.reduce(
    (first, event) => (compareQuarters(event.from, first) < 0 ? event.from : first),
    currentQuarter,
  )
  return {
    id: summary.id,
    title: summary.title,
    etag: etagOfLast(events),
    kind: summary.kind,
    partnershipName: partnership.name,
    quarter: quarterSlug(quarter),
    firstQuarter: quarterSlug(firstQuarter),
    lastQuarter: quarterSlug(quarterOf(asked.asAt)),
    currentQuarter: quarterSlug(currentQuarter),
    asAt: asked.asAt,
    past: asked.asAt < asked.today,
    illustrative: partnership.illustrative,
    statusRule: statusRuleWords(
      ruleFor(rulesFor(await statusRulesAsAt(trx, asked.asAt), null), null, quarter),
    ),
    ...(await publicationOf(trx, summary.id, quarter, asked.asAt)),
    counts: statusCounts(rows),
    reds: redsOf(rows).map(redOf),
    groups: groups.flatMap(({ id, name }) => {
      const own = rows.filter((row) => row.groupId === id)
      const marks = own.map((row) => statusLetter(row.status)).join('')
      return own.length === 0 ? [] : [{ id, name, counts: statusCounts(own), marks }]
    }),
    leadPartners: [...new Set(rows.map(({ leadPartner }) => leadPartner))].filter(Boolean),
    seriesFrom: quarterSlug(series[0] ?? quarter),
    seriesLength: SERIES_LENGTH,
    rowsTotal: rows.length,
    rows,
  }
}

/** The quarter a performance meeting reports: the last that has ended, or the last with any figure if that is earlier. */
export async function quarterToShow(
  trx: Trx,
  sight: Sight,
  partnership: PartnershipRow,
  asAt: IsoDate,
): Promise<FinancialQuarter> {
  const ended = plusQuarters(quarterOf(asAt), -1)
  const readings = await quartersWithReadings(trx, sight, partnership.areaCode, asAt)
  if (!readings) return ended
  const last = quarterFromIndex(readings.last)
  return compareQuarters(last, ended) < 0 ? last : ended
}

/** How the quarter stands published by a date, and which quarters do. */
async function publicationOf(
  trx: Trx,
  scorecardId: string,
  quarter: FinancialQuarter,
  asAt: IsoDate,
): Promise<Pick<ScorecardPage, 'publication' | 'publishedQuarters'>> {
  const standing = standingPublications(await publicationsAsAt(trx, asAt, scorecardId))
  const own = standing.find((each) => compareQuarters(each.quarter, quarter) === 0)
  return {
    publication: own
      ? {
          on: own.record.knownOn,
          decision: (await decisionById(trx, own.decisionId)) ?? null,
          record: own.record,
        }
      : null,
    publishedQuarters: standing.map((each) => quarterSlug(each.quarter)),
  }
}

/** A red as the summary names it. */
function redOf(row: ScorecardRow): Red {
  const { indicatorId, reference, title, unit, decimals, latest, target } = row
  return { indicatorId, reference, title, unit, decimals, latest, target }
}

import type { ManagementGroupPage } from '../../contract/managementGroups.ts'
import type { Sight } from '../../domain/permissions/sight.ts'
import { judgeIndicator, type IndicatorJudgement } from '../../domain/performance/indicatorJudgement.ts'
import { ruleFor } from '../../domain/performance/statusRule.ts'
import { statusRuleWords } from '../../domain/performance/statusRuleWords.ts'
import { membersIn, type Member } from '../../domain/scorecards/membership.ts'
import { owedOn } from '../../domain/scorecards/owed.ts'
import { statusCounts } from '../../domain/scorecards/rollUp.ts'
import { ordered } from '../../domain/scorecards/scorecardView.ts'
import {
  compareQuarters,
  quarterEnd,
  quarterIndex,
  quarterOf,
  quarterSlug,
  quartersEndingAt,
  type FinancialQuarter,
} from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import type { Refusal } from '../refusal.ts'
import { indicatorsWithCommentary } from '../stores/commentaryStore.ts'
import { membershipAsAt, type StoredMembershipEvent } from '../stores/membershipStore.ts'
import { agreementIn, scorecardSummaries, type PartnershipRow } from '../stores/partnershipStore.ts'
import { statusRulesAsAt } from '../stores/statusRuleStore.ts'
import { groupBenchmarks } from './groupBenchmarks.ts'
import { groupStretch } from './groupStretch.ts'
import { enterersOf, owingRow } from './groupOwing.ts'
import { knownIndicators, rulesFor } from './indicatorFacts.ts'
import { managementGroup, noSuchGroup } from './managementGroup.ts'
import { scorecardRow } from './scorecardRow.ts'
import { quarterToShow, SERIES_LENGTH } from './scorecardView.ts'

type Asked = {
  readonly groupId: string
  /** The current quarter when left out. */
  readonly quarter: FinancialQuarter | undefined
  readonly asAt: IsoDate
  readonly today: IsoDate
}

/** A management group's own indicators for one quarter as known at one date, worst first, and what it owes for them. */
export async function groupView(
  trx: Trx,
  sight: Sight,
  partnership: PartnershipRow,
  asked: Asked,
): Promise<ManagementGroupPage | Refusal> {
  const group = await managementGroup(trx, asked.groupId)
  if (!group) return noSuchGroup(asked.groupId)
  const events = await membershipAsAt(trx, asked.asAt)
  const known = await knownIndicators(trx, sight, partnership.areaCode, asked.asAt)
  const currentQuarter = await quarterToShow(trx, sight, partnership, asked.asAt)
  const quarter = asked.quarter ?? currentQuarter
  const series = quartersEndingAt(quarter, SERIES_LENGTH)
  const scorecardIds = (await scorecardSummaries(trx)).map((each) => each.id)
  const judged = new Map<string, IndicatorJudgement>()
  const members = ownMembers(events, scorecardIds, quarter, group.id).flatMap((member) => {
    const indicator = known.get(member.indicatorId)
    if (!indicator) return []
    judged.set(indicator.id, judgeIndicator(indicator, quarter, asked.asAt))
    return [scorecardRow(indicator, member, { quarter, series, asAt: asked.asAt })]
  })
  const rows = ordered(members, 'worst', [])
  const benchmarks = await groupBenchmarks(
    trx,
    sight,
    { areaCode: partnership.areaCode, groupId: group.id, asAt: asked.asAt },
    judged,
  )
  const agreement = await agreementIn(trx, quarterEnd(quarter), asked.asAt)
  const commented = await indicatorsWithCommentary(trx, sight, quarterIndex(quarter), asked.asAt)
  const owed = owedOn(
    asked.asAt,
    rows.map((row) => owingRow(row, { known, judged, quarter, commented })),
  )
  return {
    ...group,
    quarter: quarterSlug(quarter),
    firstQuarter: quarterSlug(firstOf(events, currentQuarter)),
    lastQuarter: quarterSlug(quarterOf(asked.asAt)),
    currentQuarter: quarterSlug(currentQuarter),
    asAt: asked.asAt,
    past: asked.asAt < asked.today,
    illustrative: partnership.illustrative,
    statusRule: statusRuleWords(
      ruleFor(rulesFor(await statusRulesAsAt(trx, asked.asAt), null), null, quarter),
    ),
    counts: statusCounts(rows),
    seriesLength: SERIES_LENGTH,
    rows: rows.map((row) => ({ ...row, benchmark: benchmarks.get(row.indicatorId) ?? null })),
    ...groupStretch(known, { judged, quarter, asAt: asked.asAt }, agreement?.rewardTerms ?? null),
    owed: {
      ...owed,
      verification: await enterersOf(trx, sight, partnership.areaCode, owed.verification, judged),
    },
    agreement: agreement && { title: agreement.title, rewardTerms: agreement.rewardTerms },
  }
}

/** The group's indicators in a quarter, each once, by its place on the first scorecard that has it in the group. */
function ownMembers(
  events: readonly StoredMembershipEvent[],
  scorecardIds: readonly string[],
  quarter: FinancialQuarter,
  groupId: string,
): Member[] {
  const found = new Map<string, Member>()
  for (const scorecardId of scorecardIds) {
    const own = events.filter((event) => event.scorecardId === scorecardId)
    for (const member of membersIn(own, quarter))
      if (member.groupId === groupId && !found.has(member.indicatorId)) found.set(member.indicatorId, member)
  }
  return [...found.values()]
}

const firstOf = (events: readonly StoredMembershipEvent[], current: FinancialQuarter): FinancialQuarter =>
  events.reduce((first, { from }) => (compareQuarters(from, first) < 0 ? from : first), current)

import { etagOfLast } from '../../contract/etags.ts'
import type { Decision } from '../../contract/decisions.ts'
import type { Rebase, SettingsPage } from '../../contract/settings.ts'
import type { StatusRuleLine } from '../../contract/statusRules.ts'
import { judgeIndicator } from '../../domain/performance/indicatorJudgement.ts'
import type { Sight } from '../../domain/permissions/sight.ts'
import { statusWord } from '../../domain/performance/statusWord.ts'
import { groupsIn } from '../../domain/scorecards/managementGroup.ts'
import { groupsStoodIn, membersIn } from '../../domain/scorecards/membership.ts'
import {
  compareQuarters,
  quarterOf,
  quarterSlug,
  type FinancialQuarter,
} from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { everyRebaseAsAt, type StoredRebase } from '../stores/chartRebaseStore.ts'
import { groupEventsAsAt, managementGroups } from '../stores/managementGroupStore.ts'
import { decisionsAsAt } from '../stores/decisionStore.ts'
import { membershipAsAt } from '../stores/membershipStore.ts'
import type { PartnershipRow } from '../stores/partnershipStore.ts'
import { overridesAsAt } from '../stores/statusOverrideStore.ts'
import { statusRulesAsAt, type StoredStatusRule } from '../stores/statusRuleStore.ts'
import { knownIndicators } from './indicatorFacts.ts'
import { overrideLine } from './overrideLine.ts'
import { quarterToShow } from './scorecardView.ts'

type Asked = { readonly asAt: IsoDate; readonly today: IsoDate }
type Decisions = ReadonlyMap<string, Decision>

/** Everything the judgement is governed by, as known at a date. */
export async function settingsView(
  trx: Trx,
  sight: Sight,
  partnership: PartnershipRow,
  { asAt, today }: Asked,
): Promise<SettingsPage> {
  const quarter = quarterOf(asAt)
  const decisions = await decisionsAsAt(trx, asAt)
  const rules = await statusRulesAsAt(trx, asAt)
  const rebases = await everyRebaseAsAt(trx, asAt)
  return {
    asAt,
    past: asAt < today,
    quarter: quarterSlug(quarter),
    statusRules: rules.map((each) => statusRuleLine(each, decisions.get(each.decisionId ?? '') ?? null)),
    ruleEtags: ruleEtags(rules),
    overrides: await overridesShown(trx, sight, partnership, asAt),
    rebases: rebases.map((each) => rebaseLine(each, decisions)),
    managementGroups: await groupLines(trx, quarter, asAt, decisions),
  }
}

function ruleEtags(rules: readonly StoredStatusRule[]): SettingsPage['ruleEtags'] {
  const ofScope = Map.groupBy(rules, (each) => each.indicatorId)
  const own = [...ofScope].flatMap(([id, lines]) => (id === null ? [] : [[id, etagOfLast(lines)] as const]))
  return { partnership: etagOfLast(ofScope.get(null) ?? []), indicators: Object.fromEntries(own) }
}

export function statusRuleLine(rule: StoredStatusRule, decision: Decision | null): StatusRuleLine {
  return {
    sequence: rule.sequence,
    from: quarterSlug(rule.from),
    indicatorId: rule.indicatorId,
    terms: rule.terms,
    deadBand: rule.deadBand,
    dueDays: rule.due.daysAfterQuarter,
    dueDaysLonger: rule.due.daysAfterLongerPeriod,
    source: rule.source,
    decision,
    record: rule.record,
  }
}

export function rebaseLine(rebase: StoredRebase, decisions: Decisions): Rebase {
  const { sequence, indicatorId, kind, from, reason, record, withdrawn } = rebase
  return {
    sequence,
    indicatorId,
    kind,
    from: quarterSlug(from),
    reason,
    decision: cited(decisions, rebase.decisionId),
    record,
    withdrawn: withdrawn && {
      reason: withdrawn.reason,
      decision: cited(decisions, withdrawn.decisionId),
      record: withdrawn.record,
    },
  }
}

/** Each override with the rule's own verdict, in the last quarter it holds for that has been reported. */
async function overridesShown(
  trx: Trx,
  sight: Sight,
  partnership: PartnershipRow,
  asAt: IsoDate,
): Promise<SettingsPage['overrides']> {
  const overrides = await overridesAsAt(trx, asAt)
  if (overrides.length === 0) return []
  const known = await knownIndicators(trx, sight, partnership.areaCode, asAt)
  const reported = await quarterToShow(trx, sight, partnership, asAt)
  const events = await membershipAsAt(trx, asAt)
  return overrides.flatMap((override) => {
    const facts = known.get(override.indicatorId)
    if (!facts) return []
    const last = latestOf(override.from, earliestOf(override.until, reported))
    const { status, reason } = judgeIndicator(facts, last, asAt)
    return [
      {
        ...overrideLine(override),
        computedIn: quarterSlug(last),
        computedWord: statusWord(status),
        computedReason: reason,
        holds:
          compareQuarters(reported, override.until) <= 0 &&
          compareQuarters(override.from, override.until) <= 0,
        groupIds: groupsStoodIn(events, override.indicatorId, override.from),
      },
    ]
  })
}

const earliestOf = (a: FinancialQuarter, b: FinancialQuarter) => (compareQuarters(a, b) <= 0 ? a : b)
const latestOf = (a: FinancialQuarter, b: FinancialQuarter) => (compareQuarters(a, b) >= 0 ? a : b)

async function groupLines(
  trx: Trx,
  quarter: FinancialQuarter,
  asAt: IsoDate,
  decisions: Decisions,
): Promise<SettingsPage['managementGroups']> {
  const events = await groupEventsAsAt(trx, asAt)
  const memberships = Map.groupBy(await membershipAsAt(trx, asAt), (each) => each.scorecardId)
  const members = [...memberships.values()].flatMap((ofScorecard) => membersIn(ofScorecard, quarter))
  return groupsIn(await managementGroups(trx), events, quarter).map((group) => ({
    ...group,
    etag: etagOfLast(events.filter((each) => each.groupId === group.id)),
    indicators: new Set(members.filter((each) => each.groupId === group.id).map((each) => each.indicatorId))
      .size,
    events: events
      .filter((each) => each.groupId === group.id)
      .map((each) => ({
        change: each.change,
        name: each.change === 'renamed' ? each.name : null,
        from: quarterSlug(each.from),
        reason: each.reason,
        decision: cited(decisions, each.decisionId),
        record: each.record,
      })),
  }))
}

/** A decision counts from its meeting's date, as does what cites it, so whatever is known has its decision. */
function cited(decisions: Decisions, id: string): Decision {
  const decision = decisions.get(id)
  if (!decision) throw new Error(`The decision ${id} is not in the record`)
  return decision
}

import { etagOfLast } from '../../contract/etags.ts'
import type {
  CheckedAddStatusRule,
  CheckedProposedStatusRule,
  StatusPreview,
  StatusRuleLine,
} from '../../contract/statusRules.ts'
import { compareQuarters, quarterLabel } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Here } from '../context.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { quarterNamed } from '../stores/quarterColumn.ts'
import { insertStatusRule, statusRulesAsAt, type StoredStatusRule } from '../stores/statusRuleStore.ts'
import { knownIndicators, rulesFor } from '../views/indicatorFacts.ts'
import { statusRuleLine } from '../views/settingsView.ts'
import { latestWithFigures, previewStatuses } from '../views/statusPreview.ts'
import { changedSince, lastOf } from '../versions.ts'
import { citeDecision } from './citeDecision.ts'
import { impossibleTerms, impossibleTolerance } from './judgementTerms.ts'
import { overtaken, reachesBack } from './reachesBack.ts'
import { unknownIndicators } from './unknownIndicators.ts'

const ALWAYS = '9999-12-31' as IsoDate

/** Sets the rule that judges every indicator, or one, from a quarter on. Earlier quarters keep the rule they had. */
export async function setStatusRule(
  here: Here,
  plan: CheckedAddStatusRule,
): Promise<StatusRuleLine | Refusal> {
  const proposed = await proposedRule(here, plan)
  if (isRefusal(proposed)) return proposed
  const { rule, sameScope } = proposed
  const latest = lastOf(sameScope)
  const changed = changedSince(here, {
    what: plan.indicatorId === null ? 'The partnership’s rule' : 'The rule of this indicator',
    etag: etagOfLast(sameScope),
    current: latest ? statusRuleLine(latest, null) : null,
    record: latest?.record,
  })
  if (changed) return changed
  const about = plan.indicatorId === null ? [] : [plan.indicatorId]
  const decision = await citeDecision(here, plan.decision, about)
  if (isRefusal(decision)) return decision
  const decided = sameScope.filter((each) => each.decisionId !== null)
  const refused =
    reachesBack(rule.from, decision.meetingDate) ?? overtaken(decided, rule.from, decision.meetingDate)
  if (refused) return refused
  const stored = await insertStatusRule(
    here.trx,
    { ...rule, decisionId: decision.id },
    notBeforeSetUp(sameScope, rule.from, decision.meetingDate),
    here.recording,
  )
  return statusRuleLine(stored, decision)
}

/** Which statuses the rule would turn, judged on everything known today. */
export async function previewStatusRule(
  here: Here,
  plan: CheckedProposedStatusRule,
): Promise<StatusPreview | Refusal> {
  const proposed = await proposedRule(here, plan)
  if (isRefusal(proposed)) return proposed
  const { rule, rules } = proposed
  const known = await knownIndicators(here.trx, here.sight, here.partnership.areaCode, here.today)
  const from = (quarter: StoredStatusRule['from']) => {
    const withRule = inOrder([...rules, { ...rule, from: quarter }])
    return new Map([...known].map(([id, facts]) => [id, { ...facts, rules: rulesFor(withRule, id) }]))
  }
  const latest = await latestWithFigures(here)
  const about = plan.indicatorId === null ? [] : [plan.indicatorId]
  const asked = { before: known, after: from(rule.from), about, latest }
  return previewStatuses(here, {
    ...asked,
    from: rule.from,
    supposed: compareQuarters(latest, rule.from) < 0 ? from(latest) : null,
  })
}

/** The day it counts from: its decision's, or that of the set-up when the rule set up there from the same quarter is younger. */
function notBeforeSetUp(
  sameScope: readonly StoredStatusRule[],
  from: StoredStatusRule['from'],
  decidedOn: string,
): string {
  const setUp = sameScope.findLast(
    (each) => each.decisionId === null && compareQuarters(each.from, from) === 0,
  )
  return setUp && setUp.record.knownOn > decidedOn ? setUp.record.knownOn : decidedOn
}

type Proposed = {
  readonly rule: StoredStatusRule
  /** What is known today, in the order they begin. */
  readonly rules: readonly StoredStatusRule[]
  /** Every recorded rule of the same scope, whenever known. */
  readonly sameScope: readonly StoredStatusRule[]
}

async function proposedRule(here: Here, plan: CheckedProposedStatusRule): Promise<Proposed | Refusal> {
  const from = quarterNamed(plan.from)
  if (plan.terms === null && plan.indicatorId === null)
    return refusal('invalid', 'The partnership always has a rule.', {
      fields: [{ path: 'terms', message: 'Choose how every indicator is judged.' }],
    })
  const refused =
    (await unknownIndicators(here.trx, plan.indicatorId === null ? [] : [plan.indicatorId], 'indicatorId')) ??
    impossibleTerms(plan.terms) ??
    impossibleTolerance(plan.deadBand, 'deadBand')
  if (refused) return refused
  const rules = await statusRulesAsAt(here.trx, here.today)
  const standing = rules.findLast(
    (each) => each.indicatorId === plan.indicatorId && compareQuarters(each.from, from) <= 0,
  )
  if (standing ? isSame(standing, plan) : plan.terms === null)
    return refusal(
      'nothingChanged',
      plan.terms === null
        ? `It is already judged by the partnership’s rule in ${quarterLabel(from)}.`
        : `That rule is already in force in ${quarterLabel(from)}.`,
    )
  const all = await statusRulesAsAt(here.trx, ALWAYS)
  return {
    rule: {
      sequence: Number.MAX_SAFE_INTEGER,
      from,
      indicatorId: plan.indicatorId,
      terms: plan.terms,
      deadBand: plan.deadBand,
      due: { daysAfterQuarter: plan.dueDays, daysAfterLongerPeriod: plan.dueDaysLonger },
      source: plan.source,
      decisionId: null,
      record: {
        knownOn: here.today,
        recordedOn: here.today,
        recordedAt: here.recording.at,
        recordedBy: here.recording.by,
        enteredLate: false,
      },
    },
    rules,
    sameScope: all.filter((each) => each.indicatorId === plan.indicatorId),
  }
}

/** By quarter of effect, and within one in the order known: as they are read from the record. */
const inOrder = (rules: readonly StoredStatusRule[]): StoredStatusRule[] =>
  rules.toSorted((a, b) => compareQuarters(a.from, b.from))

const isSame = (standing: StoredStatusRule, plan: CheckedProposedStatusRule): boolean =>
  (standing.terms === null && plan.terms === null) ||
  (JSON.stringify(standing.terms) === JSON.stringify(plan.terms) &&
    JSON.stringify(standing.deadBand) === JSON.stringify(plan.deadBand) &&
    standing.due.daysAfterQuarter === plan.dueDays &&
    standing.due.daysAfterLongerPeriod === plan.dueDaysLonger &&
    standing.source === plan.source)

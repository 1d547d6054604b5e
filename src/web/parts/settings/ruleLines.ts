import type { StatusRuleLine } from '../../../contract/statusRules.ts'
import { methodWords } from '../../../domain/performance/statusRuleWords.ts'
import { compareQuarters } from '../../../domain/time/financialQuarter.ts'
import { quarterFromSlug } from '../../../domain/time/quarterFromSlug.ts'

type Rules = readonly StatusRuleLine[]

const hasBegun = (rule: StatusRuleLine, quarter: string): boolean =>
  compareQuarters(quarterFromSlug(rule.from), quarterFromSlug(quarter)) <= 0

/** The rule of the partnership, or of one indicator, in force in a quarter; rules in the order they begin. */
export function standingRule(
  rules: Rules,
  indicatorId: string | null,
  quarter: string,
): StatusRuleLine | undefined {
  const own = rules.filter((each) => each.indicatorId === indicatorId)
  const standing =
    own.findLast((each) => hasBegun(each, quarter)) ?? (indicatorId === null ? own[0] : undefined)
  return standing?.terms ? standing : undefined
}

/** Whether a rule is in force in a quarter, still to begin, or over. */
export function placeInTime(rules: Rules, rule: StatusRuleLine, quarter: string): 'now' | 'toCome' | 'over' {
  if (!hasBegun(rule, quarter)) return 'toCome'
  const own = rules.filter((each) => each.indicatorId === rule.indicatorId)
  const last = own.findLast((each) => hasBegun(each, quarter))
  return last === rule ? 'now' : 'over'
}

/** How a rule gives a status, in a sentence. */
export function ruleWords(rule: Pick<StatusRuleLine, 'terms'>): string {
  if (rule.terms === null) return 'Judged by the partnership’s rule again.'
  const words = methodWords(rule.terms)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

import type { DueRule } from './awaitedFigure.ts'
import type { Tolerance } from '../targets/targetLine.ts'
import { compareQuarters, type FinancialQuarter } from '../time/financialQuarter.ts'

/**
 * How a figure becomes a status: published conventions held as data. Bounds are inclusive on the better side.
 *
 * `threeLevels`: green at or better than target, amber within the tolerance, red beyond (Maidstone 2010/11, Havering
 * 2024/25). `fiveLevels`: high green to high red by p, the distance from the target oriented so that better is positive,
 * in per cent of the target or in points: high green from `highGreenFrom`, low green from `lowGreenFrom`, amber from
 * `amberFrom`, low red from `lowRedFrom`, high red below; each bound at or under the one before (Northamptonshire
 * 2013/14 has bounds of this kind). `sameQuarterLastYear`: green at or better than target or within the tolerance of it;
 * worse than that, amber when at or better than the same quarter last year and red when not (Havering 2013/14).
 * `shareOfStretch`: by the share of the stretch achieved, green from `greenFrom`, amber from `amberFrom`, shares of one
 * (Bath and North East Somerset 2006: 1 and 0.6).
 */
export type StatusMethod =
  | { readonly method: 'threeLevels'; readonly tolerance: Tolerance }
  | FiveLevels
  | { readonly method: 'sameQuarterLastYear'; readonly tolerance: Tolerance }
  | { readonly method: 'shareOfStretch'; readonly greenFrom: string; readonly amberFrom: string }

/** Bounds are distances from target, better positive; each at or under the one before. Decimal text. */
export type FiveLevels = {
  readonly method: 'fiveLevels'
  readonly mode: Tolerance['mode']
  readonly highGreenFrom: string
  readonly lowGreenFrom: string
  readonly amberFrom: string
  readonly lowRedFrom: string
}

/**
 * The rule that judges from a quarter on, until the next that begins. A past quarter is judged by the rule in force then.
 * `indicatorId`: null judges every indicator without a rule of its own. `deadBand`: the greatest change that is still
 * called unchanged, in per cent of the earlier figure or in points; null compares exactly.
 */
export type StatusRule = StatusMethod & {
  readonly from: FinancialQuarter
  readonly indicatorId: string | null
  readonly deadBand: Tolerance | null
  /** When a figure of the quarter is due. */
  readonly due: DueRule
  readonly source: string
}

/**
 * The rule in force for an indicator in a quarter: its own before the partnership's; of several, the one that began last.
 * Before the partnership's first rule, that first one. Rules in the order they begin.
 */
export function ruleFor<T extends Pick<StatusRule, 'from' | 'indicatorId'>>(
  rules: readonly T[],
  indicatorId: string | null,
  quarter: FinancialQuarter,
): T {
  // Most partnerships have one: a scorecard asks this tens of thousands of times.
  const only = rules.length === 1 ? rules[0] : undefined
  if (only?.indicatorId === null) return only
  const hasBegun = (rule: T): boolean => compareQuarters(rule.from, quarter) <= 0
  const own =
    indicatorId === null
      ? undefined
      : rules.findLast((rule) => rule.indicatorId === indicatorId && hasBegun(rule))
  const shared = own ?? rules.findLast((rule) => rule.indicatorId === null && hasBegun(rule))
  const rule = shared ?? rules.find((each) => each.indicatorId === null)
  if (!rule) throw new Error('A partnership always has a status rule')
  return rule
}

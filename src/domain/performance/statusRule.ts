import type { Tolerance } from '../targets/targetLine.ts'
import type { FinancialQuarter } from '../time/financialQuarter.ts'

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
  | {
      readonly method: 'fiveLevels'
      readonly mode: Tolerance['mode']
      readonly highGreenFrom: string
      readonly lowGreenFrom: string
      readonly amberFrom: string
      readonly lowRedFrom: string
    }
  | { readonly method: 'sameQuarterLastYear'; readonly tolerance: Tolerance }
  | { readonly method: 'shareOfStretch'; readonly greenFrom: string; readonly amberFrom: string }

/**
 * The rule that judges from a quarter on, until the next that begins. A past quarter is judged by the rule in force then.
 * `indicatorId`: null judges every indicator without a rule of its own. `deadBand`: the greatest change that is still
 * called unchanged, in per cent of the earlier figure or in points; null compares exactly.
 */
export type StatusRule = StatusMethod & {
  readonly from: FinancialQuarter
  readonly indicatorId: string | null
  readonly deadBand: Tolerance | null
  readonly source: string
}

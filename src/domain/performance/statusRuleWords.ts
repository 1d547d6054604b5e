import { Big } from 'big.js'
import type { Tolerance } from '../targets/targetLine.ts'
import { longDate } from '../time/dateWords.ts'
import { quarterStart, type FinancialQuarter } from '../time/financialQuarter.ts'
import type { StatusMethod } from './statusRule.ts'

/** The status rule in one sentence, for the foot of every page and paper. */
export function statusRuleWords(rule: StatusMethod & { readonly from: FinancialQuarter }): string {
  return `Status rule in force since ${longDate(quarterStart(rule.from))}: ${methodWords(rule)}`
}

/** How figures are judged, as the end of a sentence. */
export function methodWords(rule: StatusMethod): string {
  switch (rule.method) {
    case 'threeLevels':
      return `green at or better than target; amber missed by up to ${widthWords(rule.tolerance)}; red missed by more. An indicator may have a tolerance of its own.`
    case 'fiveLevels': {
      const at = (bound: string) => boundWords(bound, rule.mode)
      return `high green from ${at(rule.highGreenFrom)}; low green from ${at(rule.lowGreenFrom)}; amber from ${at(rule.amberFrom)}; low red from ${at(rule.lowRedFrom)}; high red short of that.`
    }
    case 'sameQuarterLastYear':
      return `green at or better than target, or missed by up to ${widthWords(rule.tolerance)}; missed by more, amber where no worse than the same quarter last year and red where worse, or where no figure shows it.`
    case 'shareOfStretch':
      return `by the share of the stretch achieved: green from ${percentWords(rule.greenFrom)}; amber from ${percentWords(rule.amberFrom)}; red under that.`
  }
}

const widthWords = ({ amount, mode }: Tolerance): string =>
  mode === 'relative' ? `${amount}% of target` : `${amount} in the indicator’s own unit`

/** A share of one as a per cent: "60%" of "0.6". */
const percentWords = (share: string): string => `${new Big(share).times(100).toFixed()}%`

function boundWords(bound: string, mode: Tolerance['mode']): string {
  const amount = new Big(bound)
  if (amount.eq(0)) return 'on target'
  return `${widthWords({ amount: amount.abs().toFixed(), mode })} ${amount.lt(0) ? 'worse' : 'better'}`
}

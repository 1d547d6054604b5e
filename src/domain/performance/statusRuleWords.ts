import { longDate } from '../time/dateWords.ts'
import { quarterStart, type FinancialQuarter } from '../time/financialQuarter.ts'
import type { Tolerance } from '../targets/targetLine.ts'

/** The status rule in one sentence, for the foot of every page and paper. */
export function statusRuleWords(rule: {
  readonly from: FinancialQuarter
  readonly tolerance: Tolerance
}): string {
  const { amount, mode } = rule.tolerance
  const width = mode === 'relative' ? `${amount}% of target` : `${amount} in the indicator’s own unit`
  return `Status rule in force since ${longDate(quarterStart(rule.from))}: green at or better than target; amber missed by up to ${width}; red missed by more. An indicator may have a tolerance of its own.`
}

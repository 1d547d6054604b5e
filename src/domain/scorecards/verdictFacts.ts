import type { IndicatorFacts } from '../performance/indicatorFacts.ts'
import type { FinancialQuarter } from '../time/financialQuarter.ts'

/** What the rooms of verdicts need to know of one indicator between them, as known at the as-at date. */
export type VerdictFacts = IndicatorFacts & {
  /** Decisions to work out the usual range afresh, in the order they take effect. */
  readonly rebases: readonly { readonly from: FinancialQuarter }[]
}

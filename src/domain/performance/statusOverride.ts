import { compareQuarters, type FinancialQuarter } from '../time/financialQuarter.ts'

/**
 * A status given by a person against the rule's own, for a reason and until a quarter. It never replaces what the rule
 * says: both are shown. `until`: the last quarter it holds for, inclusive; before `from` when it was ended at once.
 */
export type StatusOverride = {
  readonly status: 'red' | 'amber' | 'green'
  /** The role or organisation that answers for it. */
  readonly by: string
  readonly reason: string
  readonly from: FinancialQuarter
  readonly until: FinancialQuarter
}

/** The override that holds in a quarter; of several, the one given last (last in the list). */
export function overrideIn<T extends Pick<StatusOverride, 'from' | 'until'>>(
  overrides: readonly T[],
  quarter: FinancialQuarter,
): T | undefined {
  return overrides.findLast(
    (each) => compareQuarters(each.from, quarter) <= 0 && compareQuarters(quarter, each.until) <= 0,
  )
}

import { compareQuarters, quarterLabel, type FinancialQuarter } from '../time/financialQuarter.ts'
import type { IsoDate } from '../time/isoDate.ts'
import type { RagStatus } from './ragStatus.ts'
import { statusWord } from './statusWord.ts'

/**
 * A status somebody answers for in place of the one computed, for a time: with a name, a reason and an end. It stands
 * beside the computed status and never in its place: a computed red is counted and named as red.
 */
export type StatusOverride = {
  readonly status: 'red' | 'amber' | 'green'
  /** Who answers for it. */
  readonly by: string
  readonly reason: string
  readonly from: FinancialQuarter
  /** The last quarter it holds in, inclusive. */
  readonly until: FinancialQuarter
  /** The date decided or published. */
  readonly knownOn: IsoDate
  readonly recordedOn: IsoDate
}

/** The override that holds in a quarter; of several, the one recorded last (last in the list). */
export const overrideFor = (
  overrides: readonly StatusOverride[],
  quarter: FinancialQuarter,
): StatusOverride | undefined =>
  overrides.findLast(
    (each) => compareQuarters(each.from, quarter) <= 0 && compareQuarters(quarter, each.until) <= 0,
  )

/** Both verdicts in one sentence. The name, the reason and the end are always said. */
export function overrideWords(override: StatusOverride, computed: RagStatus): string {
  const { status, by, reason, until } = override
  const given = statusWord({ status })
  return `${given} by override of ${by} until ${quarterLabel(until)}: ${reason} Computed: ${statusWord(computed)}.`
}

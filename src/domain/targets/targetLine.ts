import { quarterIndex, type FinancialQuarter } from '../time/financialQuarter.ts'

/** A single figure to reach, or a range to stay inside (an open end is null). Decimal text. */
export type TargetLevel =
  | { readonly value: string; readonly low: null; readonly high: null }
  | { readonly value: null; readonly low: string | null; readonly high: string | null }

/**
 * `eachPeriod`: every figure in the span is judged against it (a level, a rate, or a profile's step).
 * `yearEnd`: agreed for the year's outturn only, so a quarter before the last has no target of its own.
 */
export type TargetBasis = 'eachPeriod' | 'yearEnd'

/** How far a figure may miss and still be amber: points of the unit, or per cent of the target. Decimal text. */
export type Tolerance = { readonly amount: string; readonly mode: 'relative' | 'absolute' }

export type TargetLine = TargetLevel & {
  readonly from: FinancialQuarter
  /** The last quarter it applies to, inclusive. */
  readonly until: FinancialQuarter
  readonly basis: TargetBasis
  readonly tolerance: Tolerance | null
}

/** What `targetFor` gives for each of `count` quarters from `first` (a quarterIndex) on, by one pass over the lines. */
export function targetsInOrder<T extends Pick<TargetLine, 'from' | 'until' | 'basis'>>(
  lines: readonly T[],
  first: number,
  count: number,
): (T | undefined)[] {
  const targets: (T | undefined)[] = []
  while (targets.length < count) targets.push(undefined)
  for (const line of lines) {
    const until = quarterIndex(line.until) - first
    const from = line.basis === 'yearEnd' ? until : quarterIndex(line.from) - first
    // One agreed later takes the place of one before it.
    for (let place = Math.max(0, from); place <= until && place < count; place++) targets[place] = line
  }
  return targets
}

/** The target that judges a figure whose period ends in `quarter`; of several, the one agreed last (last in the list). */
export function targetFor<T extends Pick<TargetLine, 'from' | 'until' | 'basis'>>(
  lines: readonly T[],
  quarter: FinancialQuarter,
): T | undefined {
  // By index and without a closure: a scorecard asks this for every quarter of every series.
  const index = quarterIndex(quarter)
  for (let place = lines.length - 1; place >= 0; place--) {
    const line = lines[place]
    if (!line) continue
    const until = quarterIndex(line.until)
    if (line.basis === 'yearEnd' ? until === index : index <= until && quarterIndex(line.from) <= index)
      return line
  }
  return undefined
}

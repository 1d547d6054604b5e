import { definitionOn, type IndicatorDefinition } from '../indicators/indicator.ts'
import type { Observation } from '../indicators/observation.ts'
import type { TargetLine } from '../targets/targetLine.ts'
import { quarterEnd, quarterIndex, type FinancialQuarter } from '../time/financialQuarter.ts'
import type { PublishedStatus } from './publishedStatus.ts'
import type { StatusOverride } from './statusOverride.ts'
import type { StatusRule } from './statusRule.ts'

/** All that is known of one indicator at the as-at date. Definitions by version; targets in the order agreed. */
export type IndicatorFacts = {
  readonly id: string
  readonly definitions: readonly IndicatorDefinition[]
  /** The reading in force for each quarter, by quarterIndex. */
  readonly readings: ReadonlyMap<number, Observation>
  readonly targets: readonly TargetLine[]
  readonly stretch: readonly (TargetLine & { readonly expectedWithout: string | null })[]
  /** In the order they begin. */
  readonly rules: readonly StatusRule[]
  /** In the order recorded. */
  readonly overrides: readonly StatusOverride[]
  /** In the order they became known. */
  readonly published: readonly PublishedStatus[]
  /** What each partner is called, by id. */
  readonly partnerNames: ReadonlyMap<string, string>
}

/** What the indicator measured in a quarter: the version in force on the quarter's last day. */
export function definitionAt(
  { definitions }: Pick<IndicatorFacts, 'definitions'>,
  quarter: FinancialQuarter,
): IndicatorDefinition {
  // Most have one version: a scorecard asks this tens of thousands of times.
  const definition =
    definitions.length === 1 ? definitions[0] : definitionOn(definitions, quarterEnd(quarter))
  if (!definition) throw new Error('An indicator always has a definition')
  return definition
}

/** The first version between two quarters that is not comparable with the one before it: each is measured as on its last day. */
export function breakBetween(
  definitions: readonly IndicatorDefinition[],
  after: FinancialQuarter,
  upTo: FinancialQuarter,
): IndicatorDefinition | undefined {
  return definitions.find(
    (each, index) =>
      index > 0 &&
      !each.comparable &&
      each.inForceFrom > quarterEnd(after) &&
      each.inForceFrom <= quarterEnd(upTo),
  )
}

/** The latest reading that counts, of those standing at or before a quarter. */
export function latestReading(
  { readings }: Pick<IndicatorFacts, 'readings'>,
  quarter: FinancialQuarter,
  counts: (reading: Observation) => boolean,
): Observation | undefined {
  const last = quarterIndex(quarter)
  // Most have one within the year.
  for (let index = last; index > last - 4; index--) {
    const reading = readings.get(index)
    if (reading && counts(reading)) return reading
  }
  let found = -Infinity
  for (const [index, reading] of readings)
    if (index > found && index <= last && counts(reading)) found = index
  return readings.get(found)
}

import { latestReading } from '../../domain/performance/indicatorFacts.ts'
import { membersIn, type MembershipEvent } from '../../domain/scorecards/membership.ts'
import { compareQuarters, quarterIndex, type FinancialQuarter } from '../../domain/time/financialQuarter.ts'
import { periodQuarter } from '../../domain/time/period.ts'
import type { KnownIndicator } from './indicatorFacts.ts'

/** What the public reads of a scorecard: the quarters published, up to the one shown. */
export type PublishedCut = {
  readonly events: readonly MembershipEvent[]
  readonly quarters: readonly FinancialQuarter[]
}

/**
 * An indicator with no more readings than the published quarters showed: in each that had it as a row the latest figure,
 * or the absence recorded since. What no published scorecard has shown is not judged, drawn or compared with.
 */
export function onlyPublished(
  known: KnownIndicator,
  { events, quarters }: PublishedCut,
  upTo: FinancialQuarter,
): KnownIndicator {
  const shown = new Set(
    quarters
      .filter(
        (quarter) =>
          compareQuarters(quarter, upTo) <= 0 &&
          membersIn(events, quarter).some(({ indicatorId }) => indicatorId === known.id),
      )
      .flatMap((quarter) => [
        latestReading(known, quarter, ({ value }) => value !== null),
        latestReading(known, quarter, () => true),
      ])
      .flatMap((reading) => (reading ? [quarterIndex(periodQuarter(reading.period))] : [])),
  )
  return { ...known, readings: new Map([...known.readings].filter(([index]) => shown.has(index))) }
}

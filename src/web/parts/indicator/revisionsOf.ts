import type { Observation } from '../../../contract/figures.ts'
import type { IndicatorPage } from '../../../contract/indicators.ts'

export type Revision = { readonly before: Observation; readonly after: Observation }

/** Every reading that replaced another in the quarters shown, the one known last first. */
export function revisionsOf({ series }: IndicatorPage): Revision[] {
  return series
    .flatMap(({ observation, revisions }): Revision[] => {
      const readings = observation ? [...revisions, observation] : revisions
      return readings.slice(1).map((after, at) => ({ before: readings[at]!, after }))
    })
    .toSorted((one, other) => other.after.sequence - one.after.sequence)
    .toSorted((one, other) => other.after.record.knownOn.localeCompare(one.after.record.knownOn))
}

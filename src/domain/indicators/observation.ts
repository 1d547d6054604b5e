import type { IsoDate } from '../time/isoDate.ts'
import type { Period } from '../time/period.ts'

/**
 * Why there is no figure. `late`: due and not arrived. `notDue`: none is due for this period.
 * `suppressed`: withheld by the source, as "*" or "<5". `notCollected`: the source no longer measures it.
 * `incomplete`: part of the period has no figure, so a total would say too little.
 */
export type Absence = 'late' | 'notDue' | 'suppressed' | 'notCollected' | 'incomplete'

export const absences = [
  'late',
  'notDue',
  'suppressed',
  'notCollected',
  'incomplete',
] as const satisfies readonly Absence[]

export type Verification = 'provisional' | 'verified'

/** A figure as decimal text, exactly as entered, or the reason there is none. */
type Reading =
  { readonly value: string; readonly absence: null } | { readonly value: null; readonly absence: Absence }

/** A reading for one indicator, area and period, as it became known on one date. Never overwritten. */
export type Observation = Reading & {
  readonly period: Period
  readonly verification: Verification
  /** The date it was published or reported: an as-at view is cut by this. */
  readonly knownOn: IsoDate
  /** Earlier readings of the same period that it replaced. */
  readonly revises: number
  readonly source: string
  readonly note: string
}

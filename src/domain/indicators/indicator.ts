import type { IsoDate } from '../time/isoDate.ts'
import type { Polarity } from './polarity.ts'

/** How often a figure is due. */
export type Frequency = 'monthly' | 'quarterly' | 'halfYearly' | 'termly' | 'annual' | 'biennial' | 'other'

export const frequencies = [
  'monthly',
  'quarterly',
  'halfYearly',
  'termly',
  'annual',
  'biennial',
  'other',
] as const satisfies readonly Frequency[]

/**
 * What a figure covers, so that like is compared with like.
 * `periodTotal`: what happened in the period. `yearToDate`: from 1 April to the end of the period.
 * `snapshot`: the position on the last day. `rollingYear`: the twelve months to the last day.
 * `annual`: one figure a year.
 */
export type OutturnType = 'periodTotal' | 'yearToDate' | 'snapshot' | 'rollingYear' | 'annual'

export const outturnTypes = [
  'periodTotal',
  'yearToDate',
  'snapshot',
  'rollingYear',
  'annual',
] as const satisfies readonly OutturnType[]

/**
 * What an indicator measured from one date on. A later version never overwrites an earlier one.
 * `comparable: false` on a later version is a break in the series: no change is read across it.
 */
export type IndicatorDefinition = {
  readonly version: number
  readonly inForceFrom: IsoDate
  readonly comparable: boolean
  readonly title: string
  readonly definition: string
  readonly unit: string
  readonly decimals: number
  readonly polarity: Polarity
  readonly frequency: Frequency
  readonly outturnType: OutturnType
  readonly leadPartnerId: string | null
  readonly source: string
}

/**
 * Reported less often than each quarter (yearly, half-yearly, termly, or at no stated interval): a quarter without a
 * figure is not a gap.
 */
export function isLessThanQuarterly(
  definition: Pick<IndicatorDefinition, 'frequency' | 'outturnType'>,
): boolean {
  return (
    (definition.frequency !== 'quarterly' && definition.frequency !== 'monthly') ||
    definition.outturnType === 'annual'
  )
}

/** The version in force on a date: the latest that began on or before it; before the first, the first. */
export function definitionOn<T extends Pick<IndicatorDefinition, 'inForceFrom'>>(
  versions: readonly T[],
  date: IsoDate,
): T | undefined {
  const begun = versions.filter((version) => version.inForceFrom <= date)
  return begun.at(-1) ?? versions[0]
}

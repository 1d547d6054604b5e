import type { Absence, Verification } from '../../../domain/indicators/observation.ts'
import type { IsoDate } from '../../../domain/time/isoDate.ts'
import type { Period } from '../../../domain/time/period.ts'

/**
 * What one cell of a file says about one indicator, area and period. `part` names the category it is one part of a
 * sum for, '' when it is the whole. A cell whose figure was refused is kept as `refused`, so that no total is made
 * without it.
 */
export type Part = {
  readonly row: number
  readonly column: string
  readonly text: string
  readonly indicatorId: string
  readonly areaCode: string
  readonly period: Period
  readonly value: string | null
  readonly absence: Absence | null
  readonly refused: boolean
  readonly verification: Verification
  readonly source: string
  readonly note: string
  readonly knownOn: IsoDate
  readonly part: string
}

/** Why a row or cell was left out on purpose, said before its count. */
export const leftOutWords = {
  totals: 'Totals rows were left out',
  otherAreas: 'Rows of other areas were left out',
  unmapped: 'Rows of categories that no indicator was chosen for were left out',
  noFigure: 'Cells without a figure or a reason were left out',
  underTable: 'Lines under the table, such as notes and sources, were left out',
  repeated: 'Repeats that agree were left out',
  standsAlready: 'Quarters the file has only months of were left out, because a figure already stands',
  needsRefused: 'Quarters and sums that need a refused cell were left out',
} as const

export type LeftOut = keyof typeof leftOutWords

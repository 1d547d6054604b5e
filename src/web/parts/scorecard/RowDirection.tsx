import type { ScorecardRow } from '../../../contract/scorecards.ts'
import { directionShown } from '../../../domain/performance/directionShown.ts'
import { DirectionMark } from '../DirectionMark.tsx'

/** Since the quarter before; where the quarters of a year are not alike, since the same quarter last year. */
export function RowDirection({ row }: { readonly row: ScorecardRow }) {
  const { direction, isSinceLastYear } = directionShown(row.direction, row.directionLastYear)
  return <DirectionMark direction={direction} decimals={row.decimals} isSinceLastYear={isSinceLastYear} />
}

import type { ScorecardRow } from '../../../contract/scorecards.ts'
import { rowDirectionMark } from '../../../papers/words/directionMark.ts'
import { Mark } from '../Mark.tsx'

/** Since the quarter before; where the quarters of a year are not alike, since the same quarter last year. */
export function RowDirection({
  row,
}: {
  readonly row: Pick<ScorecardRow, 'direction' | 'directionLastYear' | 'decimals'>
}) {
  return <Mark {...rowDirectionMark(row)} />
}

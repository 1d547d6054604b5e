import type { ScorecardRow } from '../../../contract/scorecards.ts'
import { rowVariationMarks } from '../../../papers/words/variationMark.ts'
import { Mark } from '../Mark.tsx'

/** Is the latest figure usual, and does what is usual meet the target: two questions, each by glyph and word. */
export function RowVariation({
  row,
}: {
  readonly row: Pick<ScorecardRow, 'variation' | 'variationWord' | 'assurance'>
}) {
  return rowVariationMarks(row).map((mark) => <Mark key={mark.glyph} {...mark} />)
}

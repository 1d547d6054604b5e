import { sparklineModel } from '../../chart/sparklineModel.ts'
import { sparklineSvg } from '../../chart/sparklineSvg.ts'
import type { ScorecardRow } from '../../contract/scorecards.ts'
import { sparkFigures } from '../sheet/sparkFigures.ts'
import { sparkWords } from '../words/sparkWords.ts'
import { inPrintInk } from './printInk.ts'
import type { Inline } from './reportDocument.ts'

/** Twenty quarters of a row, drawn small, with what they say in words. */
export function rowSparkline(row: ScorecardRow, millimetres: number): Inline {
  const alternative = `${row.reference} ${row.title}: ${sparkWords(row)}`
  return {
    kind: 'picture',
    svg: inPrintInk(sparklineSvg(sparklineModel(sparkFigures(row)), alternative)),
    alternative,
    millimetres,
  }
}

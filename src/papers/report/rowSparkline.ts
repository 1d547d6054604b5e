import { sparklineModel } from '../../chart/sparklineModel.ts'
import { sparklineSvg } from '../../chart/sparklineSvg.ts'
import type { ScorecardRow } from '../../contract/scorecards.ts'
import { figureWords } from '../../domain/indicators/figureWords.ts'
import { sparkFigures } from '../sheet/sparkFigures.ts'
import { inPrintInk } from './printInk.ts'
import type { Inline } from './reportDocument.ts'

/** Twenty quarters of a row, drawn small, with what they say in words. */
export function rowSparkline(row: ScorecardRow, millimetres: number): Inline {
  const alternative = `${row.reference} ${row.title}: ${seriesWords(row)}`
  return {
    kind: 'picture',
    svg: inPrintInk(sparklineSvg(sparklineModel(sparkFigures(row)), alternative)),
    alternative,
    millimetres,
  }
}

/** "12 figures in 20 quarters, from 391 to 656, latest 510". */
function seriesWords({ spark, decimals }: ScorecardRow): string {
  const values = spark.values.filter((value) => value !== null)
  const latest = values.at(-1)
  if (latest === undefined) return `no figures in ${spark.values.length} quarters`
  const sorted = values.toSorted((a, b) => Number(a) - Number(b))
  const words = (value: string) => figureWords(value, decimals)
  const count = `${values.length} ${values.length === 1 ? 'figure' : 'figures'} in ${spark.values.length} quarters`
  return `${count}, from ${words(sorted[0] ?? latest)} to ${words(sorted.at(-1) ?? latest)}, latest ${words(latest)}`
}

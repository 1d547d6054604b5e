import { sparklineModel, type SparklineTarget } from '../../chart/sparklineModel.ts'
import { sparklineSvg } from '../../chart/sparklineSvg.ts'
import type { ScorecardRow } from '../../contract/scorecards.ts'
import { figureWords } from '../../domain/indicators/figureWords.ts'
import { inPrintInk } from './printInk.ts'
import type { Inline } from './reportDocument.ts'

/** Twenty quarters of a row, drawn small, with what they say in words. */
export function rowSparkline(row: ScorecardRow, millimetres: number): Inline {
  const alternative = `${row.reference} ${row.title}: ${seriesWords(row)}`
  return {
    kind: 'picture',
    svg: inPrintInk(sparklineSvg(modelOf(row), alternative)),
    alternative,
    millimetres,
  }
}

function modelOf({ spark, stretch, annual, marks }: ScorecardRow) {
  const targets = spark.targets.flatMap(([quarters, level]): (SparklineTarget | null)[] =>
    Array<SparklineTarget | null>(quarters).fill(
      level === null
        ? null
        : typeof level === 'string'
          ? { value: level }
          : { low: level[0], high: level[1] },
    ),
  )
  const last = spark.values.findLastIndex((value) => value !== null)
  const broken = marks.includes('b') && last >= 0 ? [last] : []
  return sparklineModel({
    values: spark.values,
    targets,
    stretch,
    annual,
    breaks: [...(spark.restarts ?? []), ...broken],
    usual: spark.usual,
    signals: spark.signals,
  })
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

import type { SparklineFigures, SparklineTarget } from '../../chart/sparklineModel.ts'
import type { ScorecardRow } from '../../contract/scorecards.ts'

/** The series a row carries, as the sparkline takes it: runs of one target laid out by quarter. */
export function sparkFigures({ spark, stretch, annual, marks }: ScorecardRow): SparklineFigures {
  const targets = spark.targets.flatMap(([quarters, level]): (SparklineTarget | null)[] => {
    const target =
      level === null ? null : typeof level === 'string' ? { value: level } : { low: level[0], high: level[1] }
    return Array.from({ length: quarters }, () => target)
  })
  const last = spark.values.findLastIndex((value) => value !== null)
  return {
    values: spark.values,
    targets,
    stretch,
    annual,
    breaks: [...(spark.restarts ?? []), ...(marks.includes('b') && last >= 0 ? [last] : [])],
    usual: spark.usual,
    signals: spark.signals,
  }
}

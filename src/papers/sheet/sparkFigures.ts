import type { SparklineFigures, SparklineTarget } from '../../chart/sparklineModel.ts'
import type { ScorecardRow } from '../../contract/scorecards.ts'

export type SparkRow = Pick<ScorecardRow, 'spark' | 'stretch' | 'annual' | 'marks'>

/** The series a row carries, as the sparkline takes it: runs of one target laid out by quarter. */
export function sparkFigures({ spark, stretch, annual, marks }: SparkRow): SparklineFigures {
  const targets: (SparklineTarget | null)[] = []
  for (const [quarters, level] of spark.targets) {
    const target =
      level === null ? null : typeof level === 'string' ? { value: level } : { low: level[0], high: level[1] }
    for (let quarter = 0; quarter < quarters; quarter += 1) targets.push(target)
  }
  const last = spark.values.findLastIndex((value) => value !== null)
  const broken = marks.includes('b') && last >= 0 ? [last] : []
  return {
    values: spark.values,
    targets,
    stretch,
    annual,
    breaks: [...(spark.restarts ?? []), ...broken],
    usual: spark.usual,
    signals: spark.signals,
  }
}

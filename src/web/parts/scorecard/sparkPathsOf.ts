import { type SparklinePaths, sparklinePaths } from '../../../chart/sparklineSvg.ts'
import { type SparkRow, sparkFigures } from '../../../papers/sheet/sparkFigures.ts'

const drawn = new WeakMap<object, SparklinePaths>()

/** Drawn once for each row the API sent, however often it comes into view. */
export function sparkPathsOf(row: SparkRow): SparklinePaths {
  const known = drawn.get(row)
  if (known) return known
  const paths = sparklinePaths(sparkFigures(row))
  drawn.set(row, paths)
  return paths
}

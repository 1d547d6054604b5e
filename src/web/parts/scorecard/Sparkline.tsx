import { sparkWords } from '../../../papers/words/sparkWords.ts'
import { sparklineHeight, sparklineWidth } from '../../../chart/sparklineModel.ts'
import { sparklineStyles } from '../../../chart/sparklineSvg.ts'
import type { ScorecardRow } from '../../../contract/scorecards.ts'
import type { SparkRow } from '../../../papers/sheet/sparkFigures.ts'
import { sparkPathsOf } from './sparkPathsOf.ts'

/** A drawing of lines, named as a whole. */
const asPicture = { role: 'img' } as const
const viewBox = `0 0 ${sparklineWidth} ${sparklineHeight}`

/** Twenty quarters of actual, stepped target and stretch target, each on its own scale. */
export function Sparkline({ row }: { readonly row: SparkRow & Pick<ScorecardRow, 'annual' | 'decimals'> }) {
  const paths = sparkPathsOf(row)
  return (
    <svg
      viewBox={viewBox}
      width={sparklineWidth}
      height={sparklineHeight}
      {...asPicture}
      aria-label={sparkWords(row)}
    >
      {sparklineStyles(row.annual).map(({ path, colour, filled, inside, width, dash, cap }) =>
        paths[path] === '' ? null : (
          <path
            key={path}
            d={paths[path]}
            fill={filled ? colour : (inside ?? 'none')}
            stroke={filled ? undefined : colour}
            strokeWidth={width}
            strokeDasharray={dash}
            strokeLinecap={cap}
            strokeLinejoin={filled ? undefined : 'round'}
          />
        ),
      )}
    </svg>
  )
}

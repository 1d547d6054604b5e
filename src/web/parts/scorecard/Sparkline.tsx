import { figureWords } from '../../../domain/indicators/figureWords.ts'
import { sparklineHeight, sparklineWidth } from '../../../chart/sparklineModel.ts'
import { sparklineStyles } from '../../../chart/sparklineSvg.ts'
import type { ScorecardRow } from '../../../contract/scorecards.ts'
import { sparkPathsOf } from './sparkPathsOf.ts'

/** A drawing of lines, named as a whole. */
const asPicture = { role: 'img' } as const
const viewBox = `0 0 ${sparklineWidth} ${sparklineHeight}`

/** Twenty quarters of actual, stepped target and stretch target, each on its own scale. */
export function Sparkline({ row }: { readonly row: ScorecardRow }) {
  const paths = sparkPathsOf(row)
  return (
    <svg
      viewBox={viewBox}
      width={sparklineWidth}
      height={sparklineHeight}
      {...asPicture}
      aria-label={reading(row)}
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

/** "12 figures in 20 quarters, from 391 to 656, latest 510." */
function reading({ spark, decimals }: ScorecardRow): string {
  const values = spark.values.filter((value) => value !== null)
  const latest = values.at(-1)
  if (latest === undefined) return `No figures in ${spark.values.length} quarters`
  const sorted = values.toSorted((a, b) => Number(a) - Number(b))
  const words = (value: string) => figureWords(value, decimals)
  return `${values.length} ${values.length === 1 ? 'figure' : 'figures'} in ${spark.values.length} quarters, from ${words(sorted[0] ?? latest)} to ${words(sorted.at(-1) ?? latest)}, latest ${words(latest)}`
}

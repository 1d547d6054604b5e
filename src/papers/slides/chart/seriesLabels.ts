import { spread } from '../../../chart/spread.ts'
import type { ChartTable } from './chartTable.ts'

/** Points. */
export const labelSize = 14
const LINE = 1.25

/** The name of a series beside its last figure: which one, and how far it is moved to the edge and clear of the others. */
export type SeriesLabel = { readonly at: number; readonly dx: number; readonly dy: number } | null

type Given = {
  readonly axis: { readonly low: number; readonly high: number }
  /** Inches. */
  readonly size: { readonly w: number; readonly h: number }
  readonly plot: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
}

/** One label a series, in shares of the frame; the names stand in a column at the right of the plot, none over another. */
export function seriesLabels(table: ChartTable, { axis, size, plot }: Given): SeriesLabel[] {
  const named = table.columns.map(({ values, isOther }) =>
    isOther ? -1 : values.findLastIndex((value) => value !== null),
  )
  const centre = (column: number): number => {
    const value = Number(table.columns[column]!.values[named[column]!])
    return plot.y + plot.h * (1 - (value - axis.low) / (axis.high - axis.low))
  }
  const shown = named.flatMap((at, column) => (at < 0 ? [] : [column]))
  const height = (labelSize * LINE) / 72 / size.h
  const placed = spread(
    shown.map((column) => ({ centre: centre(column), size: height })),
    0,
    1,
  )
  return named.map((at, column) => {
    const of = shown.indexOf(column)
    if (of < 0) return null
    const step = plot.w / table.categories.length
    return { at, dx: plot.w - (at + 0.5) * step, dy: placed[of]! - centre(column) }
  })
}

import { scaleLinear } from 'd3-scale'
import {
  type FinancialQuarter,
  plusQuarters,
  quarterIndex,
  quartersLeftInYear,
} from '../domain/time/financialQuarter.ts'
import type { ValueAxis } from './valueAxis.ts'

export type Point = { readonly x: number; readonly y: number }

/** The rectangle the figures are drawn in, in pixels. */
export type PlotArea = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where a quarter and a figure stand in the plot. Each quarter is a column; its figure stands in the middle of it. */
export type PlotScales = {
  readonly area: PlotArea
  readonly quarters: readonly FinancialQuarter[]
  readonly columnWidth: number
  /** The column of a quarter, from 0; -1 outside the plot. */
  readonly columnOf: (quarter: FinancialQuarter) => number
  readonly xMiddle: (column: number) => number
  readonly xStart: (column: number) => number
  readonly y: (value: number) => number
}

export function plotScales(
  area: PlotArea,
  quarters: readonly FinancialQuarter[],
  axis: Pick<ValueAxis, 'low' | 'high'>,
): PlotScales {
  const columnWidth = (area.right - area.left) / Math.max(1, quarters.length)
  const first = quarters[0] ? quarterIndex(quarters[0]) : 0
  const y = scaleLinear().domain([axis.low, axis.high]).range([area.bottom, area.top])
  return {
    area,
    quarters,
    columnWidth,
    columnOf: (quarter) => {
      const column = quarterIndex(quarter) - first
      return column >= 0 && column < quarters.length ? column : -1
    },
    xMiddle: (column) => area.left + (column + 0.5) * columnWidth,
    xStart: (column) => area.left + column * columnWidth,
    y: (value) => y(value),
  }
}

/** The quarters given, completed to the end of the last financial year, so that a year's target is seen whole. */
export function toYearEnd(quarters: readonly FinancialQuarter[]): readonly FinancialQuarter[] {
  const last = quarters.at(-1)
  if (!last) return []
  const after = Array.from({ length: quartersLeftInYear(last) }, (_, index) => plusQuarters(last, index + 1))
  return [...quarters, ...after]
}

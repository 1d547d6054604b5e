import { sideOfMean } from './runRule.ts'
import type { Charted } from './seriesChart.ts'
import { step } from './trendRule.ts'

/** How many figures in a row, the last included, lie on its side of the mean of their phase. */
export function runLength({ values, phase, latest }: Charted): number {
  const limits = phase?.limits
  const side = limits ? sideOfMean(values[latest], limits) : null
  if (!limits || side === null) return 0
  let start = latest
  while (start > phase.from && sideOfMean(values[start - 1], limits) === side) start--
  return latest - start + 1
}

/** How many figures in a row, the last included, rise or fall at each step within their phase. */
export function trendLength({ values, phase, latest }: Charted): number {
  const rounding = phase?.limits?.rounding
  const way = rounding === undefined ? null : step(values[latest - 1], values[latest], rounding)
  if (!phase || rounding === undefined || way === null) return 0
  let start = latest
  while (start > phase.from && step(values[start - 1], values[start], rounding) === way) start--
  return latest - start + 1
}

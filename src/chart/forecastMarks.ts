import { figureWords, withSign } from '../domain/indicators/figureWords.ts'
import { quarterLabel } from '../domain/time/financialQuarter.ts'
import type { ActualPoint } from './actualMarks.ts'
import type { ChartFigures } from './chartFigures.ts'
import type { PlotScales } from './plotArea.ts'

/** From the last figure to where the year is expected to end. */
export type ForecastMark = {
  readonly value: number
  readonly text: string
  /** "Q4 2010/11". */
  readonly byLabel: string
  /** "Q4". */
  readonly byQuarter: string
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** Null where there is none, no figure to start from, or the year end is not after that figure on the plot. */
export function forecastMark(
  { forecast, decimals, unit }: ChartFigures,
  points: readonly ActualPoint[],
  scales: PlotScales,
): ForecastMark | null {
  const latest = points.at(-1)
  const column = forecast ? scales.columnOf(forecast.yearEnd) : -1
  if (!forecast || !latest || column < 0 || scales.xMiddle(column) <= latest.x) return null
  const value = Number(forecast.value)
  return {
    value,
    text: withSign(figureWords(forecast.value, decimals), unit),
    byLabel: quarterLabel(forecast.yearEnd),
    byQuarter: `Q${forecast.yearEnd.quarter}`,
    x1: latest.x,
    y1: latest.y,
    x2: scales.xMiddle(column),
    y2: scales.y(value),
  }
}

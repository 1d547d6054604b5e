import { type ActualMarks, actualMarks } from './actualMarks.ts'
import type { ChartFigures } from './chartFigures.ts'
import { chartDescription } from './chartDescription.ts'
import { type ChartLayers, everyLayer, withLayers } from './chartLayers.ts'
import { type DecisionMark, decisionMarks } from './decisionMarks.ts'
import { type EndLabel, endLabels, endLabelsWidth, namedSeries } from './endLabels.ts'
import { type ForecastMark, forecastMark } from './forecastMarks.ts'
import { type PlotArea, type PlotScales, plotScales, toYearEnd } from './plotArea.ts'
import { type PlotLabel, plotLabels } from './plotLabels.ts'
import { type TargetMarks, targetMarks } from './targetMarks.ts'
import { textWidth } from './textWidth.ts'
import { type UsualBand, usualMarks } from './usualMarks.ts'
import { type AxisTick, type ValueAxis, valueAxis } from './valueAxis.ts'
import { type YearMark, yearMarks } from './yearMarks.ts'

export type ChartSize = {
  readonly width: number
  readonly height: number
  readonly fontSize: number
  readonly margins?: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  /** For a narrow screen: letters without words, short years, short labels. */
  readonly slim?: boolean
  /** False where a subtitle already gives the unit. */
  readonly unitAbove?: boolean
}

/** Everything that is drawn, in the terms of the figures and in pixels. Recharts and the static SVG both draw this. */
export type ChartModel = ActualMarks &
  TargetMarks & {
    readonly width: number
    readonly height: number
    readonly fontSize: number
    readonly title: string
    /** The same chart in sentences, for `<desc>` and for text under the chart. */
    readonly description: string
    readonly annual: boolean
    readonly area: PlotArea
    readonly columnWidth: number
    readonly low: number
    readonly high: number
    readonly ticks: readonly (AxisTick & { readonly y: number })[]
    /** Height of the zero line where figures fall on both sides of it; null otherwise. */
    readonly zeroY: number | null
    readonly axisNote: string | null
    readonly unit: { readonly words: string; readonly x: number; readonly y: number } | null
    readonly years: readonly YearMark[]
    readonly decisions: readonly DecisionMark[]
    readonly usual: readonly UsualBand[]
    readonly forecast: ForecastMark | null
    /** Words inside the plot. */
    readonly plotLabels: readonly PlotLabel[]
    readonly endLabels: readonly EndLabel[]
    /** Said in the plot where there is nothing to plot; null otherwise. */
    readonly empty: { readonly words: string; readonly x: number; readonly y: number } | null
  }

/** A tick at about every this many ems of height. */
const TICK_EVERY = 4.2

/**
 * The marks of one chart at one size. A layer left out is not drawn, described or named, and moves nothing: the axis and
 * the margins are those of the whole chart.
 */
export function chartModel(
  whole: ChartFigures,
  size: ChartSize,
  layers: ChartLayers = everyLayer,
): ChartModel {
  const { width, height, fontSize, slim = false } = size
  const figures = withLayers(whole, layers)
  const quarters = toYearEnd(whole.quarters)
  const top = size.margins?.top ?? topMargin(whole, size)
  const bottom = height - (size.margins?.bottom ?? fontSize * 2.4)
  const marksOn = (given: ChartFigures, scales: PlotScales) => {
    const [actual, targets] = [actualMarks(given, scales), targetMarks(given, scales)]
    const usual = actual.points.length > 0 ? usualMarks(given, scales) : []
    const forecast = forecastMark(given, actual.points, scales)
    const widest = width * (slim ? 0.3 : 0.24)
    const named = namedSeries(
      given,
      { actual, targets, forecast },
      { slim, widest, fontSize, columns: quarters.length },
    )
    return { actual, targets, usual, forecast, named }
  }
  // Which figures are drawn and how they are named must be known before the axis and the margins can be.
  const rough = marksOn(
    whole,
    plotScales({ left: 0, top, right: width, bottom }, quarters, { low: 0, high: 1 }),
  )
  const axis = valueAxis(valuesOf(rough), {
    about: Math.max(2, Math.round((bottom - top) / (fontSize * TICK_EVERY))),
    decimals: whole.decimals,
    unit: whole.unit,
  })
  const left = size.margins?.left ?? leftMargin(axis, fontSize)
  const names = endLabelsWidth(rough.named, fontSize)
  const right = width - (size.margins?.right ?? (names > 0 ? names + fontSize : fontSize * 0.5))
  const scales = plotScales({ left, top, right: Math.max(right, left + 1), bottom }, quarters, axis)
  const { area } = scales
  const { actual, targets, usual, forecast, named } = marksOn(figures, scales)
  const unit = unitLabel(figures, size, area)
  const decisions = decisionMarks(figures.decisions, scales, {
    fontSize,
    left: Math.max(area.left, unit ? textWidth(unit.words, fontSize) + fontSize : 0),
    right: width,
    withWords: !slim,
  })
  const ticks = axis.ticks.map((tick) => ({ ...tick, y: scales.y(tick.value) }))
  const labelTop = decisions.length > 0 ? area.top - fontSize * 0.4 : 0
  return {
    ...actual,
    ...targets,
    width,
    height,
    fontSize,
    title: figures.title,
    description: chartDescription(figures, { actual, targets, decisions, forecast }),
    annual: figures.annual,
    area,
    columnWidth: scales.columnWidth,
    low: axis.low,
    high: axis.high,
    ticks,
    zeroY: axis.low < 0 && axis.high > 0 ? scales.y(0) : null,
    axisNote: axis.note,
    unit: unit && clearOfDecisions(unit, decisions, fontSize),
    years: yearMarks(scales, fontSize),
    decisions,
    usual,
    forecast,
    plotLabels: plotLabels({
      area,
      actual,
      targets,
      usual,
      forecast,
      drops: decisions.map(({ x }) => x),
      gridYs: ticks.map(({ y }) => y),
      fontSize,
    }),
    endLabels: endLabels(named, { fontSize, x: area.right + fontSize * 0.8, top: labelTop, bottom: height }),
    empty: actual.points.length > 0 ? null : emptyWords(targets, scales, fontSize),
  }
}

type Marks = {
  readonly actual: ActualMarks
  readonly targets: TargetMarks
  readonly usual: readonly UsualBand[]
  readonly forecast: ForecastMark | null
}

/** Every figure the axis must reach. */
function valuesOf({ actual, targets, usual, forecast }: Marks): number[] {
  const bounds = [
    ...targets.bands.flatMap(({ low, high }) => [low, high]),
    ...usual.flatMap(({ lower, mean, upper }) => [lower, mean, upper]),
  ].filter((bound) => bound !== null)
  const marks = [...actual.points, ...targets.steps, ...targets.stretches, ...(forecast ? [forecast] : [])]
  return [...marks.map(({ value }) => value), ...bounds]
}

function topMargin({ decisions }: ChartFigures, { fontSize, unitAbove = true, slim }: ChartSize): number {
  const squares = decisions.length > 0 ? 12 + fontSize * 1.9 : fontSize * 0.6
  if (!unitAbove) return squares
  // Beneath or beside the squares there may be no room for the unit, so it has a row of its own.
  return squares + fontSize * (decisions.length > 0 && slim !== true ? 1.1 : 1.3)
}

const leftMargin = ({ ticks }: ValueAxis, fontSize: number): number =>
  Math.max(fontSize * 1.2, ...ticks.map(({ text }) => textWidth(text, fontSize))) + fontSize * 0.6

function unitLabel({ unit }: ChartFigures, { fontSize, unitAbove = true }: ChartSize, area: PlotArea) {
  if (!unitAbove || ['', '%', '£'].includes(unit)) return null
  return { words: `${unit.charAt(0).toUpperCase()}${unit.slice(1)}`, x: 0, y: area.top - fontSize * 0.75 }
}

/** The unit label, lifted to the row above the squares where one of them stands over it. */
function clearOfDecisions(
  unit: { words: string; x: number; y: number },
  decisions: readonly DecisionMark[],
  fontSize: number,
) {
  const end = unit.x + textWidth(unit.words, fontSize) + fontSize * 0.5
  const over = decisions.find(({ squareX, squareSize }) => squareX - squareSize / 2 < end)
  return over ? { ...unit, y: over.squareTop - fontSize * 0.35 } : unit
}

/** The words stand at the top or the foot of the plot, whichever is clear of the target. */
function emptyWords({ steps, bands }: TargetMarks, { area }: PlotScales, fontSize: number) {
  const lines = [...steps.map(({ y }) => y), ...bands.flatMap((band) => [band.top, band.bottom])]
  const clear = (y: number) => Math.min(...lines.map((line) => Math.abs(line - (y - fontSize * 0.3))))
  const [high, low] = [area.top + fontSize * 1.2, area.bottom - fontSize * 0.8]
  const y = lines.length === 0 || clear(high) >= clear(low) ? high : low
  return { words: 'No figures yet', x: area.left + fontSize * 0.6, y }
}

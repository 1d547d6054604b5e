import type { ChartFigures } from '../../chart/chartFigures.ts'
import type { ChartModel } from '../../chart/chartModel.ts'
import { usualPlaceWords } from '../../chart/judgementNotes.ts'
import { figureWords, withUnit } from '../../domain/indicators/figureWords.ts'
import { targetInForce, targetText } from '../../chart/targetMarks.ts'
import { type FinancialQuarter, compareQuarters } from '../../domain/time/financialQuarter.ts'

/** A place the chart's cursor can stand: a figure, a period that has none, or the forecast. */
export type ChartStop = {
  readonly x: number
  /** Null where there is no figure. */
  readonly y: number | null
  readonly periodLabel: string
  /** The figure as printed, or why there is none. */
  readonly figure: string
  /** The figure, target, stretch target, status, usual or not, and decisions of the period, in one line. */
  readonly reading: string
  readonly isForecast?: true
}

/** Every figure and every absence of the chart, oldest first, then its forecast. `figures` are those drawn. */
export function chartStops(model: ChartModel, figures: ChartFigures): ChartStop[] {
  const found = model.points.map((point): ChartStop => {
    const marks = [point.provisional ? 'provisional' : '', point.revised ? 'revised' : ''].filter(Boolean)
    const figure = withUnit(point.text, figures.unit)
    const said = [
      `${point.periodLabel}: ${[figure, ...marks].join(', ')}`,
      ...targetsOf(figures, point.quarter),
      ...(point.statusWord ? [point.statusWord] : []),
      ...[usualPlaceWords(figures, point)].filter(Boolean),
      ...decisionsOf(figures, point.quarter),
    ]
    return {
      x: point.x,
      y: point.y,
      periodLabel: point.periodLabel,
      figure: point.text,
      reading: sentences(said),
    }
  })
  const absent = model.absent.map(({ x, quarter, periodLabel, because }): ChartStop => {
    const said = [
      `${periodLabel}: no figure. ${because}`,
      ...targetsOf(figures, quarter),
      ...decisionsOf(figures, quarter),
    ]
    return { x, y: null, periodLabel, figure: because, reading: sentences(said) }
  })
  return [...found, ...absent].toSorted((one, other) => one.x - other.x).concat(forecastStop(model, figures))
}

function forecastStop({ forecast }: ChartModel, figures: ChartFigures): ChartStop[] {
  if (!forecast || !figures.forecast) return []
  const { x2, y2, text, byLabel } = forecast
  const figure = withUnit(figureWords(figures.forecast.value, figures.decimals), figures.unit)
  return [
    {
      x: x2,
      y: y2,
      periodLabel: byLabel,
      figure: `Forecast ${text}`,
      reading: sentences([`${byLabel}: forecast ${figure}`, ...targetsOf(figures, figures.forecast.yearEnd)]),
      isForecast: true,
    },
  ]
}

/** The stop whose place across the plot is nearest `x`; null where there are none. */
export function nearestStop(stops: readonly ChartStop[], x: number): number | null {
  let nearest: number | null = null
  stops.forEach((stop, index) => {
    if (nearest === null || Math.abs(stop.x - x) < Math.abs(stops[nearest]!.x - x)) nearest = index
  })
  return nearest
}

function targetsOf({ targets, stretch, decimals, unit }: ChartFigures, quarter: FinancialQuarter): string[] {
  const target = targetInForce(targets, quarter)
  const reach = targetInForce(stretch, quarter)
  return [
    target ? `Target ${targetText(target, decimals, unit)}` : 'No target',
    ...(reach ? [`Stretch target ${targetText(reach, decimals, unit)}`] : []),
  ]
}

const decisionsOf = ({ decisions }: ChartFigures, quarter: FinancialQuarter): string[] =>
  decisions
    .filter((decision) => compareQuarters(decision.quarter, quarter) === 0)
    .map(({ letter, words }) => `Decision ${letter}: ${words}`)

const sentences = (said: readonly string[]): string =>
  said.map((words) => (/[.!?]$/.test(words) ? words : `${words}.`)).join(' ')

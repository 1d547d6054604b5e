import { quarterIndex } from '../domain/time/financialQuarter.ts'
import type { ActualMarks, ActualPoint } from './actualMarks.ts'
import type { ChartFigures } from './chartFigures.ts'
import { withSign } from '../domain/indicators/figureWords.ts'
import type { ForecastMark } from './forecastMarks.ts'
import { spread } from './spread.ts'
import type { TargetMarks } from './targetMarks.ts'
import { textWidth } from './textWidth.ts'
import { wrapWords } from './wrapWords.ts'

type Series = 'actual' | 'forecast' | 'target' | 'stretch'

type LabelLine = { readonly words: string; readonly weight: number }

export type EndLabel = {
  readonly series: Series
  readonly lines: readonly LabelLine[]
  readonly x: number
  /** The middle of the first line. */
  readonly y: number
  /** The height of what it names, before the labels were spread. */
  readonly namedY: number
}

const weights: Readonly<Record<Series, number>> = {
  actual: 700,
  forecast: 400,
  target: 600,
  stretch: 600,
}
export const endLabelLineHeight = 1.2
const ROOM = 0.12

type Named = Pick<EndLabel, 'series' | 'lines' | 'namedY'>

/** "[p]", "[r]" or both: the shorthand a figure carries wherever it is printed. */
const shorthand = ({ provisional, revised }: Pick<ActualPoint, 'provisional' | 'revised'>): string =>
  `${provisional ? '[p]' : ''}${revised ? '[r]' : ''}`

/**
 * What each line is, with its figure: the latest actual (with its period where that is not the last quarter), the
 * forecast with the quarter it is for, the target and the stretch target last in force (with the quarter they ended in where that is past).
 */
export function namedSeries(
  figures: ChartFigures,
  {
    actual: { points },
    targets,
    forecast,
  }: { actual: ActualMarks; targets: TargetMarks; forecast: ForecastMark | null },
  { slim, columns, widest, fontSize }: { slim: boolean; columns: number; widest: number; fontSize: number },
): Named[] {
  const named: Named[] = []
  const add = (series: Series, words: string, then: string | null, namedY: number) => {
    const wrapped = (text: string, weight: number) =>
      wrapWords(text, widest, { size: fontSize, weight }).map((line) => ({ words: line, weight }))
    const lines = [...wrapped(words, weights[series]), ...(then ? wrapped(then, 400) : [])]
    named.push({ series, lines, namedY })
  }
  const latest = points.at(-1)
  const lastQuarter = figures.quarters.at(-1)
  if (latest && lastQuarter) {
    const isLast = quarterIndex(latest.quarter) === quarterIndex(lastQuarter)
    const words = `Actual ${withSign(latest.text, figures.unit)} ${shorthand(latest)}`.trim()
    add('actual', words, isLast && !figures.annual ? null : latest.periodLabel, latest.y)
  }
  if (forecast) {
    const by = slim ? '' : ` by ${forecast.byQuarter}`
    add('forecast', `Forecast ${forecast.text}${by}`, null, forecast.y2)
  }
  const ended = (mark: { lastColumn: number; untilLabel: string }) =>
    mark.lastColumn < columns - 1 ? `until ${mark.untilLabel}` : null
  const step = targets.steps.at(-1)
  const band = targets.bands.at(-1)
  if (step && !(band && band.lastColumn > step.lastColumn)) {
    add('target', `Target ${step.text}`, ended(step), step.y)
  } else if (band) {
    add('target', `Target ${band.text}`, ended(band), (band.top + band.bottom) / 2)
  }
  const stretch = targets.stretches.at(-1)
  if (stretch) add('stretch', `${slim ? 'Stretch' : 'Stretch target'} ${stretch.text}`, null, stretch.y)
  return named
}

/** The width the labels need, in pixels; 0 for none. */
export const endLabelsWidth = (named: readonly Named[], fontSize: number): number =>
  Math.max(
    0,
    ...named.flatMap(({ lines }) => lines.map(({ words, weight }) => textWidth(words, fontSize, weight))),
  )

/** The labels at `x`, as near what they name as they can be without touching, between `top` and `bottom`. */
export function endLabels(
  named: readonly Named[],
  { fontSize, x, top, bottom }: { fontSize: number; x: number; top: number; bottom: number },
): EndLabel[] {
  const lineHeight = fontSize * endLabelLineHeight
  const wishes = named.map(({ lines, namedY }) => {
    const size = lines.length * lineHeight + fontSize * ROOM
    return { centre: namedY + ((lines.length - 1) * lineHeight) / 2, size }
  })
  const centres = spread(wishes, top, bottom)
  return named.map(({ series, lines, namedY }, index) => {
    const y = centres[index]! - ((lines.length - 1) * lineHeight) / 2
    return { series, lines, x, y, namedY }
  })
}

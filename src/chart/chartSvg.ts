import { line } from 'd3-shape'
import type { ActualPoint } from './actualMarks.ts'
import type { ChartModel } from './chartModel.ts'
import { decisionTextScale } from './decisionMarks.ts'
import { endLabelLineHeight } from './endLabels.ts'
import { palette, sansFamily } from './palette.ts'
import type { Point } from './plotArea.ts'
import { plotLabelScale } from './plotLabels.ts'
import {
  changeDash,
  forecastDash,
  forecastEnd,
  type PointMark,
  signalMark,
  signalSize,
} from './pointMarks.ts'
import { escapeXml, px, svgText } from './svgText.ts'

/** A whole SVG file of one chart: nothing outside it is needed, and its text is the figures' own. */
export function chartSvg(model: ChartModel, { id, title }: { id: string; title?: string }): string {
  const box = `viewBox="0 0 ${px(model.width)} ${px(model.height)}" width="${px(model.width)}" height="${px(model.height)}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box} role="img" aria-labelledby="${escapeXml(id)}-title ${escapeXml(id)}-desc" font-family="${sansFamily}" font-variant="tabular-nums lining-nums"><title id="${escapeXml(id)}-title">${escapeXml(title ?? model.title)}</title><desc id="${escapeXml(id)}-desc">${escapeXml(model.description)}</desc>${chartMarks(model)}</svg>`
}

/** The marks alone, to be placed in a larger picture. Painted from the axis up to the figures. */
export const chartMarks = (model: ChartModel): string =>
  [
    axes,
    usualRanges,
    targetRanges,
    breakMarks,
    targetLines,
    stretchLines,
    decisionMarks,
    plotWords,
    forecastLine,
    actualLine,
    labels,
  ]
    .map((drawn) => drawn(model))
    .join('')

const weightOf = ({ fontSize }: ChartModel): number => fontSize / 6

const stroke = (d: string, colour: string, width: number, dash = ''): string =>
  d === ''
    ? ''
    : `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${px(width)}"${dash && ` stroke-dasharray="${dash}"`}/>`

const through = line<Point>(
  ({ x }) => x,
  ({ y }) => y,
).digits(1)

const paths = (lines: readonly (readonly Point[])[]): string =>
  lines
    .filter((points) => points.length > 1)
    .map((points) => through(points as Point[]))
    .join('')

function axes({ area, ticks, zeroY, unit, years, fontSize, empty }: ChartModel): string {
  const small = { size: fontSize, fill: palette.inkSecond }
  const across = (y: number) => `M${px(area.left)} ${px(y)}H${px(area.right)}`
  const grid = stroke(ticks.map(({ y }) => across(y)).join(''), palette.hair, 1)
  const base = stroke(across(area.bottom) + (zeroY === null ? '' : across(zeroY)), palette.ink, 1)
  const yearTicks = stroke(
    years.map(({ tickX }) => (tickX === null ? '' : `M${px(tickX)} ${px(area.bottom)}v7`)).join(''),
    palette.ink,
    1,
  )
  const words = [
    ...ticks.map(({ text, y }) =>
      svgText(text, area.left - fontSize * 0.6, y + fontSize * 0.34, { ...small, anchor: 'end' }),
    ),
    ...years.map(({ label, x }) =>
      label ? svgText(label, x, area.bottom + fontSize * 1.55, { ...small, anchor: 'middle' }) : '',
    ),
    unit ? svgText(unit.words, unit.x, unit.y, small) : '',
    empty ? svgText(empty.words, empty.x, empty.y, small) : '',
  ]
  return grid + base + yearTicks + words.join('')
}

/** A quiet band between solid limits, with a dotted mean. */
function usualRanges({ usual }: ChartModel): string {
  return usual
    .map(({ x1, x2, top, meanY, bottom, lower, upper }) => {
      const box = `x="${px(x1)}" y="${px(top)}" width="${px(x2 - x1)}" height="${px(Math.max(0, bottom - top))}"`
      const across = (y: number) => `M${px(x1)} ${px(y)}H${px(x2)}`
      const limits = (upper === null ? '' : across(top)) + (lower === null ? '' : across(bottom))
      const mean = stroke(across(meanY), palette.limit, 1, '1 3')
      return `<rect ${box} fill="${palette.usual}" fill-opacity=".55"/>${stroke(limits, palette.limit, 1.2)}${mean}`
    })
    .join('')
}

/** Filled between the bounds; a dashed edge only where there is a bound. */
function targetRanges(model: ChartModel): string {
  return model.bands
    .map(({ x1, x2, top, bottom, low, high }) => {
      const box = `x="${px(x1)}" y="${px(top)}" width="${px(x2 - x1)}" height="${px(Math.max(0, bottom - top))}"`
      const edge = (y: number) => `M${px(x1)} ${px(y)}H${px(x2)}`
      const edges = (high === null ? '' : edge(top)) + (low === null ? '' : edge(bottom))
      return `<rect ${box} fill="${palette.targetBand}" fill-opacity=".55"/>${stroke(edges, palette.target, weightOf(model) * 0.8, '7 4')}`
    })
    .join('')
}

/** A dashed line where the series breaks, a dotted and dashed one where only its usual range starts afresh. */
const breakMarks = ({ breaks, area }: ChartModel): string =>
  breaks
    .map(({ x, kind }) =>
      stroke(`M${px(x)} ${px(area.top)}V${px(area.bottom)}`, palette.seriesBreak, 1, changeDash[kind]),
    )
    .join('')

function plotWords({ plotLabels, fontSize }: ChartModel): string {
  const style = { size: fontSize * plotLabelScale, fill: palette.inkSecond }
  return plotLabels.map(({ words, x, y }) => svgText(words, x, y, style)).join('')
}

function forecastLine(model: ChartModel): string {
  const { forecast, fontSize } = model
  if (forecast === null) return ''
  const { x1, y1, x2, y2 } = forecast
  const d = `M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}`
  return (
    stroke(d, palette.forecast, weightOf(model) * 0.8, forecastDash) +
    pointMark(forecastEnd(x2, y2, fontSize))
  )
}

const pointMark = ({ d, fill, stroke: colour, strokeWidth, dash }: PointMark): string =>
  `<path d="${d}" fill="${fill}" stroke="${colour}" stroke-width="${strokeWidth}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`

const targetLines = (model: ChartModel): string =>
  stroke(paths(model.paths), palette.target, weightOf(model) * 0.8, '7 4')

function stretchLines(model: ChartModel): string {
  const reach = model.fontSize * 0.4
  return model.stretches
    .map(({ x1, x2, y }) => {
      const dotted = stroke(`M${px(x1)} ${px(y)}H${px(x2)}`, palette.stretch, weightOf(model), '2 3.5')
      const diamond = `M${px(x2 - reach)} ${px(y)}l${px(reach)} ${px(-reach)} ${px(reach)} ${px(reach)} ${px(-reach)} ${px(reach)}Z`
      return `${dotted}<path d="${diamond}" fill="${palette.stretch}"/>`
    })
    .join('')
}

function decisionMarks({ decisions, area, fontSize }: ChartModel): string {
  const size = fontSize * decisionTextScale
  return decisions
    .map(({ letter, x, squareX, squareTop, squareSize, lines, textX, anchor }) => {
      const foot = squareTop + squareSize
      const drop = `M${px(squareX)} ${px(foot)}L${px(x)} ${px(area.top)}V${px(area.bottom)}`
      const box = `<rect x="${px(squareX - squareSize / 2)}" y="${px(squareTop)}" width="${px(squareSize)}" height="${px(squareSize)}" fill="${palette.ink}"/>`
      const name = svgText(letter, squareX, foot - size * 0.42, {
        size,
        fill: palette.paper,
        weight: 700,
        anchor: 'middle',
      })
      const middle = squareTop + squareSize / 2 + size * 0.34
      const first = middle - ((lines.length - 1) * size * 1.16) / 2
      const said = lines.map((words, index) =>
        svgText(words, textX, first + index * size * 1.16, {
          size,
          fill: palette.ink,
          ...(anchor === 'end' ? { anchor } : {}),
        }),
      )
      return stroke(drop, palette.ink, 1, '1 3') + box + name + said.join('')
    })
    .join('')
}

/** Quarterly figures: a line with a dot each quarter. Annual figures: dots joined by a hair line. Signals over them. */
function actualLine(model: ChartModel): string {
  const weight = weightOf(model)
  const width = model.annual ? 1 : weight * 1.15
  const joined = paths(model.runs)
  const drawn = joined
    ? `<path d="${joined}" fill="none" stroke="${palette.actual}" stroke-width="${px(width)}" stroke-linejoin="round"/>`
    : ''
  const radius = px(
    Math.min(weight * (model.annual ? 1.8 : 1.45), Math.max(weight / 2, model.columnWidth * 0.3)),
  )
  const dot = ({ x, y }: ActualPoint) =>
    `<circle cx="${px(x)}" cy="${px(y)}" r="${radius}" fill="${palette.actual}"/>`
  const signals = model.points.flatMap((point) =>
    point.signal === null
      ? []
      : [pointMark(signalMark(point.signal, point.x, point.y, signalSize(model.fontSize, point)))],
  )
  return drawn + model.points.map(dot).join('') + signals.join('')
}

function labels({ endLabels, fontSize }: ChartModel): string {
  return endLabels
    .flatMap(({ series, lines, x, y }) =>
      lines.map(({ words, weight }, index) =>
        svgText(words, x, y + fontSize * (0.34 + index * endLabelLineHeight), {
          size: fontSize,
          fill: palette[series],
          weight,
        }),
      ),
    )
    .join('')
}

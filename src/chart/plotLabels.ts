import type { ActualMarks } from './actualMarks.ts'
import { decisionTextScale } from './decisionMarks.ts'
import type { ForecastMark } from './forecastMarks.ts'
import type { PlotArea, Point } from './plotArea.ts'
import type { TargetMarks } from './targetMarks.ts'
import { textWidth } from './textWidth.ts'
import type { UsualBand } from './usualMarks.ts'

/** One line of words inside the plot, from its left end on its base line. */
export type PlotLabel = { readonly words: string; readonly x: number; readonly y: number }

/** All that is drawn in the plot, for words to keep clear of. */
type Drawn = {
  readonly area: PlotArea
  readonly actual: ActualMarks
  readonly targets: TargetMarks
  readonly usual: readonly UsualBand[]
  readonly forecast: ForecastMark | null
  /** Where vertical lines drop from a decision. */
  readonly drops: readonly number[]
  readonly gridYs: readonly number[]
  readonly fontSize: number
}

/** The lettering inside the plot is as small as that of the decisions above it. */
export const plotLabelScale = decisionTextScale

/** Shorthand beside each break and rebase, and each usual range with its figures, wherever there is a clear place. */
export function plotLabels(drawn: Drawn): PlotLabel[] {
  const breaks = breakLabels(drawn)
  return [...breaks, ...rangeLabels(drawn, breaks)]
}

/** "[b]", or "New range" with the letter of its decision, in a row at the top; left out where it would touch another. */
function breakLabels({ actual, area, fontSize }: Drawn): PlotLabel[] {
  const size = fontSize * plotLabelScale
  const gap = fontSize * 0.3
  let free = area.left
  return actual.breaks.flatMap(({ x, kind, decision }) => {
    const words = kind === 'break' ? '[b]' : `New range${decision ? `, ${decision}` : ''}`
    const width = textWidth(words, size)
    const left = x + gap + width > area.right ? x - gap - width : x + gap
    if (left < free) return []
    free = left + width + gap
    return [{ words, x: left, y: area.top + fontSize }]
  })
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
type Stroke = { readonly from: Point; readonly to: Point; readonly cost: number }

/** Words across a figure, a target or another word cannot be read; across the grid they can, and need not be. */
const UNREADABLE = 100
const UNTIDY = 1

/** Each range is named within its own span, so that it is plain which is meant; a lone one may start before it. */
function rangeLabels(drawn: Drawn, taken: readonly PlotLabel[]): PlotLabel[] {
  const { area, usual, fontSize } = drawn
  const size = fontSize * plotLabelScale
  const strokes = strokesOf(drawn)
  const boxes = taken.map((label) => boxOf(label, size))
  const labels: PlotLabel[] = []
  usual.forEach((band) => {
    const most = band.x2 - textWidth(band.words, size) - fontSize * 0.35
    const own = band.x1 + fontSize * 0.35
    const least = usual.length > 1 ? own : Math.max(area.left + fontSize * 0.35, Math.min(own, most))
    const best = clearest(band.words, {
      least,
      most,
      heights: heightsOf(band, fontSize),
      drawn,
      strokes,
      boxes,
    })
    if (best === null) return
    labels.push(best)
    boxes.push(boxOf(best, size))
  })
  return labels
}

type Room = {
  readonly least: number
  readonly most: number
  readonly heights: readonly number[]
  readonly drawn: Drawn
  readonly strokes: readonly Stroke[]
  readonly boxes: readonly Box[]
}

/** The place for words that crosses least, the first of equals; null where they could not be read anywhere. */
function clearest(words: string, { least, most, heights, drawn, strokes, boxes }: Room): PlotLabel | null {
  const { area, fontSize } = drawn
  let best: PlotLabel | null = null
  let bestCost = UNREADABLE
  for (const y of heights) {
    const first = boxOf({ words, x: least, y }, fontSize * plotLabelScale)
    if (first.top < area.top || first.bottom > area.bottom) continue
    const near = strokes.filter(
      ({ from, to }) => Math.min(from.y, to.y) <= first.bottom && Math.max(from.y, to.y) >= first.top,
    )
    for (let x = least; x <= most; x += fontSize) {
      const box = { ...first, left: first.left + x - least, right: first.right + x - least }
      const cost = costOf(box, near, boxes)
      if (cost === 0) return { words, x, y }
      if (cost < bestCost) [best, bestCost] = [{ words, x, y }, cost]
    }
  }
  return best
}

/** Base lines tried, best first: beneath the band, above it, then within it. */
function heightsOf({ top, bottom, lower, upper }: UsualBand, fontSize: number): number[] {
  const outside = [
    ...(lower === null ? [] : [bottom + fontSize * 1.15]),
    ...(upper === null ? [] : [top - fontSize * 0.45]),
  ]
  return [...outside, bottom - fontSize * 0.45, top + fontSize * 1.15]
}

function strokesOf({ actual, targets, usual, forecast, drops, gridYs, area }: Drawn): Stroke[] {
  const across = (y: number, x1: number, x2: number, cost: number): Stroke => ({
    from: { x: x1, y },
    to: { x: x2, y },
    cost,
  })
  const along = (points: readonly Point[]): Stroke[] =>
    points.map((to, at) => ({ from: points[Math.max(0, at - 1)]!, to, cost: UNREADABLE }))
  return [
    ...actual.runs.flatMap(along),
    ...targets.paths.flatMap(along),
    ...targets.stretches.map(({ x1, x2, y }) => across(y, x1, x2, UNREADABLE)),
    ...targets.bands.flatMap(({ x1, x2, top, bottom }) =>
      [top, bottom].map((y) => across(y, x1, x2, UNREADABLE)),
    ),
    ...(forecast
      ? along([
          { x: forecast.x1, y: forecast.y1 },
          { x: forecast.x2, y: forecast.y2 },
        ])
      : []),
    ...usual.flatMap(({ x1, x2, top, meanY, bottom }) => [
      ...[top, bottom].map((y) => across(y, x1, x2, UNREADABLE)),
      across(meanY, x1, x2, UNTIDY),
    ]),
    ...[...drops, ...actual.breaks.map(({ x }) => x)].map((x) => ({
      from: { x, y: area.top },
      to: { x, y: area.bottom },
      cost: UNTIDY * 2,
    })),
    ...gridYs.map((y) => across(y, area.left, area.right, UNTIDY)),
  ]
}

/** As tall as its letters, with a little room for the dots of a line. */
const boxOf = ({ words, x, y }: PlotLabel, size: number): Box => ({
  left: x - size * 0.2,
  right: x + textWidth(words, size) + size * 0.2,
  top: y - size * 0.82,
  bottom: y + size * 0.3,
})

function costOf(box: Box, strokes: readonly Stroke[], boxes: readonly Box[]): number {
  const over = boxes.some(
    (other) =>
      box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
  )
  return strokes.reduce(
    (sum, stroke) => sum + (touches(box, stroke) ? stroke.cost : 0),
    over ? UNREADABLE : 0,
  )
}

/** Whether a straight line enters the box: clipped to the box's columns, does it share a height with it? */
function touches({ left, right, top, bottom }: Box, { from, to }: Stroke): boolean {
  const [a, b] = from.x <= to.x ? [from, to] : [to, from]
  if (b.x < left || a.x > right) return false
  const slope = b.x === a.x ? 0 : (b.y - a.y) / (b.x - a.x)
  const ends =
    b.x === a.x
      ? [a.y, b.y]
      : [a.y + (Math.max(left, a.x) - a.x) * slope, a.y + (Math.min(right, b.x) - a.x) * slope]
  return Math.min(...ends) <= bottom && Math.max(...ends) >= top
}

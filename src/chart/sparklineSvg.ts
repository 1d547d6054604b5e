import { palette } from './palette.ts'
import {
  type SparklineFigures,
  type SparklineModel,
  sparklineHeight,
  sparklineModel,
  sparklineRight,
  sparklineWidth,
} from './sparklineModel.ts'
import { escapeXml } from './svgText.ts'

/** The `d` of each path of a sparkline; empty text where there is nothing to draw. */
export type SparklinePaths = {
  readonly actual: string
  /** Lines of no length: a round cap makes each a dot. */
  readonly dots: string
  readonly last: string
  readonly target: string
  readonly targetBand: string
  readonly stretch: string
  readonly usual: string
  readonly better: string
  readonly worse: string
  readonly notJudged: string
}

export type SparklinePathStyle = {
  readonly colour: string
  readonly filled?: true
  /** What an open mark is filled with, so that the line does not show through it. */
  readonly inside?: string
  readonly width?: number
  readonly dash?: string
  readonly cap?: 'round'
}

/** How each path is painted, in this order. */
export const sparklineStyles = (
  annual: boolean,
): readonly (SparklinePathStyle & { readonly path: keyof SparklinePaths })[] =>
  annual ? annualStyles : quarterlyStyles

const stylesWith = (lineWidth: number) =>
  [
    { path: 'usual', colour: palette.usual, filled: true },
    { path: 'targetBand', colour: palette.targetBand, filled: true },
    { path: 'target', colour: palette.target, width: 1, dash: '3 2' },
    { path: 'stretch', colour: palette.stretch, width: 2.5 },
    { path: 'actual', colour: palette.actual, width: lineWidth },
    { path: 'dots', colour: palette.actual, width: 4, cap: 'round' },
    { path: 'last', colour: palette.actual, width: 5.2, cap: 'round' },
    { path: 'better', colour: palette.actual, width: 1.5, inside: palette.paper },
    { path: 'notJudged', colour: palette.actual, width: 1.5, inside: palette.paper },
    { path: 'worse', colour: palette.red, filled: true },
  ] as const
const quarterlyStyles = stylesWith(1.6)
const annualStyles = stylesWith(1)

/** Paths for a drawing that writes no markup of its own, in a view box of 158 by 24. */
export const sparklinePaths = (figures: SparklineFigures): SparklinePaths => pathsOf(sparklineModel(figures))

/** The static drawing. `title` names it; without one it is hidden from readers, for use beside its own figures. */
export function sparklineSvg(model: SparklineModel, title?: string): string {
  const paths = pathsOf(model)
  const name = title === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${escapeXml(title)}"`
  let drawn = ''
  for (const { path, colour, filled, inside, width, dash, cap } of sparklineStyles(
    model.annual,
  ) as StyledPath[]) {
    const d = paths[path]
    if (d === '') continue
    if (filled) drawn += `<path d="${d}" fill="${colour}"/>`
    else {
      const ends = (dash ? ` stroke-dasharray="${dash}"` : '') + (cap ? ` stroke-linecap="${cap}"` : '')
      drawn += `<path d="${d}" fill="${inside ?? 'none'}" stroke="${colour}" stroke-width="${width}"${ends}/>`
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sparklineWidth} ${sparklineHeight}" width="${sparklineWidth}" height="${sparklineHeight}" ${name}>${drawn}</svg>`
}
type StyledPath = SparklinePathStyle & { readonly path: keyof SparklinePaths }

function pathsOf(model: SparklineModel): SparklinePaths {
  const { runs, dots, last, targetRuns, stretchY, signals } = model
  let actual = ''
  for (const run of runs) {
    actual += `M${tenth(run[0]!)} ${tenth(run[1]!)}`
    for (let at = 2; at < run.length; at += 2) actual += `L${tenth(run[at]!)} ${tenth(run[at + 1]!)}`
  }
  let target = ''
  for (const run of targetRuns) {
    target += `M${tenth(run[0]!)} ${tenth(run[1]!)}`
    for (let at = 2; at < run.length; at += 4) {
      target += `H${tenth(run[at]!)}`
      if (at + 3 < run.length) target += `V${tenth(run[at + 3]!)}`
    }
  }
  let dotted = ''
  for (let at = 0; at < dots.length; at += 2) dotted += dotAt(dots[at]!, dots[at + 1]!)
  const marked = { better: '', worse: '', noJudgement: '' }
  for (const { x, y, judgement } of signals) marked[judgement] += signalShapes[judgement](tenth(x), tenth(y))
  return {
    actual,
    dots: dotted,
    last: last ? dotAt(last.x, last.y) : '',
    target,
    targetBand: boxes(model.targetBands),
    usual: boxes(model.usualBands),
    better: marked.better,
    worse: marked.worse,
    notJudged: marked.noJudgement,
    stretch: stretchY === null ? '' : `M${sparklineRight + 2} ${tenth(stretchY)}H${sparklineWidth - 1}`,
  }
}

function boxes(bands: SparklineModel['targetBands']): string {
  let d = ''
  for (const [x1, upper, x2, lower] of bands as [number, number, number, number][]) {
    d += `M${tenth(x1)} ${tenth(upper)}H${tenth(x2)}V${tenth(lower)}H${tenth(x1)}Z`
  }
  return d
}

/** The marks of the large chart, no wider than the step from one of twenty quarters to the next. */
const signalShapes = {
  better: (x: number, y: number) => `M${tenth(x - 2.5)} ${y}a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1-5 0Z`,
  worse: (x: number, y: number) => `M${tenth(x - 3.6)} ${y}l3.6-3.6 3.6 3.6-3.6 3.6Z`,
  noJudgement: (x: number, y: number) => `M${tenth(x - 2.7)} ${tenth(y - 2.7)}h5.4v5.4h-5.4Z`,
} as const

const tenth = (value: number): number => Math.round(value * 10) / 10
// Not quite no length: some renderers drop the caps of a line of none.
const dotAt = (x: number, y: number): string => `M${tenth(x)} ${tenth(y)}h.01`

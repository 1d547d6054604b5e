/** One entry a quarter, oldest first; decimal text. As light as it can be: a scorecard draws hundreds. */
export type SparklineFigures = {
  readonly values: readonly (string | null)[]
  readonly targets: readonly (SparklineTarget | null)[]
  readonly stretch: string | null
  /** Figures come once a year: each is a dot, joined by a hair line. */
  readonly annual: boolean
  /** Places in `values` whose figure cannot be compared with the one before, or starts a year afresh: no line leads to it. */
  readonly breaks?: readonly number[]
  /** Usual ranges: first and last place in `values`, lower and upper limit. */
  readonly usual?: readonly (readonly [from: number, until: number, lower: number, upper: number])[]
  /** Places in `values` whose figure says something has changed. Only those of the last four quarters are drawn. */
  readonly signals?: readonly (readonly [at: number, judgement: 'better' | 'worse' | 'noJudgement'])[]
}

export type SparklineTarget =
  { readonly value: string } | { readonly low: string | null; readonly high: string | null }

/** A stretch of the line or of the target as x, y, x, y … in pixels. */
type Run = readonly number[]

export type SparklineModel = {
  readonly annual: boolean
  readonly runs: readonly Run[]
  /** Figures drawn as dots: all of an annual series, and any with no neighbour to be joined to. */
  readonly dots: Run
  readonly last: { readonly x: number; readonly y: number } | null
  readonly targetRuns: readonly Run[]
  /** Target ranges as x1, top, x2, bottom. */
  readonly targetBands: readonly Run[]
  readonly stretchY: number | null
  /** Usual ranges as x1, top, x2, bottom, cut off where they leave the picture: they never set its scale. */
  readonly usualBands: readonly Run[]
  readonly signals: readonly SparklineSignal[]
}

type SparklineSignal = {
  readonly x: number
  readonly y: number
  readonly judgement: 'better' | 'worse' | 'noJudgement'
}

export const sparklineWidth = 158
export const sparklineHeight = 24
/** The column kept free at the right for the stretch target, which has no place on the quarters shown. */
const stretchColumn = 22
export const sparklineRight = sparklineWidth - stretchColumn + 3
const left = 3
const top = 3
const bottom = sparklineHeight - 3
const ROOM = 0.08
/** Quarters in which a signal is still news. */
const RECENT = 4

/**
 * The marks of a sparkline on its own scale, 158 by 24 pixels: the line broken where a figure is missing or cannot be
 * compared, the target stepped, the last figure and recent signals marked. With no figures and no targets there are no marks.
 */
export function sparklineModel(figures: SparklineFigures): SparklineModel {
  const { annual, breaks } = figures
  const count = Math.max(figures.values.length, figures.targets.length)
  const values = figures.values.map(numberOf)
  const stretch = numberOf(figures.stretch)
  const step = count > 1 ? (sparklineRight - left) / (count - 1) : 0
  const y = heights(values, figures.targets, stretch)

  const runs: number[][] = []
  const dots: number[] = []
  let last: SparklineModel['last'] = null
  let run: number[] | null = null
  const end = () => {
    if (run && run.length > 2) runs.push(run)
    else if (run && !annual) dots.push(...run)
    run = null
  }
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at]!
    if (breaks?.includes(at)) end()
    if (Number.isNaN(value)) {
      if (!annual) end()
      continue
    }
    const [x, height] = [sparklineRight - (count - 1 - at) * step, y(value)]
    run ??= []
    run.push(x, height)
    if (annual) dots.push(x, height)
    last = { x, y: height }
  }
  end()
  const stretchY = Number.isNaN(stretch) ? null : y(stretch)
  return {
    annual,
    runs,
    dots,
    last,
    ...targetMarks(figures.targets, { count, step, y }),
    stretchY,
    usualBands: figures.usual ? usualBands(figures.usual, { count, step, y }) : NONE,
    signals: figures.signals ? recentSignals(figures.signals, values, { count, step, y }) : NONE,
  }
}

const NONE: readonly never[] = []
type Scale = { readonly count: number; readonly step: number; readonly y: (value: number) => number }

function usualBands(usual: NonNullable<SparklineFigures['usual']>, { count, step, y }: Scale): number[][] {
  const within = (height: number) => Math.max(0, Math.min(sparklineHeight, height))
  return usual.map(([from, until, lower, upper]) => {
    const x1 = Math.max(0, sparklineRight - (count - 1 - from + 0.5) * step)
    const x2 = Math.min(sparklineRight + 1, sparklineRight - (count - 1 - until - 0.5) * step)
    return [x1, within(y(upper)), x2, within(y(lower))]
  })
}

const recentSignals = (
  signals: NonNullable<SparklineFigures['signals']>,
  values: readonly number[],
  { count, step, y }: Scale,
): SparklineSignal[] =>
  signals.flatMap(([at, judgement]) => {
    const value = values[at] ?? Number.NaN
    if (at < values.length - RECENT || Number.isNaN(value)) return []
    return [{ x: sparklineRight - (count - 1 - at) * step, y: y(value), judgement }]
  })

const numberOf = (text: string | null): number => (text === null ? Number.NaN : Number(text))

/** Pixels down for a figure, on a scale that holds every figure, target and stretch target with a little room. */
function heights(values: readonly number[], targets: SparklineFigures['targets'], stretch: number) {
  let low = Infinity
  let high = -Infinity
  const reach = (value: number) => {
    if (value < low) low = value
    if (value > high) high = value
  }
  for (const value of values) reach(value)
  for (const target of targets) {
    if (target === null) continue
    if ('value' in target) reach(Number(target.value))
    else {
      reach(numberOf(target.low))
      reach(numberOf(target.high))
    }
  }
  reach(stretch)
  const room = (high - low) * ROOM || 1
  const perPixel = (bottom - top) / (high - low + 2 * room)
  const floor = low - room
  return (value: number): number => bottom - (value - floor) * perPixel
}

function targetMarks(
  targets: SparklineFigures['targets'],
  { count, step, y }: { count: number; step: number; y: (value: number) => number },
) {
  const targetRuns: number[][] = []
  const targetBands: number[][] = []
  // A single quarter still needs a line long enough to see.
  const half = step > 0 ? step / 2 : 12
  let run: number[] | null = null
  let level = Number.NaN
  targets.forEach((target, at) => {
    const middle = sparklineRight - (count - 1 - at) * step
    const [from, until] = [Math.max(0, middle - half), Math.min(middle + half, sparklineRight + 1)]
    if (target === null || !('value' in target)) {
      run = null
      if (target) addBand(targetBands, target, from, until, y)
      return
    }
    const value = Number(target.value)
    if (run && value === level) run[run.length - 2] = until
    else {
      const height = y(value)
      if (run) run.push(from, height, until, height)
      else targetRuns.push((run = [from, height, until, height]))
    }
    level = value
  })
  return { targetRuns, targetBands }
}

/** An open end runs to the edge of the picture. */
function addBand(
  bands: number[][],
  { low, high }: { low: string | null; high: string | null },
  from: number,
  until: number,
  y: (value: number) => number,
): void {
  if (low === null && high === null) return
  const upper = high === null ? 0 : y(Number(high))
  const lower = low === null ? sparklineHeight : y(Number(low))
  const before = bands.at(-1)
  const same = before && Math.abs(before[2]! - from) < 0.01 && before[1] === upper && before[3] === lower
  if (same) before[2] = until
  else bands.push([from, upper, until, lower])
}

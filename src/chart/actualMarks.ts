import { type FinancialQuarter, quarterIndex, quarterLabel } from '../domain/time/financialQuarter.ts'
import type { ChartFigures, ChartSignal } from './chartFigures.ts'
import { figureWords } from '../domain/indicators/figureWords.ts'
import { isOutsideUsual } from './usualRangeWords.ts'
import type { PlotScales } from './plotArea.ts'

export type ActualPoint = {
  readonly quarter: FinancialQuarter
  readonly periodLabel: string
  readonly value: number
  /** As printed. */
  readonly text: string
  readonly provisional: boolean
  readonly revised: boolean
  readonly statusWord: string | null
  /** That something has changed, and for whom; null for a figure that may be chance. */
  readonly signal: ChartSignal['judgement'] | null
  /** Beyond the limits of its usual range; a signal within them is part of a run, and marked smaller. */
  readonly isOutside: boolean
  readonly x: number
  readonly y: number
}

/** A period with no figure, and why. Nothing is drawn for it: a gap stays a gap. */
type AbsentFigure = {
  readonly quarter: FinancialQuarter
  readonly periodLabel: string
  readonly x: number
  readonly because: string
}

export type BreakMark = {
  readonly x: number
  readonly kind: 'break' | 'rebase'
  readonly quarterLabel: string
  readonly words: string
  /** The decision a rebase rests on, where it is on the chart. */
  readonly decision: string | null
}

export type ActualMarks = {
  readonly points: readonly ActualPoint[]
  /** Unbroken runs: a line is drawn through each, and none between them. */
  readonly runs: readonly (readonly ActualPoint[])[]
  readonly absent: readonly AbsentFigure[]
  readonly breaks: readonly BreakMark[]
}

/**
 * The figures as points and unbroken runs. A run ends at a missing figure, at a break in the series
 * (not at a rebase), and at the end of each year where figures add up over the year. */
export function actualMarks(figures: ChartFigures, scales: PlotScales): ActualMarks {
  const observations = figures.observations
    .filter(({ quarter }) => scales.columnOf(quarter) >= 0)
    .toSorted((a, b) => quarterIndex(a.quarter) - quarterIndex(b.quarter))
  const breaks = breakMarks(figures, scales)
  const statusWords = new Map(figures.statuses.map(({ quarter, word }) => [quarterIndex(quarter), word]))
  const signals = new Map(figures.signals.map(({ quarter, judgement }) => [quarterIndex(quarter), judgement]))
  const points: ActualPoint[] = []
  const absent: AbsentFigure[] = []
  const runs: ActualPoint[][] = []
  let before: { point: ActualPoint; column: number } | null = null
  for (const observation of observations) {
    const { quarter, periodLabel, value, provisional, revised } = observation
    const column = scales.columnOf(quarter)
    const x = scales.xMiddle(column)
    const number = value === null ? Number.NaN : Number(value)
    if (value === null || !Number.isFinite(number)) {
      absent.push({ quarter, periodLabel, x, because: observation.absence ?? 'not available' })
      before = null
      continue
    }
    const point: ActualPoint = {
      quarter,
      periodLabel,
      value: number,
      text: figureWords(value, figures.decimals),
      provisional,
      revised,
      statusWord: statusWords.get(quarterIndex(quarter)) ?? null,
      signal: signals.get(quarterIndex(quarter)) ?? null,
      isOutside: isOutsideUsual(figures, quarter, number),
      x,
      y: scales.y(number),
    }
    const startsAfresh = figures.yearToDate && quarter.quarter === 1
    const follows: boolean =
      before !== null && !startsAfresh && (figures.annual || column - before.column === 1)
    const broken = breaks.some(
      (mark) => mark.kind === 'break' && mark.x < x && before !== null && mark.x > before.point.x,
    )
    if (follows && !broken) runs.at(-1)!.push(point)
    else runs.push([point])
    points.push(point)
    before = { point, column }
  }
  return { points, runs, absent, breaks: points.length > 0 ? breaks : [] }
}

/** Breaks and rebases recorded for the series, and breaks a figure itself carries, at the quarter's start. One a quarter: a break rebases too. */
function breakMarks(figures: ChartFigures, scales: PlotScales): BreakMark[] {
  const marks = new Map<number, Omit<ChartFigures['breaks'][number], 'quarter'>>()
  for (const { quarter, ...rebase } of figures.breaks) {
    if (rebase.kind === 'rebase') marks.set(scales.columnOf(quarter), rebase)
  }
  for (const { quarter, breakBefore } of figures.observations) {
    if (breakBefore) marks.set(scales.columnOf(quarter), { kind: 'break', words: '' })
  }
  for (const { quarter, ...broken } of figures.breaks) {
    if (broken.kind === 'break') marks.set(scales.columnOf(quarter), broken)
  }
  return [...marks]
    .filter(([column]) => column >= 0)
    .sort(([a], [b]) => a - b)
    .map(([column, { kind, words, decision = null }]) => ({
      x: scales.xStart(column),
      kind,
      quarterLabel: quarterLabel(scales.quarters[column]!),
      words,
      decision,
    }))
}

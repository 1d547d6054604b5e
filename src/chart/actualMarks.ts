import { type FinancialQuarter, quarterIndex, quarterLabel } from '../domain/time/financialQuarter.ts'
import type { ChartFigures } from './chartFigures.ts'
import { figureWords } from '../domain/indicators/figureWords.ts'
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

type BreakMark = { readonly x: number; readonly quarterLabel: string; readonly words: string }

export type ActualMarks = {
  readonly points: readonly ActualPoint[]
  /** Unbroken runs: a line is drawn through each, and none between them. */
  readonly runs: readonly (readonly ActualPoint[])[]
  readonly absent: readonly AbsentFigure[]
  readonly breaks: readonly BreakMark[]
}

/** The figures as points and unbroken runs. A run ends at a missing figure and at a break in the series. */
export function actualMarks(figures: ChartFigures, scales: PlotScales): ActualMarks {
  const observations = figures.observations
    .filter(({ quarter }) => scales.columnOf(quarter) >= 0)
    .toSorted((a, b) => quarterIndex(a.quarter) - quarterIndex(b.quarter))
  const breaks = breakMarks(figures, scales)
  const statusWords = new Map(figures.statuses.map(({ quarter, word }) => [quarterIndex(quarter), word]))
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
      x,
      y: scales.y(number),
    }
    const follows: boolean = before !== null && (figures.annual || column - before.column === 1)
    const broken = breaks.some((mark) => mark.x < x && before !== null && mark.x > before.point.x)
    if (follows && !broken) runs.at(-1)!.push(point)
    else runs.push([point])
    points.push(point)
    before = { point, column }
  }
  return { points, runs, absent, breaks: points.length > 0 ? breaks : [] }
}

/** Breaks recorded for the series, and those a figure itself carries, one for each quarter, at the quarter's start. */
function breakMarks(figures: ChartFigures, scales: PlotScales): BreakMark[] {
  const words = new Map<number, string>()
  for (const { quarter, breakBefore } of figures.observations) {
    if (breakBefore) words.set(scales.columnOf(quarter), '')
  }
  for (const { quarter, words: said } of figures.breaks) words.set(scales.columnOf(quarter), said)
  return [...words]
    .filter(([column]) => column >= 0)
    .sort(([a], [b]) => a - b)
    .map(([column, said]) => ({
      x: scales.xStart(column),
      quarterLabel: quarterLabel(scales.quarters[column]!),
      words: said,
    }))
}

import { compareQuarters, type FinancialQuarter, quarterLabel } from '../domain/time/financialQuarter.ts'
import type { ChartFigures, ChartTarget } from './chartFigures.ts'
import { figureWords, withSign } from '../domain/indicators/figureWords.ts'
import type { PlotScales, Point } from './plotArea.ts'

/** Consecutive quarters under one target figure. */
type TargetStep = {
  readonly value: number
  readonly text: string
  readonly x1: number
  readonly x2: number
  readonly y: number
  readonly lastColumn: number
  readonly untilLabel: string
}

/** Consecutive quarters under one target range. An open end runs to the edge of the plot and has no line. */
type TargetBand = {
  readonly low: number | null
  readonly high: number | null
  readonly text: string
  readonly x1: number
  readonly x2: number
  readonly top: number
  readonly bottom: number
  readonly lastColumn: number
  readonly untilLabel: string
}

type StretchMark = {
  readonly value: number
  readonly text: string
  readonly x1: number
  /** Where the line ends in a diamond. */
  readonly x2: number
  readonly y: number
  readonly lastColumn: number
}

export type TargetMarks = {
  readonly steps: readonly TargetStep[]
  /** The steps joined where one quarter follows another; quarters without a target stay a gap. */
  readonly paths: readonly (readonly Point[])[]
  readonly bands: readonly TargetBand[]
  readonly stretches: readonly StretchMark[]
}

/** The target in force in a quarter; of several, the one last in the list. */
export const targetInForce = <T extends { from: FinancialQuarter; until: FinancialQuarter }>(
  targets: readonly T[],
  quarter: FinancialQuarter,
): T | undefined =>
  targets.findLast(
    ({ from, until }) => compareQuarters(from, quarter) <= 0 && compareQuarters(quarter, until) <= 0,
  )

/** "138.0", "45 to 55", "45 or higher", "55 or lower"; empty for a target with neither figure nor bound. */
export function targetText(
  target: Omit<ChartTarget, 'from' | 'until'>,
  decimals: number,
  unit: string,
): string {
  const words = (value: string) => withSign(figureWords(value, decimals), unit)
  const { value, low, high } = target
  if (value !== undefined) return words(value)
  if (low !== undefined && high !== undefined) return `${words(low)} to ${words(high)}`
  if (low !== undefined) return `${words(low)} or higher`
  return high === undefined ? '' : `${words(high)} or lower`
}

export function targetMarks(figures: ChartFigures, scales: PlotScales): TargetMarks {
  const steps: TargetStep[] = []
  const bands: TargetBand[] = []
  for (const { target, first, last } of spells(figures.targets, scales)) {
    const text = targetText(target, figures.decimals, figures.unit)
    const x1 = scales.xStart(first)
    const x2 = scales.xStart(last + 1)
    const untilLabel = quarterLabel(scales.quarters[last]!)
    if (target.value !== undefined) {
      const value = Number(target.value)
      steps.push({ value, text, x1, x2, y: scales.y(value), lastColumn: last, untilLabel })
    } else if (text) {
      const low = target.low === undefined ? null : Number(target.low)
      const high = target.high === undefined ? null : Number(target.high)
      const top = high === null ? scales.area.top : scales.y(high)
      const bottom = low === null ? scales.area.bottom : scales.y(low)
      bands.push({ low, high, text, x1, x2, top, bottom, lastColumn: last, untilLabel })
    }
  }
  return { steps, paths: joined(steps), bands, stretches: stretchMarks(figures, scales) }
}

type Spell<T> = { readonly target: T; readonly first: number; readonly last: number }

/** Consecutive columns under the same level, in order. */
function spells(targets: readonly ChartTarget[], scales: PlotScales): Spell<ChartTarget>[] {
  const found: Spell<ChartTarget>[] = []
  scales.quarters.forEach((quarter, column) => {
    const target = targetInForce(targets, quarter)
    if (!target) return
    const latest = found.at(-1)
    const same = latest && latest.last === column - 1 && sameLevel(latest.target, target)
    if (same) found[found.length - 1] = { ...latest, last: column }
    else found.push({ target, first: column, last: column })
  })
  return found
}

const sameLevel = (a: ChartTarget, b: ChartTarget): boolean =>
  a.value === b.value && a.low === b.low && a.high === b.high

function joined(steps: readonly TargetStep[]): Point[][] {
  const paths: Point[][] = []
  let end = Number.NaN
  for (const { x1, x2, y } of steps) {
    if (x1 !== end) paths.push([])
    paths.at(-1)!.push({ x: x1, y }, { x: x2, y })
    end = x2
  }
  return paths
}

function stretchMarks(figures: ChartFigures, scales: PlotScales): StretchMark[] {
  return figures.stretch.flatMap(({ from, until, value }) => {
    const columns = scales.quarters.flatMap((quarter, column) =>
      compareQuarters(from, quarter) <= 0 && compareQuarters(quarter, until) <= 0 ? [column] : [],
    )
    const [first, last] = [columns[0], columns.at(-1)]
    if (first === undefined || last === undefined) return []
    const text = withSign(figureWords(value, figures.decimals), figures.unit)
    const [x1, x2] = [scales.xStart(first), scales.xStart(last + 1)]
    return [{ value: Number(value), text, x1, x2, y: scales.y(Number(value)), lastColumn: last }]
  })
}

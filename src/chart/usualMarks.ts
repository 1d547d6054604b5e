import { compareQuarters, quarterLabel } from '../domain/time/financialQuarter.ts'
import type { ChartFigures } from './chartFigures.ts'
import type { PlotScales } from './plotArea.ts'
import { usualRangeTexts, withinReach } from './usualRangeWords.ts'

/** The usual range of one phase. A limit out of reach runs to the edge of the plot and has no line. */
export type UsualBand = {
  readonly mean: number
  readonly lower: number | null
  readonly upper: number | null
  /** With its figures: "Usual range, 149.9 to 171.4". */
  readonly words: string
  readonly fromLabel: string
  readonly untilLabel: string
  readonly x1: number
  readonly x2: number
  readonly top: number
  readonly meanY: number
  readonly bottom: number
}

/**
 * A band for each phase that stands on the plot. None for a year-to-date series: its limits are those of one quarter's
 * increase, and a line that adds up over the year cannot be held against them; the notes give them in words.
 */
export function usualMarks(figures: ChartFigures, scales: PlotScales): UsualBand[] {
  if (figures.yearToDate || scales.quarters.length === 0) return []
  return figures.usualRanges.flatMap((range) => {
    const columns = scales.quarters.flatMap((quarter, column) =>
      compareQuarters(range.from, quarter) <= 0 && compareQuarters(quarter, range.until) <= 0 ? [column] : [],
    )
    const [first, last] = [columns[0], columns.at(-1)]
    if (first === undefined || last === undefined) return []
    const { lower, upper } = withinReach(figures, range)
    return [
      {
        mean: range.mean,
        lower,
        upper,
        words: usualRangeTexts(figures, range).words,
        fromLabel: quarterLabel(scales.quarters[first]!),
        untilLabel: quarterLabel(scales.quarters[last]!),
        x1: scales.xStart(first),
        x2: scales.xStart(last + 1),
        top: upper === null ? scales.area.top : scales.y(upper),
        meanY: scales.y(range.mean),
        bottom: lower === null ? scales.area.bottom : scales.y(lower),
      },
    ]
  })
}

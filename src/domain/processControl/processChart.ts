import { markOutside } from './outsideRule.ts'
import { markRuns } from './runRule.ts'
import type { Marks } from './specialCause.ts'
import { markTrends } from './trendRule.ts'
import { markTwoOfThree } from './twoOfThreeRule.ts'
import { countFigures, meanOf, xmrLimits, type Figures, type Span, type XmrLimits } from './xmrLimits.ts'

/** A stretch of the series with limits of its own: every rule begins again where it begins. */
export type ProcessPhase = Span & {
  /** Figures in it, gaps not counted. */
  readonly have: number
  /** Null where it has no figure. */
  readonly mean: number | null
  /** Null where no two of its figures are neighbours. */
  readonly limits: XmrLimits | null
}

export type ProcessChart = { readonly phases: readonly ProcessPhase[]; readonly marks: Marks }

export type ProcessOptions = {
  /** The first place of each phase after the first, in order. */
  readonly phaseStarts?: readonly number[]
  /** Leave out extreme ranges once: see xmrLimits. Off, as in the NHS England Excel tools. */
  readonly screening?: boolean
}

/** NHSRplotthedots refuses a fixed baseline of fewer places. */
const FEWEST_FIXED = 12

/** The phases of a series and the special causes at each point, by the XmR chart in the Making Data Count manner. */
export function processChart(figures: Figures, options: ProcessOptions = {}): ProcessChart {
  return chart(figures, options, Infinity)
}

/**
 * The same with the limits of each phase taken from its first `fixAfter` places, gaps among them, and every point judged
 * by those. Refused below 12: so few do not settle what is usual.
 */
export function fixedBaselineChart(
  figures: Figures,
  fixAfter: number,
  options: ProcessOptions = {},
):
  | ({ readonly outcome: 'charted' } & ProcessChart)
  | { readonly outcome: 'refused'; readonly because: 'baselineTooShort'; readonly need: number } {
  if (!(fixAfter >= FEWEST_FIXED))
    return { outcome: 'refused', because: 'baselineTooShort', need: FEWEST_FIXED }
  return { outcome: 'charted', ...chart(figures, options, fixAfter) }
}

function chart(
  figures: Figures,
  { phaseStarts = [], screening = false }: ProcessOptions,
  baseline: number,
): ProcessChart {
  const marks = new Uint8Array(figures.length)
  const phases: ProcessPhase[] = []
  let from = 0
  for (let next = 0; next <= phaseStarts.length; next++) {
    const until = phaseStarts[next] ?? figures.length
    if (until <= from) continue
    const span = { from, until }
    const fixed = { from, until: Math.min(until, from + baseline) }
    const limits = xmrLimits(figures, fixed, screening)
    if (limits) markSpecialCauses(marks, figures, span, limits)
    phases.push({
      from,
      until,
      have: countFigures(figures, span),
      mean: limits?.mean ?? meanOf(figures, fixed),
      limits,
    })
    from = until
  }
  return { phases, marks }
}

function markSpecialCauses(marks: Marks, figures: Figures, span: Span, limits: XmrLimits): void {
  markOutside(marks, figures, span, limits)
  markTrends(marks, figures, span, limits)
  markTwoOfThree(marks, figures, span, limits)
  markRuns(marks, figures, span, limits)
}

/** The place of the last figure; -1 where there is none. A gap after it means that the latest figure is missing. */
export function lastFigure(figures: Figures): number {
  return figures.findLastIndex((figure) => figure !== null)
}

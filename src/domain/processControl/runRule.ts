import { mark, type Marks, type Side } from './specialCause.ts'
import type { Figures, Span, XmrLimits } from './xmrLimits.ts'

/** Making Data Count: a shift is 7 or more consecutive points on one side of the mean. */
const RUN_LENGTH = 7

/** The side of the mean a figure is on; null on the mean, and for a gap. */
export function sideOfMean(figure: number | null | undefined, { mean, rounding }: XmrLimits): Side | null {
  if (figure === null || figure === undefined) return null
  if (figure > mean + rounding) return 'high'
  return figure < mean - rounding ? 'low' : null
}

/**
 * Marks every point of a run of seven or more strictly on one side of the mean, from its first. A figure on the mean ends
 * a run and belongs to none; so does a gap.
 */
export function markRuns(marks: Marks, figures: Figures, { from, until }: Span, limits: XmrLimits): void {
  let start = from
  let side: Side | null = null
  for (let place = from; place < until; place++) {
    const here = sideOfMean(figures[place], limits)
    if (here === null || here !== side) {
      start = place
      side = here
    }
    if (side === null) continue
    const length = place - start + 1
    if (length < RUN_LENGTH) continue
    // Reaching seven marks all of them; each later point marks itself.
    for (let each = length === RUN_LENGTH ? start : place; each <= place; each++)
      mark(marks, each, 'run', side)
  }
}

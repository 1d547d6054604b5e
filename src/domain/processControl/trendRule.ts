import { mark, type Marks, type Side } from './specialCause.ts'
import type { Figures, Span, XmrLimits } from './xmrLimits.ts'

/** Making Data Count: a trend is 7 or more consecutive points, so 6 or more steps, all rising or all falling. */
const TREND_LENGTH = 7

/** Which way a figure moved from its neighbour before; null for the same figure again, and beside a gap. */
export function step(
  before: number | null | undefined,
  figure: number | null | undefined,
  rounding: number,
): Side | null {
  if (before === null || before === undefined || figure === null || figure === undefined) return null
  if (figure > before + rounding) return 'high'
  return figure < before - rounding ? 'low' : null
}

/**
 * Marks every point of seven or more that rise, or fall, at each step, wherever they lie about the mean. A repeated figure
 * or a gap ends a trend. The turning point of two trends belongs to both and reads as the later one.
 */
export function markTrends(marks: Marks, figures: Figures, { from, until }: Span, limits: XmrLimits): void {
  let start = from
  let way: Side | null = null
  for (let place = from + 1; place < until; place++) {
    const here = step(figures[place - 1], figures[place], limits.rounding)
    if (here === null || here !== way) {
      start = place - 1
      way = here
    }
    if (way === null) continue
    const length = place - start + 1
    if (length < TREND_LENGTH) continue
    // Reaching seven marks all of them; each later point marks itself.
    for (let each = length === TREND_LENGTH ? start : place; each <= place; each++)
      mark(marks, each, 'trend', way)
  }
}

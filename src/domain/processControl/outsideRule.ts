import { mark, type Marks, type Side } from './specialCause.ts'
import type { Figures, Span, XmrLimits } from './xmrLimits.ts'

/** The side of the process limits a figure is beyond; null within them. A figure on a limit is not outside. */
export function outsideSide(figure: number, limits: XmrLimits): Side | null {
  if (figure > limits.upperProcessLimit + limits.rounding) return 'high'
  if (figure < limits.lowerProcessLimit - limits.rounding) return 'low'
  return null
}

/** Marks the points beyond a process limit. */
export function markOutside(marks: Marks, figures: Figures, { from, until }: Span, limits: XmrLimits): void {
  for (let place = from; place < until; place++) {
    const figure = figures[place]
    if (figure === null || figure === undefined) continue
    const side = outsideSide(figure, limits)
    if (side !== null) mark(marks, place, 'outside', side)
  }
}

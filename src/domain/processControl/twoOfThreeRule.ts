import { sideOfMean } from './runRule.ts'
import { mark, type Marks, type Side } from './specialCause.ts'
import type { Figures, Span, XmrLimits } from './xmrLimits.ts'

/**
 * Marks the points beyond two sigma, inside the limit or outside it, of any three consecutive figures that all lie on one
 * side of the mean with at least two of them beyond two sigma. A figure on two sigma is not beyond it.
 * Source: Making Data Count since November 2023 (NHSRplotthedots issue 194), where points outside the limits count.
 */
export function markTwoOfThree(
  marks: Marks,
  figures: Figures,
  { from, until }: Span,
  limits: XmrLimits,
): void {
  let inRow = 0
  let side: Side | null = null
  for (let place = from; place < until; place++) {
    const sideHere = sideOfMean(figures[place], limits)
    inRow = sideHere === side ? inRow + 1 : 1
    side = sideHere
    if (side === null || inRow < 3) continue
    const here = isBeyondTwoSigma(figures[place], side, limits)
    const before = isBeyondTwoSigma(figures[place - 1], side, limits)
    const twoBefore = isBeyondTwoSigma(figures[place - 2], side, limits)
    if (Number(here) + Number(before) + Number(twoBefore) < 2) continue
    if (here) mark(marks, place, 'twoOfThree', side)
    if (before) mark(marks, place - 1, 'twoOfThree', side)
    if (twoBefore) mark(marks, place - 2, 'twoOfThree', side)
  }
}

/** Beyond two sigma on that side, within the limit or past it; a figure on two sigma is not beyond it. */
export function isBeyondTwoSigma(figure: number | null | undefined, side: Side, limits: XmrLimits): boolean {
  if (figure === null || figure === undefined) return false
  return side === 'high'
    ? figure > limits.upperTwoSigma + limits.rounding
    : figure < limits.lowerTwoSigma - limits.rounding
}

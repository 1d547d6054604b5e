import { Big } from 'big.js'
import { numberOf } from '../decimalNumber.ts'
import type { Tolerance } from '../targets/targetLine.ts'

/** Which way along the scale is better, where a figure stands beside what it is measured from. */
export type BetterIs = 'up' | 'down'

/** Far above what three roundings of 2⁻⁵³ each can add up to, so that a sign beyond it is certain. */
const ROUNDING = 2 ** -48
/** Below this, floating-point numbers lose digits: nothing there is certain. */
const SMALLEST = 1e-290

/**
 * Whether `figure` is better than `from` by at least `margin`: points of the unit, or per cent of `from`, whatever its
 * sign. A negative margin allows as much to the worse; a per cent of zero is zero. Decimal text, decided exactly.
 *
 * Floating-point numbers decide where they cannot be mistaken, exact decimals everywhere near the boundary: a scorecard
 * asks this tens of thousands of times, and hardly ever about a figure on the boundary.
 */
export function isBetterBy(figure: string, from: string, betterIs: BetterIs, margin: Tolerance): boolean {
  return isAhead(figure, from, betterIs, margin, 1)
}

/** Whether `figure` is worse than `from` by no more than `margin`: a miss of the margin itself is still within it. */
export function isWorseByAtMost(
  figure: string,
  from: string,
  betterIs: BetterIs,
  margin: Tolerance,
): boolean {
  return isAhead(figure, from, betterIs, margin, -1)
}

/** Whether `figure` is at `from` or better. The nearest floating-point numbers are never in another order than the decimals. */
export function isAtLeast(figure: string, from: string, betterIs: BetterIs): boolean {
  const x = numberOf(figure)
  const y = numberOf(from)
  if (x > y) return betterIs === 'up'
  if (x < y) return betterIs === 'down'
  return figure === from || exactGap(figure, from, betterIs).gte(0)
}

function isAhead(
  figure: string,
  from: string,
  betterIs: BetterIs,
  margin: Tolerance,
  times: 1 | -1,
): boolean {
  const x = numberOf(figure)
  const y = numberOf(from)
  const amount = numberOf(margin.amount) * times
  const width = margin.mode === 'absolute' ? amount : (Math.abs(y) * amount) / 100
  const excess = (betterIs === 'up' ? x - y : y - x) - width
  const doubt = (Math.abs(x) + Math.abs(y) + Math.abs(width)) * ROUNDING + SMALLEST
  if (excess > doubt) return true
  if (excess < -doubt) return false
  return exactGap(figure, from, betterIs).gte(marginWidth(from, margin).times(times))
}

/** Whether a distance, never negative, is more than the margin of what it is measured from; decimal text. */
export function isBeyondMargin(distance: string, from: string, margin: Tolerance): boolean {
  const amount = numberOf(margin.amount)
  const width = margin.mode === 'absolute' ? amount : (Math.abs(numberOf(from)) * amount) / 100
  const far = numberOf(distance)
  const excess = far - width
  const doubt = (far + Math.abs(width)) * ROUNDING + SMALLEST
  return Math.abs(excess) > doubt ? excess > 0 : new Big(distance).gt(marginWidth(from, margin))
}

const exactGap = (figure: string, from: string, betterIs: BetterIs): Big =>
  betterIs === 'up' ? new Big(figure).minus(from) : new Big(from).minus(figure)

/** A margin in the unit of what it is measured from. Negative when the margin is. */
const marginWidth = (from: string, { mode, amount }: Tolerance): Big =>
  mode === 'absolute' ? new Big(amount) : new Big(from).abs().times(amount).times('0.01')

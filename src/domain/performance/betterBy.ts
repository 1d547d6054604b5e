import { Big } from 'big.js'
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
  const x = Number(figure)
  const y = Number(from)
  const amount = Number(margin.amount)
  const width = margin.mode === 'absolute' ? amount : (Math.abs(y) * amount) / 100
  const excess = (betterIs === 'up' ? x - y : y - x) - width
  const doubt = (Math.abs(x) + Math.abs(y) + Math.abs(width)) * ROUNDING + SMALLEST
  if (excess > doubt) return true
  if (excess < -doubt) return false
  return exactlyBetterBy(figure, from, betterIs, margin)
}

function exactlyBetterBy(figure: string, from: string, betterIs: BetterIs, margin: Tolerance): boolean {
  const gap = betterIs === 'up' ? new Big(figure).minus(from) : new Big(from).minus(figure)
  return gap.gte(marginWidth(from, margin))
}

/** A margin in the unit of what it is measured from. Negative when the margin is. */
export const marginWidth = (from: string, { mode, amount }: Tolerance): Big =>
  mode === 'absolute' ? new Big(amount) : new Big(from).abs().times(amount).times('0.01')

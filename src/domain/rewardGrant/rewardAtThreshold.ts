import { Big } from 'big.js'
import { penceForShare } from './rewardGrant.ts'
import type { Pence } from './pence.ts'
import type { RewardScale } from './rewardTerms.ts'
import { shareOfStretch, type StretchTarget } from './shareOfStretch.ts'

const UP = 3

/**
 * Where a stretch target first earns anything: the worst outturn, in the indicator's own decimals, that reaches the
 * threshold, and what it earns. Null where there is no enhancement, or where the terms pay from the first step.
 * Worked: expected 158.0, stretch 130.0, threshold 0.6: 158.0 less 0.6 of 28.0 is 141.2.
 */
export function rewardAtThreshold(
  stretch: StretchTarget,
  available: Pence,
  { scale, decimals }: { readonly scale: RewardScale; readonly decimals: number },
): { readonly outturn: string; readonly pence: Pence } | null {
  const whole = new Big(stretch.stretch).minus(stretch.expectedWithout)
  if (whole.eq(0) || new Big(scale.threshold).lte(0)) return null
  // Rounded away from what was expected without it, so that the printed figure really earns the sum beside it.
  const change = whole.abs().times(scale.threshold).round(decimals, UP)
  const outturn = new Big(stretch.expectedWithout).plus(whole.lt(0) ? change.times(-1) : change)
  const share = shareOfStretch(outturn.toFixed(), stretch)
  return share && { outturn: outturn.toFixed(decimals), pence: penceForShare(share, available, scale) }
}

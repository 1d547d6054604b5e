import { Big } from 'big.js'
import { signOf } from '../decimalSign.ts'
import { noPence, penceRounded, type Pence } from './pence.ts'
import type { RewardScale } from './rewardTerms.ts'
import { shareOfStretch, type ShareOfStretch, type StretchTarget } from './shareOfStretch.ts'

/** One part of a target’s reward, with its outturn and its weight among the parts. Decimal text. */
export type SubTarget = StretchTarget & { readonly outturn: string | null; readonly weight: string }

/** Why no grant can be worked out. `noStretch`: the stretch is what was expected anyway, so there is no enhancement. */
export type NoGrantReason = 'noFigure' | 'noStretch'

export type RewardGrant =
  | { readonly grant: 'calculated'; readonly pence: Pence }
  | { readonly grant: 'notCalculable'; readonly because: NoGrantReason }

/**
 * The grant earned on one target, in whole pence: for each part nothing below the threshold, then in proportion to the
 * share of the enhancement achieved, up to the most that is paid; parts by weight; rounded once, half up, at the end.
 * One part that cannot be worked out leaves the whole unknown: never a smaller sum.
 * Source: Local PSA schedule 4 (Isle of Wight 2002; Bath and North East Somerset 2003–06, where exactly 60% of the
 * stretch earned 60% of the grant and an overshoot was capped at 100%).
 */
export function rewardGrant(parts: readonly SubTarget[], available: Pence, scale: RewardScale): RewardGrant {
  let numerator = new Big(0)
  let denominator = new Big(1)
  let weights = new Big(0)
  for (const part of parts) {
    if (part.outturn === null) return { grant: 'notCalculable', because: 'noFigure' }
    const share = shareOfStretch(part.outturn, part)
    if (share === null) return { grant: 'notCalculable', because: 'noStretch' }
    const paid = sharePaid(share, scale)
    numerator = numerator.times(paid.whole).plus(denominator.times(paid.part).times(part.weight))
    denominator = denominator.times(paid.whole)
    weights = weights.plus(part.weight)
  }
  return {
    grant: 'calculated',
    pence: penceRounded(numerator.times(available), denominator.times(weights)),
  }
}

/** What a share of the stretch is paid as: none below the threshold or zero, no more than the most. Exact. */
export function sharePaid(share: ShareOfStretch, { threshold, maximumShare }: RewardScale): ShareOfStretch {
  const { part, whole } = share
  if (signOf(part) < 0 || part.lt(whole.times(threshold))) return { part: new Big(0), whole: new Big(1) }
  return part.gt(whole.times(maximumShare)) ? { part: new Big(maximumShare), whole: new Big(1) } : share
}

/** The grant for a share of one undivided target. */
export function penceForShare(share: ShareOfStretch, available: Pence, scale: RewardScale): Pence {
  const { part, whole } = sharePaid(share, scale)
  return signOf(part) === 0 ? noPence : penceRounded(part.times(available), whole)
}

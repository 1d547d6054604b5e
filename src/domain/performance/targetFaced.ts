import { Big } from 'big.js'
import type { Polarity } from '../indicators/polarity.ts'
import type { TargetLevel, Tolerance } from '../targets/targetLine.ts'
import { signOf } from '../decimalSign.ts'
import { isAtLeast, isBetterBy, isWorseByAtMost, type BetterIs } from './betterBy.ts'

/**
 * What a figure is measured from: the target, or the bound of the range it has passed. Inside a range it is at no
 * distance, and `from` is a bound of it.
 */
export type TargetFaced = { readonly from: string; readonly betterIs: BetterIs; readonly isInside: boolean }

/** Null for a polarity that is not judged, and for a level without any bound. */
export function targetFaced(value: string, target: TargetLevel, polarity: Polarity): TargetFaced | null {
  if (polarity === 'noJudgement') return null
  if (target.value === null) return rangeFaced(value, target.low, target.high)
  return { from: target.value, betterIs: betterWay(value, target.value, polarity), isInside: false }
}

function betterWay(value: string, from: string, polarity: Exclude<Polarity, 'noJudgement'>): BetterIs {
  switch (polarity) {
    case 'higherIsBetter':
      return 'up'
    case 'lowerIsBetter':
      return 'down'
    case 'range':
      return isAtLeast(value, from, 'up') ? 'down' : 'up'
  }
}

function rangeFaced(value: string, low: string | null, high: string | null): TargetFaced | null {
  if (low !== null && !isAtLeast(value, low, 'up')) return { from: low, betterIs: 'up', isInside: false }
  if (high !== null && !isAtLeast(value, high, 'down'))
    return { from: high, betterIs: 'down', isInside: false }
  const bound = low ?? high
  return bound === null ? null : { from: bound, betterIs: 'up', isInside: true }
}

/** Whether the figure is better than what it faces by at least the margin; inside a range its distance is zero. */
export function reaches(value: string, faced: TargetFaced, margin: Tolerance): boolean {
  return faced.isInside
    ? new Big(margin.amount).lte(0)
    : isBetterBy(value, faced.from, faced.betterIs, margin)
}

/** Whether the figure is at or better than the target, or inside the range. */
export const isMet = (value: string, faced: TargetFaced): boolean =>
  faced.isInside || isAtLeast(value, faced.from, faced.betterIs)

/** Whether a figure that is not met misses by no more than the tolerance. */
export const isWithin = (value: string, faced: TargetFaced, tolerance: Tolerance): boolean =>
  faced.isInside || isWorseByAtMost(value, faced.from, faced.betterIs, tolerance)

/**
 * How far a figure is from its target. `miss` is in the unit of the indicator, positive when worse than the target
 * (outside the range), zero or negative when at or better. `against` is the figure the miss is measured from.
 */
export type Shortfall = {
  readonly miss: Big
  readonly against: Big
  readonly side: 'above' | 'below' | 'within'
}

/** Null for a polarity that is not judged, and for a level without any bound. */
export function shortfall(value: string, target: TargetLevel, polarity: Polarity): Shortfall | null {
  const faced = targetFaced(value, target, polarity)
  if (!faced) return null
  const against = new Big(faced.from)
  const above = faced.isInside ? new Big(0) : new Big(value).minus(against)
  const side = signOf(above)
  const miss = faced.betterIs === 'down' ? above : above.neg()
  return { miss, against, side: side === 0 ? 'within' : side > 0 ? 'above' : 'below' }
}

/** The miss in per cent of the target (of the bound passed, for a range); null where that is zero. */
export const percentMissed = ({ miss, against }: Shortfall): Big | null =>
  signOf(against) === 0 ? null : miss.times(100).div(against.abs())

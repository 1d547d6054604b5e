import { Big } from 'big.js'
import type { Polarity } from '../indicators/polarity.ts'
import type { TargetLevel, Tolerance } from '../targets/targetLine.ts'
import type { Absence } from '../indicators/observation.ts'

/** Why no status can be given. `noTarget`: data only. `noFigure`: nothing has been recorded yet. */
export type NotRatedReason = Absence | 'noFigure' | 'noTarget' | 'noJudgement'

export type RagStatus =
  | { readonly status: 'red' | 'amber' | 'green' }
  | { readonly status: 'notRated'; readonly because: NotRatedReason }

/**
 * How far a figure is from its target. `miss` is in the unit of the indicator, positive when worse than the target
 * (outside the range), zero or negative when at or better. `missPercent` is of the target (of the nearest bound for a
 * range); null where that bound is zero. `allowance` is the greatest miss that is still amber.
 */
export type Shortfall = {
  readonly miss: Big
  readonly missPercent: Big | null
  readonly allowance: Big
  /** The figure the miss is measured from: the target, or the bound of the range that was passed. */
  readonly against: Big
  readonly side: 'above' | 'below' | 'within'
}

/**
 * The shortfall of `value` against a target level; null for a polarity that is not judged or a level with no bound.
 * A relative tolerance is a per cent of the absolute target, so it has no width on a target of zero.
 */
export function shortfall(
  value: string,
  target: TargetLevel,
  polarity: Polarity,
  tolerance: Tolerance,
): Shortfall | null {
  if (polarity === 'noJudgement') return null
  const figure = new Big(value)
  const passed = boundPassed(figure, target, polarity)
  if (!passed) return null
  const { against, miss, side } = passed
  return {
    miss,
    missPercent: against.eq(0) ? null : miss.times(100).div(against.abs()),
    allowance: allowance(against, tolerance),
    against,
    side,
  }
}

/**
 * Three levels: green at or better than the target, amber when the miss is within the tolerance (bounds inclusive on
 * the better side), red beyond it. Exact decimal arithmetic on the figures as entered.
 * Source: the three-level convention of Maidstone 2010/11 and Havering 2024/25, with the tolerance held as data.
 */
export function ragStatus(
  value: string,
  target: TargetLevel | undefined,
  polarity: Polarity,
  tolerance: Tolerance,
): RagStatus {
  if (polarity === 'noJudgement') return { status: 'notRated', because: 'noJudgement' }
  const passed = target && boundPassed(new Big(value), target, polarity)
  if (!passed) return { status: 'notRated', because: 'noTarget' }
  if (passed.miss.lte(0)) return { status: 'green' }
  return { status: passed.miss.lte(allowance(passed.against, tolerance)) ? 'amber' : 'red' }
}

type BoundPassed = Pick<Shortfall, 'against' | 'miss' | 'side'>

function boundPassed(
  figure: Big,
  target: TargetLevel,
  polarity: Exclude<Polarity, 'noJudgement'>,
): BoundPassed | null {
  if (target.value === null) return rangePassed(figure, target.low, target.high)
  const against = new Big(target.value)
  switch (polarity) {
    case 'higherIsBetter':
      return { against, miss: against.minus(figure), side: sideOf(figure, against) }
    case 'lowerIsBetter':
      return { against, miss: figure.minus(against), side: sideOf(figure, against) }
    case 'range':
      return { against, miss: figure.minus(against).abs(), side: sideOf(figure, against) }
  }
}

function rangePassed(figure: Big, low: string | null, high: string | null): BoundPassed | null {
  if (low !== null && figure.lt(low)) {
    const against = new Big(low)
    return { against, miss: against.minus(figure), side: 'below' }
  }
  if (high !== null && figure.gt(high)) {
    const against = new Big(high)
    return { against, miss: figure.minus(against), side: 'above' }
  }
  const bound = low ?? high
  return bound === null ? null : { against: new Big(bound), miss: new Big(0), side: 'within' }
}

const allowance = (against: Big, tolerance: Tolerance): Big =>
  tolerance.mode === 'absolute'
    ? new Big(tolerance.amount)
    : against.abs().times(tolerance.amount).times('0.01')

const sideOf = (figure: Big, against: Big): Shortfall['side'] =>
  figure.eq(against) ? 'within' : figure.gt(against) ? 'above' : 'below'

import { Big } from 'big.js'
import type { Polarity } from '../indicators/polarity.ts'
import type { TargetLine } from '../targets/targetLine.ts'

/** A stretch target, with what was expected without the agreement; decimal text, null where that was never agreed. */
export type Stretch = Pick<TargetLine, 'value'> & { readonly expectedWithout: string | null }

/** The part of a stretch gained and the whole of it, in the unit of the indicator; the whole is above zero. */
export type StretchPart = { readonly gained: Big; readonly whole: Big }

/**
 * How far a figure has come from what was expected without the agreement towards the stretch target. Below zero when it
 * is worse than expected. Null where there is no share to take: no stretch target of one figure, none expected without
 * it, or a stretch no better than that; nor is there one where neither way is better.
 */
export function stretchPart(
  value: string,
  stretch: Stretch | undefined,
  polarity: Polarity,
): StretchPart | null {
  if (!stretch || stretch.value === null || stretch.expectedWithout === null) return null
  if (polarity === 'range' || polarity === 'noJudgement') return null
  const towards = (to: string, from: string): Big =>
    polarity === 'higherIsBetter' ? new Big(to).minus(from) : new Big(from).minus(to)
  const whole = towards(stretch.value, stretch.expectedWithout)
  return whole.gt(0) ? { gained: towards(value, stretch.expectedWithout), whole } : null
}

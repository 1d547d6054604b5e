import { Big } from 'big.js'
import { signOf } from '../decimalSign.ts'
import { quotientDown } from './pence.ts'

/** What was agreed: the stretch target, and the performance expected without it. Decimal text. */
export type StretchTarget = { readonly expectedWithout: string; readonly stretch: string }

/** `part ÷ whole`, kept as two figures so that 1.8 of 3 is exactly 0.6. `whole` is above zero. */
export type ShareOfStretch = { readonly part: Big; readonly whole: Big }

/**
 * The share of the enhancement achieved: (outturn less expected without) over (stretch less expected without). Both
 * carry the sign of the improvement, so the rule is one for rising and falling indicators; below zero when the outturn
 * is worse than expected without. Null when stretch and expected without are the same figure.
 */
export function shareOfStretch(
  outturn: string,
  { expectedWithout, stretch }: StretchTarget,
): ShareOfStretch | null {
  const expected = new Big(expectedWithout)
  const whole = new Big(stretch).minus(expected)
  if (signOf(whole) === 0) return null
  const part = new Big(outturn).minus(expected)
  return signOf(whole) < 0 ? { part: part.neg(), whole: whole.neg() } : { part, whole }
}

/** As printed: per cent without the rest of a tenth, so that never more is said than was achieved: "60%", "58.5%". */
export function shareWords({ part, whole }: ShareOfStretch): string {
  const perMille = part.times(1000)
  let tenths = quotientDown(perMille, whole)
  if (tenths.times(whole).gt(perMille)) tenths = tenths.minus(1)
  return `${tenths.times('0.1').toFixed().replace('-', '−')}%`
}

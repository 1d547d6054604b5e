import type { Polarity } from '../indicators/polarity.ts'
import type { XmrLimits } from './xmrLimits.ts'

/** Does the usual range meet the target? `either`: the target lies inside it, so a figure may fall on either side. */
export type AssuranceVerdict = 'meets' | 'either' | 'misses'

/** A polarity with a better side; a range and a contextual figure have none, and no assurance. */
export type JudgedPolarity = Exclude<Polarity, 'range' | 'noJudgement'>

/**
 * Whether every usual figure lies on the good side of the target. Strict: a target exactly on a limit is inside the range. A
 * series that does not vary has no range, so one exactly on its target meets it, as it always did.
 */
export function assuranceVerdict(
  { lowerProcessLimit, upperProcessLimit, averageMovingRange, rounding }: XmrLimits,
  target: number,
  polarity: JudgedPolarity,
): AssuranceVerdict {
  const isAbove = target < lowerProcessLimit - rounding
  const isBelow = target > upperProcessLimit + rounding
  if (!isAbove && !isBelow) return averageMovingRange > 0 ? 'either' : 'meets'
  return isAbove === (polarity === 'higherIsBetter') ? 'meets' : 'misses'
}

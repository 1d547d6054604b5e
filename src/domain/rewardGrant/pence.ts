import { Big } from 'big.js'
import { figureWords } from '../indicators/figureWords.ts'

/** Whole pence. Sums of money are kept in these and in nothing else. */
export type Pence = number & { readonly unit: 'pence' }

const HALF_UP = 1

export const noPence = 0 as Pence

/** Pounds as written, "4680000" or "1300474.28", in pence; a fraction of a penny is rounded half up. */
export function penceOfPounds(pounds: string): Pence {
  return Number(new Big(pounds).times(100).round(0, HALF_UP)) as Pence
}

/** `numerator ÷ denominator` pence, neither below zero, rounded once, half up to the penny. */
export function penceRounded(numerator: Big, denominator: Big): Pence {
  return Number(new Nearest(numerator).div(denominator)) as Pence
}

/** `numerator ÷ denominator` pence without the fraction of a penny, so that never more is said than is paid. */
export function penceDown(numerator: Big, denominator: Big): Pence {
  return Number(quotientDown(numerator, denominator)) as Pence
}

/** The whole number a quotient comes to without the rest, towards zero; `denominator` is above zero. */
export function quotientDown(numerator: Big, denominator: Big): Big {
  return new Whole(numerator).div(denominator)
}

/** A decimal constructor that divides to whole numbers, rounding half up, and touches no other. */
const Nearest = Big()
Nearest.DP = 0
Nearest.RM = HALF_UP

/** The same, leaving out the rest. */
const Whole = Big()
Whole.DP = 0
Whole.RM = 0

/**
 * An amount shared by weights into whole pence that add up to it again: each gets its share without the fraction of a
 * penny, and the pennies left go to the largest fractions, of equal ones to the first. Weights are decimal text, not
 * negative, not all zero.
 */
export function penceShared(amount: Pence, weights: readonly string[]): Pence[] {
  const total = weights.reduce((sum, weight) => sum.plus(weight), new Big(0))
  const shares = weights.map((weight, place) => {
    const exact = new Big(amount).times(weight)
    const whole = quotientDown(exact, total)
    return { place, whole: Number(whole), rest: exact.minus(total.times(whole)) }
  })
  const left = amount - shares.reduce((sum, { whole }) => sum + whole, 0)
  const first = new Set(
    shares
      .toSorted((a, b) => b.rest.cmp(a.rest) || a.place - b.place)
      .slice(0, left)
      .map(({ place }) => place),
  )
  return shares.map(({ place, whole }) => (whole + (first.has(place) ? 1 : 0)) as Pence)
}

/** As printed: "£234,000", with pence only when there are any: "£88,183.41". */
export function poundsWords(pence: Pence): string {
  const written = String(pence).padStart(3, '0')
  const pounds = figureWords(written.slice(0, -2), 0)
  return pence % 100 === 0 ? `£${pounds}` : `£${pounds}.${written.slice(-2)}`
}

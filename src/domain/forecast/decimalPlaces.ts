import { Big } from 'big.js'
import { signOf } from '../decimalSign.ts'

const TOWARDS_ZERO = 0
const FROM_ZERO = 3

/** Divides to as many places, and rounds the way, it is told before each division, and touches no other decimals. */
const Share = Big()

/** Decimal places written, zeros included: 1 for "138.0". */
export function placesOf(value: string): number {
  const point = value.indexOf('.')
  return point < 0 ? 0 : value.length - point - 1
}

/** The least figure of so many places that is not below `amount` shared over so many quarters. */
export const sharedUp = (amount: Big, quarters: number, places: number): Big =>
  shared(amount, quarters, places, signOf(amount) < 0 ? TOWARDS_ZERO : FROM_ZERO)

/** The greatest figure of so many places that is not above it. */
export const sharedDown = (amount: Big, quarters: number, places: number): Big =>
  shared(amount, quarters, places, signOf(amount) < 0 ? FROM_ZERO : TOWARDS_ZERO)

function shared(amount: Big, quarters: number, places: number, rounding: number): Big {
  Share.DP = places
  Share.RM = rounding
  return new Share(amount).div(quarters)
}

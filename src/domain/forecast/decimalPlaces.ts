import type { Big } from 'big.js'

const TOWARDS_ZERO = 0
const FROM_ZERO = 3

/** Decimal places written, zeros included: 1 for "138.0". */
export function placesOf(value: string): number {
  const point = value.indexOf('.')
  return point < 0 ? 0 : value.length - point - 1
}

/** The least figure of so many places that is not below `figure`. */
export const roundedUp = (figure: Big, places: number): Big =>
  figure.round(places, figure.lt(0) ? TOWARDS_ZERO : FROM_ZERO)

/** The greatest figure of so many places that is not above `figure`. */
export const roundedDown = (figure: Big, places: number): Big =>
  figure.round(places, figure.lt(0) ? FROM_ZERO : TOWARDS_ZERO)

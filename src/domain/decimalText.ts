import { Big } from 'big.js'
import { numberOf } from './decimalNumber.ts'

/** Exact arithmetic on decimals kept as text, for rooms that record figures and judge none. */

/** Below zero when `a` is the less, above when it is the greater, zero when they are the same number ("1.0" and "1"). */
export function compareDecimals(a: string, b: string): number {
  return new Big(a).cmp(b)
}

/** The sum; "0" of none. */
export function sumOfDecimals(values: readonly string[]): string {
  return values.reduce((total, value) => total.plus(value), new Big(0)).toFixed()
}

/** To so many places, a half away from zero; without zeros at the end, and nought has no sign. */
export function roundedDecimal(text: string, places: number): string {
  const rounded = new Big(text).round(places, Big.roundHalfUp)
  return rounded.eq(0) ? '0' : rounded.toFixed()
}

/**
 * A spreadsheet's binary number as the decimal somebody typed: what it shows at the digits a spreadsheet keeps, in
 * plain notation.
 */
export function decimalOfNumber(number: number, significantDigits: number): string {
  return new Big(number.toPrecision(significantDigits)).toFixed()
}

/**
 * `a` less `b`, exactly, in plain notation: "29.7" for "510" and "480.3". Counted in whole units of the last place where
 * those are whole numbers small enough to be sure of, and by decimals where they are not.
 */
export function differenceOfDecimals(a: string, b: string): string {
  const places = Math.max(placesWritten(a), placesWritten(b))
  const scale = 10 ** places
  const units = unitsOf(a, scale) - unitsOf(b, scale)
  return places > MOST_PLACES || Number.isNaN(units)
    ? new Big(a).minus(b).toFixed()
    : withoutEndZeros((units / scale).toFixed(places))
}

/** Up to so many places and units a binary number says beyond doubt which whole unit is meant. */
const MOST_PLACES = 12
const MOST_UNITS = 2 ** 40

/** NaN where they are too many; a text with a power of ten has other places than those written, and is left to decimals. */
function unitsOf(text: string, scale: number): number {
  const units = Math.round(numberOf(text) * scale)
  return Math.abs(units) < MOST_UNITS && !POWER.test(text) ? units : NaN
}

const POWER = /e/i

function placesWritten(text: string): number {
  const point = text.indexOf('.')
  return point < 0 ? 0 : text.length - point - 1
}

function withoutEndZeros(text: string): string {
  if (!text.includes('.')) return text
  let end = text.length
  while (text[end - 1] === '0') end -= 1
  return text.slice(0, text[end - 1] === '.' ? end - 1 : end)
}

/** A per cent as a share of one: "0.6" for "60". */
export function shareOfPercent(percent: string): string {
  return new Big(percent).div(100).toFixed()
}

import { Big } from 'big.js'

/** Exact arithmetic on decimals kept as text, for rooms that record figures and judge none. */

/** Below zero when `a` is the less, above when it is the greater, zero when they are the same number ("1.0" and "1"). */
export function compareDecimals(a: string, b: string): number {
  return new Big(a).cmp(b)
}

/** The sum; "0" of none. */
export function sumOfDecimals(values: readonly string[]): string {
  return values.reduce((total, value) => total.plus(value), new Big(0)).toFixed()
}

/**
 * A spreadsheet's binary number as the decimal somebody typed: what it shows at the digits a spreadsheet keeps, in
 * plain notation.
 */
export function decimalOfNumber(number: number, significantDigits: number): string {
  return new Big(number.toPrecision(significantDigits)).toFixed()
}

/** A per cent as a share of one: "0.6" for "60". */
export function shareOfPercent(percent: string): string {
  return new Big(percent).div(100).toFixed()
}

const MINUS = 45
const POINT = 46
const ZERO = 48
/** So many characters have digits for a whole number that is kept without rounding. */
const MOST_CHARACTERS = 15
const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14] as const

/**
 * The floating-point number nearest to a decimal text, as `Number` gives it, in half the time: every room reads every
 * figure of a series. A short text is a whole number over a power of ten, both exact, whose quotient is rounded once
 * (Clinger 1990, the fast path of every reader of decimals); any other text is left to `Number`.
 */
export function numberOf(text: string): number {
  const { length } = text
  const start = text.charCodeAt(0) === MINUS ? 1 : 0
  let point = length
  let units = 0
  for (let at = start; at < length; at++) {
    const code = text.charCodeAt(at)
    if (code === POINT && point === length) point = at
    else if (code >= ZERO && code < ZERO + 10) units = units * 10 + code - ZERO
    else return Number(text)
  }
  const power = POWERS[Math.max(0, length - point - 1)]
  if (length > MOST_CHARACTERS || power === undefined || point === length - 1 || length === start)
    return Number(text)
  const number = units / power
  return start === 1 ? -number : number
}

import type { Figures } from './xmrLimits.ts'

/** Figures that were written with at most so many decimal places. */
export type Decimals = { readonly figures: Figures; readonly decimals: number }

/** The most decimal places written in any of the texts. */
export function mostDecimals(texts: readonly (string | null)[]): number {
  let most = 0
  for (const text of texts) if (text !== null) most = Math.max(most, decimalsOf(text))
  return most
}

export function decimalsOf(text: string): number {
  const point = text.indexOf('.')
  return point < 0 ? 0 : text.length - point - 1
}

/** The powers of ten that figures come with: a chart asks for one at every point. */
const SCALES = [1, 10, 100, 1_000, 10_000]

/**
 * The difference of two figures of at most so many places, as near as a binary number comes to it: 0.3 less 0.1 is 0.2. So a
 * difference of zero is zero.
 */
export function difference(figure: number, other: number, decimals: number): number {
  const scale = SCALES[decimals] ?? 10 ** decimals
  return Math.round((figure - other) * scale) / scale
}

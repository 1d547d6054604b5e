import { figureWords } from '../indicators/figureWords.ts'
import { outsideSide } from './outsideRule.ts'
import { sideOfMean } from './runRule.ts'
import type { XmrLimits } from './xmrLimits.ts'

/** Beyond this many places the printed limits say no more than binary arithmetic knows. */
const MOST_PLACES = 9

/** Both limits as printed. */
export type LimitWords = { readonly lower: string; readonly upper: string }

/**
 * The process limits at the indicator's decimals, or with as many more as it takes for the figure to lie on the same side of
 * what is printed as of the limits themselves: 613 is not shown outside a range of 375 to 613.
 */
export function limitWords(limits: XmrLimits, decimals: number, figure: number): LimitWords {
  const side = outsideSide(figure, limits)
  const { lowerProcessLimit: lower, upperProcessLimit: upper } = limits
  let places = decimals
  while (places < MOST_PLACES && printedSide(figure, lower.toFixed(places), upper.toFixed(places)) !== side)
    places++
  return {
    lower: figureWords(lower.toFixed(places), places),
    upper: figureWords(upper.toFixed(places), places),
  }
}

function printedSide(figure: number, lower: string, upper: string): 'high' | 'low' | null {
  if (figure > Number(upper)) return 'high'
  return figure < Number(lower) ? 'low' : null
}

/** The mean, printed in the same way: the figure is on the same side of what is printed as of the mean itself. */
export function meanWords(limits: XmrLimits, decimals: number, figure: number): string {
  const side = sideOfMean(figure, limits)
  let places = decimals
  while (places < MOST_PLACES && sideOf(figure, Number(limits.mean.toFixed(places))) !== side) places++
  return figureWords(limits.mean.toFixed(places), places)
}

const sideOf = (figure: number, mean: number): 'high' | 'low' | null =>
  figure === mean ? null : figure > mean ? 'high' : 'low'

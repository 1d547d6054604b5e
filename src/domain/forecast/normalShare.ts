/**
 * The share of a normal curve below `spreads` standard deviations from its middle, between 0 and 1, right to 7 decimal
 * places. Abramowitz and Stegun 1964, formula 26.2.17.
 */
export function normalShareBelow(spreads: number): number {
  if (spreads < 0) return 1 - normalShareBelow(-spreads)
  const t = 1 / (1 + 0.2316419 * spreads)
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return 1 - (Math.exp((-spreads * spreads) / 2) / Math.sqrt(2 * Math.PI)) * series
}

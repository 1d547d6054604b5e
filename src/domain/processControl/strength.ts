/** How far the limits of a phase can be trusted. `tooFew`: computed, and not shown. */
export type Strength = 'tooFew' | 'provisional' | 'firm'

/** Below this, nothing is said of what is usual. The partnership's rule; NHSRplotthedots draws limits from two figures. */
export const FEWEST_PROVISIONAL = 8

/** From this on limits are firm and assurance is given: the least of the Making Data Count single-chart tool. */
export const FEWEST_FIRM = 13

/** The strength of limits from so many figures. */
export function strengthOf(figures: number): Strength {
  if (figures < FEWEST_PROVISIONAL) return 'tooFew'
  return figures < FEWEST_FIRM ? 'provisional' : 'firm'
}

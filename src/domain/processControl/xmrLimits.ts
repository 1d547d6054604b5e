/** Figures in the order of time, one place a period; null is a gap, and a gap stays a gap. */
export type Figures = readonly (number | null)[]

/** Places of a series, from `from` up to, but not including, `until`. */
export type Span = { readonly from: number; readonly until: number }

/** In the unit of the figures. Never cut off at 0 or 100, so that the sum can be checked by hand. */
export type XmrLimits = {
  readonly mean: number
  readonly averageMovingRange: number
  readonly lowerProcessLimit: number
  readonly upperProcessLimit: number
  /** Two thirds of the way to a limit: a point beyond it counts for the rule of two of three. */
  readonly lowerTwoSigma: number
  readonly upperTwoSigma: number
  /** Ranges left out of the average by screening. */
  readonly screenedOut: number
  /** Differences up to this are the rounding of binary arithmetic, not a difference between figures. */
  readonly rounding: number
}

/** Making Data Count, and the XmR chart since Wheeler: 3 divided by 1.128, as printed. */
const LIMITS_PER_RANGE = 2.66

/** The upper limit of a moving range (D4 for two points), beyond which screening leaves it out. */
const SCREENING_PER_RANGE = 3.267

/** The reference cases are compared within this share. */
const ROUNDING_SHARE = 1e-9

/** How many figures the span has, gaps not counted. */
export function countFigures(figures: Figures, { from, until }: Span): number {
  let count = 0
  for (let place = from; place < until; place++) if (typeof figures[place] === 'number') count++
  return count
}

/** The mean of the figures in the span; null where there is none. */
export function meanOf(figures: Figures, { from, until }: Span): number | null {
  let first: number | null = null
  let count = 0
  let sum = 0
  for (let place = from; place < until; place++) {
    const figure = figures[place]
    if (figure === null || figure === undefined) continue
    first ??= figure
    // Summed as distances from the first, so that ten figures of 0.1 have the mean 0.1.
    sum += figure - first
    count++
  }
  return first === null ? null : first + sum / count
}

/**
 * XmR limits of the span: mean −/+ 2.66 × the average moving range. A range is the distance between two neighbours; a gap
 * takes away both ranges beside it. Null where no two figures are neighbours. With `screening`, ranges not below 3.267 ×
 * the average are left out once and the average taken again; a series that does not vary has nothing to screen.
 * Source: NHSRplotthedots 0.2.2; without screening as the NHS England Excel tools.
 */
export function xmrLimits(figures: Figures, span: Span, screening = false): XmrLimits | null {
  const mean = meanOf(figures, span)
  const all = rangesBelow(Infinity, figures, span)
  if (mean === null || all.count === 0) return null
  const average = all.sum / all.count
  const kept = screening && average > 0 ? rangesBelow(SCREENING_PER_RANGE * average, figures, span) : all
  const averageMovingRange = kept.sum / kept.count
  const reach = LIMITS_PER_RANGE * averageMovingRange
  return {
    mean,
    averageMovingRange,
    lowerProcessLimit: mean - reach,
    upperProcessLimit: mean + reach,
    lowerTwoSigma: mean - (2 / 3) * reach,
    upperTwoSigma: mean + (2 / 3) * reach,
    screenedOut: all.count - kept.count,
    rounding: ROUNDING_SHARE * (Math.abs(mean) + reach),
  }
}

function rangesBelow(ceiling: number, figures: Figures, { from, until }: Span) {
  let sum = 0
  let count = 0
  let before: number | null = null
  for (let place = from; place < until; place++) {
    const figure = figures[place] ?? null
    if (figure !== null && before !== null) {
      const range = Math.abs(figure - before)
      if (range < ceiling) {
        sum += range
        count++
      }
    }
    before = figure
  }
  return { sum, count }
}

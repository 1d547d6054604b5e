/** Figures one place a quarter from `first` on, as decimal text; null is a gap. */
export type FiguresInOrder = { readonly first: number; readonly figures: readonly (string | null)[] }

/**
 * Readings in any order, by quarterIndex, put one place a quarter from the earliest to the latest: a quarter without a
 * reading becomes a visible gap, so that no range is taken across it. Refused where a quarter has two readings: which of
 * them counts is for the record to say. Empty of none.
 */
export function figuresInOrder(
  readings: Iterable<readonly [quarter: number, figure: string | null]>,
):
  | ({ readonly outcome: 'ordered' } & FiguresInOrder)
  | { readonly outcome: 'refused'; readonly because: 'twoForOneQuarter'; readonly quarter: number } {
  const byQuarter = new Map<number, { readonly value: string | null }>()
  for (const [quarter, value] of readings) {
    if (byQuarter.has(quarter)) return { outcome: 'refused', because: 'twoForOneQuarter', quarter }
    byQuarter.set(quarter, { value })
  }
  return { outcome: 'ordered', ...figuresUpTo(byQuarter, Infinity) }
}

/** The same of readings kept one a quarter, by quarterIndex, up to and with the quarter `upTo`. */
export function figuresUpTo(
  readings: ReadonlyMap<number, { readonly value: string | null }>,
  upTo: number,
): FiguresInOrder {
  let first = Infinity
  let last = -Infinity
  for (const quarter of readings.keys()) {
    if (quarter > upTo) continue
    if (quarter < first) first = quarter
    if (quarter > last) last = quarter
  }
  const figures: (string | null)[] = []
  for (let quarter = first; quarter <= last; quarter++) figures.push(readings.get(quarter)?.value ?? null)
  return { first: figures.length === 0 ? 0 : first, figures }
}

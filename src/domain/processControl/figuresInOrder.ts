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
  const byQuarter = new Map<number, string | null>()
  let first = Infinity
  let last = -Infinity
  for (const [quarter, figure] of readings) {
    if (byQuarter.has(quarter)) return { outcome: 'refused', because: 'twoForOneQuarter', quarter }
    byQuarter.set(quarter, figure)
    first = Math.min(first, quarter)
    last = Math.max(last, quarter)
  }
  if (byQuarter.size === 0) return { outcome: 'ordered', first: 0, figures: [] }
  const figures: (string | null)[] = []
  for (let quarter = first; quarter <= last; quarter++) figures.push(byQuarter.get(quarter) ?? null)
  return { outcome: 'ordered', first, figures }
}

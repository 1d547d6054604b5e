/** A stretch of places through which one thing stood for another. */
export type Stretch<T> = {
  readonly from: number
  readonly until: number
  readonly before: T
  readonly after: T
}

/**
 * Where two readings of the same places differ, in stretches of one difference: consecutive places at which the same thing
 * stood for the same other. `places` in order; places that are not neighbours in it never share a stretch.
 */
export function stretchesApart<T>(
  places: readonly number[],
  before: (place: number) => T,
  after: (place: number) => T,
): Stretch<T>[] {
  const found: Stretch<T>[] = []
  let open = false
  for (const place of places) {
    const [was, is] = [before(place), after(place)]
    const last = found.at(-1)
    if (was === is) open = false
    else if (open && last && last.before === was && last.after === is)
      found[found.length - 1] = { ...last, until: place }
    else {
      found.push({ from: place, until: place, before: was, after: is })
      open = true
    }
  }
  return found
}

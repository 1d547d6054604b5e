/** Which rows of a long table to draw: kept outside React, which only hears of a change of the rows to be drawn. */
import { whenReleased } from '../../press.ts'

/** Rows kept drawn beyond each edge of the screen, so that a quick scroll still finds them there. */
const BEYOND = 9
/** The window moves in steps of this many rows: nothing is drawn again for a scroll of less. */
const STEP = 2
/** What is drawn before the screen has been looked at: no more than any screen needs, since the rest follows at once. */
const FIRST = 13
/** Drawn on either side of a row that is about to have the focus. */
const AROUND = 20
/** So long without a move, the rows stand still. */
const STILL_MS = 100
/** Pixels by which a height may differ from the one thought of. */
const SAME = 0.5

export type WindowedEntry = {
  readonly key: string
  /** Pixels, until it has been drawn and measured. */
  readonly estimate: number
}

/** Entries `from` up to but not including `to`. */
export type EntryRange = { readonly from: number; readonly to: number }

/** A run of entries to draw, and the pixels left out before it. */
export type WindowSegment = EntryRange & { readonly gap: number }

/** What the window looks at now. A new object whenever something that is drawn depends on it changed. */
type WindowView = {
  /** What is on the screen. */
  readonly screen: EntryRange
  /** The same with some beyond each edge. */
  readonly range: EntryRange
  readonly heights: ReadonlyMap<string, number>
}

export function createRowWindow() {
  const first = { from: 0, to: FIRST }
  let view: WindowView = { screen: first, range: first, heights: new Map() }
  const measured = new Set<string>()
  const listeners = new Set<() => void>()
  let heights = view.heights
  let settling: ReturnType<typeof setTimeout> | undefined
  const change = (next: Partial<WindowView>) => {
    clearTimeout(settling)
    view = { ...view, heights, ...next }
    for (const tell of listeners) tell()
  }
  return {
    subscribe(tell: () => void): () => void {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    view: () => view,
    /** Moves to what is on the screen. */
    follow(body: Element, offsets: Float64Array): void {
      const top = -body.getBoundingClientRect().top
      const screen = visibleRange(offsets, top, window.innerHeight, 0)
      const range = visibleRange(offsets, top, window.innerHeight, BEYOND)
      if (!isSame(screen, view.screen) || !isSame(range, view.range)) change({ screen, range })
    },
    /** Moves to an entry that is about to have the focus. */
    bring(index: number): void {
      const range = { from: Math.max(0, index - AROUND), to: index + AROUND }
      change({ screen: range, range })
    },
    /**
     * Remembers the heights of drawn entries not seen before. Where they are not as was thought, the room they take once they
     * are no longer drawn is: that is told with the next move, or when nothing has moved for a moment.
     */
    measure(drawn: readonly WindowedEntry[], rowOf: (key: string) => Element | undefined): void {
      const known = new Map(heights)
      for (const { key, estimate } of drawn) {
        const row = measured.has(key) ? undefined : rowOf(key)
        if (!row) continue
        measured.add(key)
        const { height } = row.getBoundingClientRect()
        if (Math.abs(height - estimate) > SAME) known.set(key, height)
      }
      if (known.size === heights.size) return
      heights = known
      clearTimeout(settling)
      settling = setTimeout(() => whenReleased(() => change({})), STILL_MS)
    },
    /** Another width wraps titles otherwise. */
    forget(): void {
      measured.clear()
      heights = new Map()
      change({})
    },
  }
}

/** Where each entry begins, in pixels from the first; one more than there are entries. */
export function offsetsOf(
  entries: readonly WindowedEntry[],
  heights: ReadonlyMap<string, number>,
): Float64Array {
  const offsets = new Float64Array(entries.length + 1)
  entries.forEach(({ key, estimate }, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + (heights.get(key) ?? estimate)
  })
  return offsets
}

const isSame = (one: EntryRange, other: EntryRange): boolean => one.from === other.from && one.to === other.to

/** The entries on a screen that begins `top` pixels below the first, with so many beyond each edge. */
export function visibleRange(offsets: Float64Array, top: number, height: number, beyond: number): EntryRange {
  const count = offsets.length - 1
  const from = Math.floor((indexAt(offsets, top) - beyond) / STEP) * STEP
  const to = Math.ceil((indexAt(offsets, top + height) + 1 + beyond) / STEP) * STEP
  return { from: Math.max(0, Math.min(from, count)), to: Math.max(0, Math.min(to, count)) }
}

/** The entry that holds this pixel: the first or the last when it lies outside. */
function indexAt(offsets: Float64Array, pixel: number): number {
  let low = 0
  let high = Math.max(0, offsets.length - 2)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((offsets[middle] ?? 0) <= pixel) low = middle
    else high = middle - 1
  }
  return low
}

/** The runs in order, joined where they meet. */
export function segmentsOf(runs: readonly EntryRange[], offsets: Float64Array): WindowSegment[] {
  const count = offsets.length - 1
  const segments: WindowSegment[] = []
  for (const run of runs.toSorted((a, b) => a.from - b.from)) {
    const from = Math.max(0, run.from)
    const to = Math.min(run.to, count)
    const before = segments.at(-1)
    if (from >= to) continue
    if (before && from <= before.to)
      segments[segments.length - 1] = { ...before, to: Math.max(before.to, to) }
    else segments.push({ from, to, gap: (offsets[from] ?? 0) - (offsets[before?.to ?? 0] ?? 0) })
  }
  return segments
}

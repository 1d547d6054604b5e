import { type RefObject, useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { whenReleased } from '../../press.ts'
import {
  createRowWindow,
  offsetsOf,
  segmentsOf,
  type WindowedEntry,
  type WindowSegment,
} from './rowWindow.ts'
import { noteScroll } from './hurry.ts'

/** Longer than between two letters that are typed. */
const STOOD_MS = 300

export type RowWindow = {
  readonly segments: readonly WindowSegment[]
  /** Pixels left out after the last segment. */
  readonly after: number
  /** The screen has come to the last entries. */
  readonly isAtEnd: boolean
  /** Call with an entry that must be drawn before it is focused. */
  readonly bringIntoWindow: (index: number) => void
}

type Options = {
  readonly entries: readonly WindowedEntry[]
  /** Holds the drawn rows, each with its entry's key in `data-key`. */
  readonly body: RefObject<HTMLElement | null>
  /** Draw at least the first so many, wherever the screen is: all of them for printing. */
  readonly drawnUpTo: number
  /** An entry kept drawn wherever the screen is, the one with the focus; -1 for none. */
  readonly keep: number
}

/**
 * Which rows of a long table to draw. Heights are estimated until a row has been seen, then remembered; the page itself
 * scrolls, and the browser's scroll anchoring holds what is read in place when an estimate is corrected. While somebody is
 * pressing nothing moves.
 */
export function useRowWindow({ entries, body, drawnUpTo, keep }: Options): RowWindow {
  const [store] = useState(createRowWindow)
  const { screen, range, heights } = useSyncExternalStore(store.subscribe, store.view, store.view)
  const hasStood = useHasStood(entries)
  const offsets = useMemo(() => offsetsOf(entries, heights), [entries, heights])
  const segments = useMemo(
    () =>
      segmentsOf(
        [{ from: 0, to: drawnUpTo }, hasStood ? range : screen, { from: keep, to: keep + 1 }],
        offsets,
      ),
    [drawnUpTo, hasStood, range, screen, keep, offsets],
  )
  useLayoutEffect(() => {
    const table = body.current
    if (!table) return
    store.follow(table, offsets)
    return onEachFrameOf(['scroll', 'resize'], () => whenReleased(() => store.follow(table, offsets)))
  }, [store, body, offsets])
  useEffect(() => {
    window.addEventListener('scroll', noteScroll, { passive: true })
    return () => window.removeEventListener('scroll', noteScroll)
  }, [])
  useEffect(() => {
    // In the next frame the rows are laid out, so that asking for their heights costs nothing.
    const measure = () => {
      const rows = new Map<string | undefined, HTMLElement>()
      for (const row of body.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])
        rows.set(row.dataset.key, row)
      const drawn = segments.flatMap(({ from, to }) => entries.slice(from, to))
      store.measure(drawn, (key) => rows.get(key))
    }
    const asked = requestAnimationFrame(() => whenReleased(measure))
    return () => cancelAnimationFrame(asked)
  }, [store, body, entries, segments])
  useEffect(() => {
    if (!body.current) return
    let width = body.current.clientWidth
    const watch = new ResizeObserver(([seen]) => {
      const now = seen?.target.clientWidth ?? width
      if (now === width) return
      width = now
      store.forget()
    })
    watch.observe(body.current)
    return () => watch.disconnect()
  }, [store, body])
  const end = segments.at(-1)?.to ?? 0
  return {
    segments,
    after: (offsets[entries.length] ?? 0) - (offsets[end] ?? 0),
    isAtEnd: range.to >= entries.length,
    bringIntoWindow: store.bring,
  }
}

/**
 * Whether these entries have been shown for a moment, or scrolled: until then only what is on the screen is drawn, so that
 * each letter of a search is painted at once.
 */
function useHasStood(entries: readonly WindowedEntry[]): boolean {
  const [stood, setStood] = useState<readonly WindowedEntry[] | null>(null)
  useEffect(() => {
    const stand = () => whenReleased(() => setStood(entries))
    const timer = window.setTimeout(stand, STOOD_MS)
    window.addEventListener('scroll', stand, { passive: true, once: true })
    return () => {
      clearTimeout(timer)
      window.removeEventListener('scroll', stand)
    }
  }, [entries])
  return stood === entries
}

/** Runs at most once a frame while any of these happens to the window; gives what stops it. */
function onEachFrameOf(happenings: readonly string[], run: () => void): () => void {
  let asked = 0
  const later = () => {
    asked ||= requestAnimationFrame(() => {
      asked = 0
      run()
    })
  }
  for (const each of happenings) window.addEventListener(each, later, { passive: true })
  return () => {
    cancelAnimationFrame(asked)
    for (const each of happenings) window.removeEventListener(each, later)
  }
}

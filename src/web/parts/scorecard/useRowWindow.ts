import { type RefObject, useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react'
import {
  createRowWindow,
  offsetsOf,
  segmentsOf,
  type WindowedEntry,
  type WindowSegment,
} from './rowWindow.ts'

export type RowWindow = {
  readonly segments: readonly WindowSegment[]
  /** Pixels left out after the last segment. */
  readonly after: number
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
 * scrolls, and the browser's scroll anchoring holds what is read in place when an estimate is corrected.
 */
export function useRowWindow({ entries, body, drawnUpTo, keep }: Options): RowWindow {
  const [store] = useState(createRowWindow)
  const { range, heights } = useSyncExternalStore(store.subscribe, store.view)
  useLayoutEffect(() => {
    const table = body.current
    if (!table) return
    store.follow(table, entries)
    let asked = 0
    const later = () => {
      asked ||= requestAnimationFrame(() => {
        asked = 0
        store.follow(table, entries)
      })
    }
    window.addEventListener('scroll', later, { passive: true })
    window.addEventListener('resize', later)
    return () => {
      cancelAnimationFrame(asked)
      window.removeEventListener('scroll', later)
      window.removeEventListener('resize', later)
    }
  }, [store, body, entries])
  useLayoutEffect(() => {
    if (body.current) store.measure(body.current)
  })
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
  return useMemo(() => {
    const offsets = offsetsOf(entries, heights)
    const segments = segmentsOf([{ from: 0, to: drawnUpTo }, range, { from: keep, to: keep + 1 }], offsets)
    const end = segments.at(-1)?.to ?? 0
    return {
      segments,
      after: (offsets[entries.length] ?? 0) - (offsets[end] ?? 0),
      bringIntoWindow: store.bring,
    }
  }, [store, entries, heights, drawnUpTo, range, keep])
}

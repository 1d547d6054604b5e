import { useEffect, useState } from 'react'
import { whenReleased } from '../../press.ts'
import { useIsPrinting } from '../../ui/useIsPrinting.ts'

/** Up to so many rows are all drawn once the browser is idle, so that its own find and print see them. */
export const ALL_DRAWN_LIMIT = 100
/** A few milliseconds' work, which nobody has to wait for. */
const ROWS_AT_A_TIME = 8
/** A person comes first: the rest is drawn when the rows have stood still and nobody has acted for this long. */
const STILL_MS = 250
const ACTS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchmove'] as const
/** A machine too busy to be idle still gets there. */
const NEVER_IDLE_MS = 500

type Options = {
  /** The rows to draw; another list begins again. */
  readonly entries: readonly unknown[]
}

/** How many rows to draw wherever the screen is: a few more whenever the browser is idle, all of them for print. */
export function useDrawnUpTo({ entries }: Options): number {
  const [drawn, setDrawn] = useState<{ entries: readonly unknown[]; count: number }>({ entries, count: 0 })
  const count = drawn.entries === entries ? drawn.count : 0
  const printing = useIsPrinting()
  const wanted = entries.length <= ALL_DRAWN_LIMIT ? entries.length : 0
  useEffect(() => {
    if (count >= wanted) return
    let timer = 0
    let idle = 0
    const stop = () => {
      clearTimeout(timer)
      forget(idle)
    }
    const drawAfter = (wait: number) => {
      stop()
      timer = window.setTimeout(() => {
        idle = whenIdle(() => whenReleased(() => setDrawn({ entries, count: count + ROWS_AT_A_TIME })))
      }, wait)
    }
    const giveWay = () => drawAfter(STILL_MS)
    drawAfter(count === 0 ? STILL_MS : 0)
    for (const act of ACTS) window.addEventListener(act, giveWay, { passive: true, capture: true })
    return () => {
      stop()
      for (const act of ACTS) window.removeEventListener(act, giveWay, { capture: true })
    }
  }, [entries, count, wanted])
  return printing ? entries.length : count
}

// Safari has no idle callback; a short wait is near enough.
const hasIdle = typeof requestIdleCallback === 'function'
const whenIdle = (run: () => void): number =>
  hasIdle ? requestIdleCallback(run, { timeout: NEVER_IDLE_MS }) : window.setTimeout(run, 30)
const forget = (asked: number): void => (hasIdle ? cancelIdleCallback(asked) : clearTimeout(asked))

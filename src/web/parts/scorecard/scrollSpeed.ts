/** Whether the page is scrolled faster than anybody reads: the small pictures of rows wait until it is not. */
import { useEffect, useState } from 'react'

/** Pixels a millisecond: a window full in a third of a second. */
const FAST = 3
/** Two scrolls further apart are two movements. */
const ONE_MOVEMENT_MS = 100
/** After the last fast scroll. */
const SETTLED_MS = 120

let isFast = false
let settling: ReturnType<typeof setTimeout> | undefined
let last = { at: 0, y: 0 }
const waiting = new Set<() => void>()

/** To be told of each scroll of the page. */
export function noteScroll({ timeStamp: at }: Event): void {
  const y = window.scrollY
  const took = at - last.at
  const speed = took < ONE_MOVEMENT_MS ? Math.abs(y - last.y) / took : 0
  last = { at, y }
  if (speed < FAST) return
  isFast = true
  clearTimeout(settling)
  settling = setTimeout(settle, SETTLED_MS)
}

/** Whether to draw the pictures of what is shown for the first time now: at once, or as soon as the page goes slowly. */
export function usePictures(): boolean {
  const [drawn, setDrawn] = useState(() => !isFast)
  useEffect(() => {
    if (drawn) return
    const draw = () => setDrawn(true)
    if (isFast) waiting.add(draw)
    else draw()
    return () => {
      waiting.delete(draw)
    }
  }, [drawn])
  return drawn
}

function settle(): void {
  isFast = false
  for (const draw of waiting) draw()
}

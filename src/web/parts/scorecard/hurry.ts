/** Whether rows change faster than anybody reads, by scrolling or by typing: their pictures and marks wait until they do not. */
import { useEffect, useState } from 'react'
import { whenReleased } from '../../press.ts'

/** Where a row is as high without them. On a narrower screen they are drawn at once, since rows would jump when they come. */
const WIDE = 'screen and (min-width: 1181px)'
/** Pixels a millisecond: a window full in a third of a second. */
const FAST = 3
/** Two scrolls further apart are two movements. */
const ONE_MOVEMENT_MS = 100
/** After the last fast scroll or letter. */
const SETTLED_MS = 120
const ROWS_A_FRAME = 12

let inHurry = false
let settling: ReturnType<typeof setTimeout> | undefined
let last = { at: 0, y: 0 }
const waiting = new Set<() => void>()

/** To be told of each scroll of the page. */
export function noteScroll({ timeStamp: at }: Event): void {
  const y = window.scrollY
  const took = at - last.at
  const speed = took < ONE_MOVEMENT_MS ? Math.abs(y - last.y) / took : 0
  last = { at, y }
  if (speed >= FAST) noteHurry()
}

/** To be told of each letter that changes the rows. */
export function noteHurry(): void {
  inHurry = true
  clearTimeout(settling)
  settling = setTimeout(settle, SETTLED_MS)
}

/** Whether to draw the pictures and marks of a row shown for the first time now: at once, or as soon as the rows stand. */
export function usePictures(): boolean {
  const [drawn, setDrawn] = useState(() => !inHurry || !matchMedia(WIDE).matches)
  useEffect(() => {
    if (drawn) return
    const draw = () => setDrawn(true)
    if (inHurry) waiting.add(draw)
    else draw()
    return () => {
      waiting.delete(draw)
    }
  }, [drawn])
  return drawn
}

function settle(): void {
  inHurry = false
  drawSome()
}

/** A few rows a frame: all at once would be seen as a halt. */
function drawSome(): void {
  whenReleased(() => {
    for (const draw of [...waiting].slice(0, ROWS_A_FRAME)) {
      waiting.delete(draw)
      draw()
    }
    if (waiting.size > 0) requestAnimationFrame(() => inHurry || drawSome())
  })
}

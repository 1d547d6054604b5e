/** Whether somebody is pressing: what moves under a finger or a mouse button takes the click from what it was meant for. */

/** A release can be missed, where the browser's own menu takes it; nothing waits longer than this. */
const LONGEST_PRESS_MS = 5_000
const ENDS = ['pointerup', 'pointercancel', 'contextmenu', 'keyup'] as const

let pressed = false
const waiting: (() => void)[] = []

/** Follows presses for as long as the page lives, one that is under way within `picture`, by the space bar too, included. */
export function followPresses(picture: Element): void {
  window.addEventListener('pointerdown', follow, { capture: true, passive: true })
  if (picture.querySelector(':active')) begin()
}

/** Runs at once where nobody is pressing, otherwise after the click that ends the press. */
export function whenReleased(run: () => void): void {
  if (pressed) waiting.push(run)
  else run()
}

function follow({ button, clientX }: PointerEvent): void {
  const isScrollbar = clientX >= document.documentElement.clientWidth
  if (!pressed && button === 0 && !isScrollbar) begin()
}

function begin(): void {
  pressed = true
  const over = new AbortController()
  const timer = setTimeout(end, LONGEST_PRESS_MS)
  // The click follows the release in the same turn.
  const release = () => setTimeout(end)
  for (const each of ENDS)
    window.addEventListener(each, release, { capture: true, passive: true, signal: over.signal })

  function end(): void {
    clearTimeout(timer)
    over.abort()
    pressed = false
    for (const run of waiting.splice(0)) run()
  }
}

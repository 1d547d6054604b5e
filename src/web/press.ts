/** Whether somebody is pressing: what moves under a finger or a mouse button takes the click from what it was meant for. */

/** A release can be missed, where the browser's own menu takes it; nothing waits longer than this. */
const LONGEST_PRESS_MS = 5_000
const ENDS = ['pointerup', 'pointercancel', 'contextmenu'] as const

let pressed = false
const waiting: (() => void)[] = []

/** Follows presses for as long as the page lives. */
export function followPresses(): void {
  window.addEventListener('pointerdown', begin, { capture: true, passive: true })
}

/** Runs at once where nobody is pressing, otherwise after the click that ends the press. */
export function whenReleased(run: () => void): void {
  if (pressed) waiting.push(run)
  else run()
}

function begin({ button, clientX }: PointerEvent): void {
  const isScrollbar = clientX >= document.documentElement.clientWidth
  if (pressed || button !== 0 || isScrollbar) return
  pressed = true
  // The click follows the release in the same turn.
  const release = () => setTimeout(end)
  const timer = setTimeout(end, LONGEST_PRESS_MS)
  for (const each of ENDS) window.addEventListener(each, release, { capture: true, passive: true })

  function end(): void {
    clearTimeout(timer)
    for (const each of ENDS) window.removeEventListener(each, release, { capture: true })
    pressed = false
    for (const run of waiting.splice(0)) run()
  }
}

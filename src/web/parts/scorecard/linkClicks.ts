import type { MouseEvent, PointerEvent } from 'react'
import type { ScorecardWays } from './useScorecardWays.ts'

/** The indicator of the row that holds this element, if any. */
export const indicatorAt = (target: EventTarget): string | undefined =>
  (target as Element).closest<HTMLElement>('[data-indicator]')?.dataset.indicator

/** A click that asks for nothing but the page itself: not a new tab. */
const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** Listens once for all links of a table, so that no row needs functions of its own. */
export function linkClicks({ open, approach }: Pick<ScorecardWays, 'open' | 'approach'>) {
  const linkAt = (target: EventTarget) => ((target as Element).closest('a') ? indicatorAt(target) : undefined)
  return {
    onPointerOver: ({ target }: PointerEvent) => {
      const id = linkAt(target)
      if (id !== undefined) approach(id)
    },
    onFocus: ({ target }: { target: EventTarget }) => {
      const id = linkAt(target)
      if (id !== undefined) approach(id)
    },
    onClick: (event: MouseEvent) => {
      const id = linkAt(event.target)
      if (id === undefined || !isPlainClick(event)) return
      event.preventDefault()
      open(id)
    },
  }
}

import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import type { TableEntry } from './tableEntries.ts'

type Options = {
  readonly entries: readonly TableEntry[]
  readonly table: RefObject<HTMLTableElement | null>
  readonly bringIntoWindow: (index: number) => void
}

/** ↑ and ↓ move from status to status, across groups and beyond the rows drawn so far. */
export function useRowKeys({ entries, table, bringIntoWindow }: Options): (event: KeyboardEvent) => void {
  const wanted = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const tag = statusOf(table.current, wanted.current)
    if (!tag) return
    wanted.current = null
    tag.focus()
  })
  return (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const row = (event.target as Element).closest<HTMLElement>('[data-indicator]')
    if (step === undefined || !row || event.ctrlKey || event.metaKey || event.altKey) return
    const at = entries.findIndex(({ key }) => key === row.dataset.key)
    let next = at + step
    while (entries[next] && !entries[next]?.row) next += step
    const entry = entries[next]
    if (!entry) return
    event.preventDefault()
    const tag = statusOf(table.current, entry.key)
    if (tag) tag.focus()
    else {
      wanted.current = entry.key
      bringIntoWindow(next)
    }
  }
}

function statusOf(table: HTMLElement | null, key: string): HTMLElement | null {
  return table?.querySelector(`[data-key="${CSS.escape(key)}"] [data-act="why"]`) ?? null
}

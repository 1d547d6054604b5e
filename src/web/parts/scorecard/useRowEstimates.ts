import { useSyncExternalStore } from 'react'
import type { RowEstimates } from './tableEntries.ts'

/** Where rows become grids, as in the style sheet. */
const NARROW = '(max-width: 700px)'
const ROOM = '(min-width: 1800px)'

const wide: RowEstimates = { row: 33, group: 36 }
const room: RowEstimates = { row: 42, group: 45 }
const narrow: RowEstimates = { row: 131, group: 50 }

function subscribe(tell: () => void): () => void {
  const queries = [NARROW, ROOM].map((query) => matchMedia(query))
  for (const query of queries) query.addEventListener('change', tell)
  return () => {
    for (const query of queries) query.removeEventListener('change', tell)
  }
}

/** How high rows are likely to be on this screen; each is measured once it has been drawn. */
export function useRowEstimates(): RowEstimates {
  return useSyncExternalStore(subscribe, () =>
    matchMedia(NARROW).matches ? narrow : matchMedia(ROOM).matches ? room : wide,
  )
}

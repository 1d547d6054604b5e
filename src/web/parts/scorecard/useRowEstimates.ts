import { useSyncExternalStore } from 'react'
import type { RowEstimates } from './tableEntries.ts'

/** Where rows become grids, as in the style sheet. */
const NARROW = 'screen and (max-width: 900px)'
const ROOM = 'screen and (min-width: 1800px)'

const wide: RowEstimates = { row: 32, group: 33.6 }
const room: RowEstimates = { row: 41, group: 43.05 }
const narrow: RowEstimates = { row: 150, group: 52 }

function subscribe(tell: () => void): () => void {
  const queries = [NARROW, ROOM].map((query) => matchMedia(query))
  for (const query of queries) query.addEventListener('change', tell)
  return () => {
    for (const query of queries) query.removeEventListener('change', tell)
  }
}

/** How high rows are likely to be on this screen; each is measured once it has been drawn. */
export function useRowEstimates(): RowEstimates {
  return useSyncExternalStore(
    subscribe,
    () => (matchMedia(NARROW).matches ? narrow : matchMedia(ROOM).matches ? room : wide),
    () => wide,
  )
}

import type { Query, QueryClient } from '@tanstack/react-query'
import { followChanges } from './followChanges.ts'
import { queryKeys } from './queryKeys.ts'

let updatedAt: Date | null = null
const listeners = new Set<() => void>()

/** When this page last took in what was recorded elsewhere; null until it has. */
export const figuresUpdatedAt = (): Date | null => updatedAt

export function onFiguresUpdated(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Shows on this page what is recorded elsewhere, for as long as it is open; `revision` is that of the figures which
 * came with it. What a past date shows stays as it is, and is asked for again when today is.
 */
export function keepFiguresLive(client: QueryClient, revision: number | null): void {
  followChanges(revision, async () => {
    const before = dataOnShow(client)
    await client.invalidateQueries({ predicate: isOfTheRecord, refetchType: isPast() ? 'none' : 'active' })
    const after = dataOnShow(client)
    // Only where both are known: another page opened meanwhile is no news.
    if ([...after].every(([query, data]) => !before.has(query) || before.get(query) === data)) return
    updatedAt = new Date()
    for (const listener of listeners) listener()
  })
}

const isPast = () => new URLSearchParams(window.location.search).has('asAt')

/** An import reports on itself, and a preview belongs to a form somebody is filling in. */
const isOfTheRecord = ({ queryKey }: Query): boolean =>
  queryKey[0] !== queryKeys.imports[0] &&
  !queryKey.some((part) => typeof part === 'string' && part.endsWith('preview'))

/** An answer equal to the last keeps its identity. Who reads, and until when, is no figure: it moves at every asking. */
function dataOnShow(client: QueryClient): Map<Query, unknown> {
  const shown = client.getQueryCache().findAll({
    type: 'active',
    predicate: (query) => isOfTheRecord(query) && query.queryKey[0] !== queryKeys.me[0],
  })
  return new Map(shown.map((query) => [query, query.state.data]))
}

import type { Query, QueryClient } from '@tanstack/react-query'
import { isConnectionLost } from './apiFailure.ts'

/** How often the service is asked whether it answers again, in milliseconds. */
const ASK_EVERY = 3000
const LONGEST_WAIT = 5000

/** What is on show and could not be read again. */
const isCutOff = (query: Query): boolean =>
  query.getObserversCount() > 0 && isConnectionLost(query.state.error ?? query.state.fetchFailureReason)

/** When the oldest of what is on show was read, while it cannot be read again; null while all is well. */
export function cutOffSince(client: QueryClient): number | null {
  const cutOff = client.getQueryCache().findAll({ predicate: isCutOff })
  const read = cutOff.map((query) => query.state.dataUpdatedAt).filter((at) => at > 0)
  return read.length === 0 ? null : Math.min(...read)
}

/** Reads again whatever could not be read. */
export const readAgain = (client: QueryClient): Promise<void> =>
  client.refetchQueries({ predicate: isCutOff }, { cancelRefetch: false })

/** While anything on show is cut off, asks the service every few seconds whether it answers, and then reads it again. */
export function watchConnection(client: QueryClient): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const isLost = () => client.getQueryCache().findAll({ predicate: isCutOff }).length > 0
  const askAgain = async () => {
    if (await serviceAnswers()) await readAgain(client)
    timer = undefined
    watch()
  }
  const watch = () => {
    if (timer === undefined && isLost()) timer = setTimeout(() => void askAgain(), ASK_EVERY)
  }
  const leave = client.getQueryCache().subscribe(watch)
  // The browser's word is not taken for it: the service may be on this very machine.
  const look = () => void client.refetchQueries({ type: 'active' })
  window.addEventListener('offline', look)
  window.addEventListener('online', look)
  return () => {
    leave()
    clearTimeout(timer)
    window.removeEventListener('offline', look)
    window.removeEventListener('online', look)
  }
}

/** Whether the service answers at this moment. */
export async function serviceAnswers(): Promise<boolean> {
  try {
    return (await fetch('/api/health', { signal: AbortSignal.timeout(LONGEST_WAIT) })).ok
  } catch {
    return false
  }
}

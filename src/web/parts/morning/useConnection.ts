import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { serviceAnswers } from '../../api/connectionWatch.ts'
import type { DecisionQueue } from './decisionQueue.ts'
import type { Sending } from './waitingAct.ts'

/** How often the service is asked whether it is there, in milliseconds: a room must not decide for long unawares. */
const ASK_EVERY = 4_000

export type Connection = {
  /** Since when the service has not answered, in milliseconds; null while it does. */
  readonly offlineSince: number | null
  /** When the oldest of what is shown was read. */
  readonly savedAt: number | null
}

/**
 * Whether the service is there, asked for as long as the screen is open, not only when something is read. When it is back,
 * what waits is sent and everything on show is read again.
 */
export function useConnection(queue: DecisionQueue, sending: Sending): Connection {
  const client = useQueryClient()
  const [offlineSince, setOfflineSince] = useState<number | null>(null)
  const ask = useEffectEvent(async () => {
    const answers = await serviceAnswers()
    if (!answers) return setOfflineSince((since) => since ?? Date.now())
    const wasAway = offlineSince !== null
    setOfflineSince(null)
    await queue.pump()
    if (wasAway) await client.refetchQueries({ type: 'active' })
  })
  useEffect(() => {
    const timer = setInterval(() => void ask(), ASK_EVERY)
    const look = () => void ask()
    window.addEventListener('offline', look)
    window.addEventListener('online', look)
    return () => {
      clearInterval(timer)
      window.removeEventListener('offline', look)
      window.removeEventListener('online', look)
    }
  }, [])
  useEffect(() => {
    // In a task of its own: a lost write is news to look into, not part of drawing the page.
    const timer = sending === 'away' ? setTimeout(() => void ask()) : undefined
    return () => clearTimeout(timer)
  }, [sending])
  const read = client
    .getQueryCache()
    .findAll({ type: 'active' })
    .map(({ state }) => state.dataUpdatedAt)
    .filter((at) => at > 0)
  return { offlineSince, savedAt: read.length > 0 ? Math.min(...read) : null }
}

import type { MiddlewareHandler } from 'hono'
import { problemResponse } from '../problems.ts'
import { refusal } from '../refusal.ts'

/** Why reads are turned away: too many requests are being answered, or the process gets to its work too late. */
type ShedBecause = 'inFlight' | 'lag'

/** A hall of 200 opening their pages at once stays below. */
const MOST_IN_FLIGHT = 1_000
/** Milliseconds: three times what nineteen of twenty reads take at most. */
const MOST_LAG = 500
/** Seconds, and as much again by chance, so that not everybody comes back at once. */
const COME_BACK_IN = 2

type Asking = {
  /** How late the process gets to its work, in milliseconds. */
  readonly lag: () => number
  readonly onShed: (because: ShedBecause) => void
  readonly random?: () => number
}

/** Built files and listening cost next to nothing; whether it lives, and how it fares, is asked most when it is busy. */
const ALWAYS_ANSWERED = /^\/(assets\/|metrics$|api\/(health|ready|changes)$)/

/**
 * Answers new reads at once that the service is busy, rather than keeping everybody waiting, while more is asked than it
 * can answer. What is being answered is finished, and whatever changes something is always taken.
 */
export function shedReads({ lag, onShed, random = Math.random }: Asking): MiddlewareHandler {
  let inFlight = 0
  return async (c, next) => {
    const { method, path } = c.req
    if (ALWAYS_ANSWERED.test(path)) return next()
    const isRead = method === 'GET' || method === 'HEAD'
    const because = inFlight >= MOST_IN_FLIGHT ? 'inFlight' : lag() > MOST_LAG ? 'lag' : null
    if (isRead && because !== null) {
      onShed(because)
      const seconds = COME_BACK_IN + Math.round(random() * COME_BACK_IN)
      return path.startsWith('/api') ? problemResponse(busy(seconds)) : busyPage(seconds)
    }
    inFlight++
    try {
      await next()
    } finally {
      inFlight--
    }
    return undefined
  }
}

const busy = (retryAfter: number) =>
  refusal('overloaded', 'More is being asked than can be answered. Try again in a few seconds.', {
    retryAfter,
  })

/** A page asks again by itself. */
const busyPage = (seconds: number): Response =>
  new Response('The scorecard is busy just now. This page asks again by itself in a few seconds.', {
    status: 503,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': String(seconds),
      refresh: String(seconds),
    },
  })

import type { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Morning } from './morning.ts'

/** An acknowledged write: words of its own, and where they are to be read. */
export type Written = { readonly path: string; readonly words: string }

/** What the crowd has in common: where it is, when it goes, and what is noted of it. */
export type Crowd = {
  readonly morning: Morning
  readonly indicatorIds: readonly string[]
  readonly agent: Agent
  readonly random: () => number
  readonly until: number
  readonly reads: number[]
  readonly writes: number[]
  readonly errors: string[]
  readonly written: Written[]
  notModified: number
  heard: number
}

/** A person’s pause: about as long as the morning says, never for everybody the same, and no longer than the morning. */
export function pause({ random, morning, until }: Crowd): Promise<void> {
  const milliseconds = morning.lookSeconds * 1000 * (0.3 + 1.4 * random())
  return sleep(Math.max(0, Math.min(milliseconds, until - performance.now())))
}

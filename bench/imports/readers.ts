import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { get } from '../api/loadGenerator.ts'

/** One reader a turn, so many milliseconds apart, whether or not the last has been answered. */
const APART_MS = 100

/**
 * Readers who come at a steady pace while `work` is done, each asking for what nobody asked before, so that the server
 * must read the store for it. Gives how long each waited, in milliseconds.
 */
export async function whileReading(
  nextAddress: () => string,
  work: Promise<unknown>,
): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true })
  const waits: Promise<number>[] = []
  const finished = work.then(() => 'finished' as const)
  for (;;) {
    const wait = get(nextAddress(), agent).then(({ ms }) => ms)
    // Where the work itself fails, the server is stopped under its readers: that failure is the one to hear of.
    wait.catch(() => undefined)
    waits.push(wait)
    if ((await Promise.race([sleep(APART_MS), finished])) === 'finished') break
  }
  const waited = await Promise.all(waits)
  agent.destroy()
  return waited
}

import { apiPaths } from '../../contract/apiPaths.ts'
import { readJson } from './client.ts'

/** The page's own first requests come before this. */
const BEGIN_AFTER = 3_000
/** Many pages hear of a change at once; each asks again a little later than that, none at the same moment. */
const MOST_JITTER = 500
/** While change follows on change, the page is drawn again no more often than this. */
const BETWEEN = 3_000
/** The server speaks every 20 seconds: a stream silent for longer is broken, whatever the browser believes. */
const SILENCE = 50_000
const POLL_EVERY = 30_000
const POLLS_BEFORE_LISTENING = 10

/**
 * Calls `moved` a moment after the store's revision has moved on from `revision` (null: unknown, so from what is heard
 * first), while the tab is in sight. Hears of it by server-sent events and, where there are none, by asking every
 * half minute. Returns what ends it.
 */
export function followChanges(revision: number | null, moved: () => void): () => void {
  let known = revision
  let stream: EventSource | null = null
  let telling: number | undefined
  let next: number | undefined
  let toldAt = -Infinity
  let polls = 0

  function hear(heard: number): void {
    const isNews = known !== null && heard !== known
    known = heard
    if (!isNews || telling !== undefined) return
    const wait = Math.max(0, toldAt + BETWEEN - performance.now()) + Math.random() * MOST_JITTER
    telling = window.setTimeout(() => {
      telling = undefined
      toldAt = performance.now()
      moved()
    }, wait)
  }

  function listen(): void {
    stream?.close()
    const source = new EventSource(apiPaths.changes())
    stream = source
    comeBackIn(SILENCE, listen)
    source.addEventListener('message', ({ data }) => {
      comeBackIn(SILENCE, listen)
      hear(Number(data))
    })
    // A browser comes back by itself after a break, but not after an answer that is no stream.
    source.addEventListener('error', () => {
      if (source === stream && source.readyState === EventSource.CLOSED) comeBackIn(0, poll)
    })
  }

  function poll(): void {
    stream = null
    readJson<{ revision: number }>(apiPaths.changes()).then(
      (answer) => hear(answer.revision),
      () => undefined,
    )
    polls++
    comeBackIn(POLL_EVERY, polls % POLLS_BEFORE_LISTENING === 0 ? listen : poll)
  }

  function comeBackIn(milliseconds: number, act: () => void): void {
    window.clearTimeout(next)
    next = window.setTimeout(act, milliseconds)
  }

  function rest(): void {
    window.clearTimeout(next)
    stream?.close()
    stream = null
  }

  const onSight = () => (document.hidden ? rest() : listen())
  document.addEventListener('visibilitychange', onSight)
  comeBackIn(BEGIN_AFTER + Math.random() * MOST_JITTER, onSight)
  return () => {
    document.removeEventListener('visibilitychange', onSight)
    window.clearTimeout(telling)
    rest()
  }
}

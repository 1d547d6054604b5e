import { setTimeout as sleep } from 'node:timers/promises'
import { apiPaths } from '../../src/contract/apiPaths.ts'
import { SCORECARD } from '../stores/scorecardStore.ts'
import { type Crowd, pause } from './crowd.ts'
import { ask, listen } from './visitorConnection.ts'

/** As the pages do: a little later each, and no oftener. */
const MOST_JITTER = 500
const BETWEEN = 3_000
/** Of the pages opened, this many are loaded anew, from a link or a bookmark; the others only ask for their figures. */
const LOADED = 0.3
const SCORECARD_AGAIN = 0.4

/** Opens pages and looks at each for a while; the one on show follows what is recorded elsewhere. */
export async function readLikeAPerson(crowd: Crowd): Promise<void> {
  const { morning, random, until } = crowd
  const etags = new Map<string, string>()
  let onShow: readonly string[] = []

  async function read(path: string): Promise<void> {
    try {
      const etag = etags.get(path)
      const answer = await ask(crowd.agent, morning.url + path, { ...(etag !== undefined && { etag }) })
      crowd.reads.push(answer.ms)
      if (answer.status === 304) crowd.notModified++
      else if (answer.status !== 200) crowd.errors.push(`${path} answered ${answer.status}`)
      if (answer.etag !== undefined) etags.set(path, answer.etag)
    } catch (error) {
      crowd.errors.push(`${path}: ${String(error)}`)
    }
  }

  let refreshing: Promise<void> | null = null
  let refreshedAt = -Infinity
  const refresh = () => {
    refreshing ??= (async () => {
      await sleep(Math.max(0, refreshedAt + BETWEEN - performance.now()) + random() * MOST_JITTER)
      refreshedAt = performance.now()
      refreshing = null
      if (refreshedAt < until) await Promise.all(onShow.map(read))
    })()
  }

  await sleep(random() * Math.min(morning.lookSeconds, morning.seconds / 2) * 1000)
  const leave = listen(
    morning.url + apiPaths.changes(),
    () => {
      crowd.heard++
      refresh()
    },
    (error) => crowd.errors.push(`listening: ${String(error)}`),
  )
  for (let opened = 0; performance.now() < until; opened++) {
    const isScorecard = opened === 0 || random() < SCORECARD_AGAIN
    const id = crowd.indicatorIds[Math.floor(random() * crowd.indicatorIds.length)] ?? ''
    const page = isScorecard ? `/scorecards/${SCORECARD}` : `/indicators/${id}?scorecard=${SCORECARD}`
    const figures = isScorecard
      ? apiPaths.scorecard(SCORECARD)
      : apiPaths.indicator(id, { scorecard: SCORECARD })
    onShow = [apiPaths.partnership(), figures]
    if (opened === 0 || random() < LOADED) await read(page)
    else await read(figures)
    await pause(crowd)
  }
  leave()
  await refreshing
}

import { apiPaths } from '../../src/contract/apiPaths.ts'
import { figurePaths } from '../../src/contract/figurePaths.ts'
import { decisionPaths } from '../../src/contract/decisionPaths.ts'
import { type Crowd, pause, type Written } from './crowd.ts'
import { ask } from './visitorConnection.ts'

/** Enters one figure after another, each a reading of its own with words that are nobody else's. */
export async function enterFigures(crowd: Crowd, person: number): Promise<void> {
  const id = crowd.indicatorIds[person % crowd.indicatorIds.length] ?? ''
  await untilTheEnd(crowd, async (time) => {
    const note = `Entered by officer ${person}, time ${time}.`
    const value = String(100 + ((person * 7 + time) % 400))
    await record(
      crowd,
      figurePaths.observations(id),
      { period: 'Q2 2010/11', value, absence: null, note },
      {
        path: apiPaths.indicator(id),
        words: note,
      },
    )
  })
}

/** Records a meeting, then what is decided at it. */
export async function recordDecisions(crowd: Crowd, person: number): Promise<void> {
  let meeting: string | null = null
  await untilTheEnd(crowd, async (time) => {
    const words = `Officer ${person} recorded this, time ${time}.`
    const written = { path: apiPaths.meetings(), words }
    if (meeting === null) {
      const body = { kind: 'performanceMorning', title: words, date: '2010-11-29' }
      meeting = (await record<{ id: string }>(crowd, apiPaths.meetings(), body, written))?.id ?? null
      return
    }
    const body = {
      recommendation: words,
      outcome: 'agreed',
      wording: 'Agreed',
      decidedBy: 'Chief executives',
    }
    await record(crowd, decisionPaths.decisions(meeting), body, written)
  })
}

async function untilTheEnd(crowd: Crowd, write: (time: number) => Promise<void>): Promise<void> {
  for (let time = 0; ; time++) {
    await pause(crowd)
    if (performance.now() >= crowd.until) return
    await write(time)
  }
}

async function record<T>(crowd: Crowd, path: string, body: unknown, written: Written): Promise<T | null> {
  try {
    let text = ''
    const answer = await ask(crowd.agent, crowd.morning.url + path, {
      method: 'POST',
      body,
      keep: (given) => (text = given),
    })
    crowd.writes.push(answer.ms)
    if (answer.status !== 201) {
      crowd.errors.push(`${path} answered ${answer.status}: ${text}`)
      return null
    }
    crowd.written.push(written)
    return JSON.parse(text) as T
  } catch (error) {
    crowd.errors.push(`${path}: ${String(error)}`)
    return null
  }
}

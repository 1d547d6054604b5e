import { Agent } from 'node:http'
import { apiPaths } from '../../src/contract/apiPaths.ts'
import { signInToProduct } from '../../tests/support/productSignIn.ts'
import { SCORECARD } from '../stores/scorecardStore.ts'
import { seededRandom } from '../stores/seededRandom.ts'
import type { Crowd } from './crowd.ts'
import type { Morning, MorningReport } from './morning.ts'
import { readLikeAPerson } from './reader.ts'
import { ask } from './visitorConnection.ts'
import { enterFigures, recordDecisions } from './writers.ts'

/** Everybody comes, reads, follows and records until the time is up; then what was acknowledged is read back. */
export async function spendMorning(morning: Morning): Promise<MorningReport> {
  await signInToProduct(morning.url, '')
  const cpu = process.cpuUsage()
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity })
  const crowd: Crowd = {
    morning,
    indicatorIds: await indicators(agent, morning.url),
    agent,
    random: seededRandom(2010),
    until: performance.now() + morning.seconds * 1000,
    reads: [],
    writes: [],
    errors: [],
    written: [],
    notModified: 0,
    heard: 0,
  }
  const people = (count: number, does: (crowd: Crowd, person: number) => Promise<void>) =>
    Array.from({ length: count }, (_, person) => does(crowd, person))
  await Promise.all([
    ...people(morning.readers, readLikeAPerson),
    ...people(morning.entering, enterFigures),
    ...people(morning.recording, recordDecisions),
  ])
  const used = process.cpuUsage(cpu)
  const lost = await notFound(crowd)
  agent.destroy()
  return {
    reads: crowd.reads,
    writes: crowd.writes,
    notModified: crowd.notModified,
    heard: crowd.heard,
    errors: crowd.errors,
    acknowledged: crowd.written.length,
    lost,
    crowdCpuSeconds: (used.user + used.system) / 1e6,
  }
}

async function indicators(agent: Agent, url: string): Promise<string[]> {
  let text = '[]'
  await ask(agent, url + apiPaths.scorecard(SCORECARD), { keep: (answer) => (text = answer) })
  return (JSON.parse(text) as { rows: { indicatorId: string }[] }).rows.map((row) => row.indicatorId)
}

/** Every acknowledged write, looked for where it should be read. */
async function notFound({ agent, morning, written }: Crowd): Promise<string[]> {
  const answers = new Map<string, string>()
  for (const { path } of written)
    if (!answers.has(path))
      await ask(agent, morning.url + path, { keep: (answer) => answers.set(path, answer) })
  return written.filter(({ path, words }) => !answers.get(path)?.includes(words)).map(({ words }) => words)
}

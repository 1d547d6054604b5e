import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { openPostgres } from '../../src/server/database/postgresDatabase.ts'
import { postgresFolder } from '../../tests/support/postgresProgram.ts'
import { startTemporaryPostgres } from '../../tests/support/temporaryPostgres.ts'
import type { Options } from '../options.ts'
import { type RunningProgram, startProgram } from '../processes/startProgram.ts'
import type { Measure } from '../report/measure.ts'
import { median, percentile, slope } from '../report/statistics.ts'
import { fillStore } from '../stores/scorecardStore.ts'
import { scorecardStore, temporaryFolder } from '../stores/storeFolder.ts'
import type { Morning, MorningReport } from './morning.ts'

const INDICATORS = 198
const PEOPLE = { readers: 200, entering: 20, recording: 2 }
const LOOK_SECONDS = 20
const READ_P95_MS = 150
const SAMPLES = 60
/** Of the time, this much at the start counts not towards the memory's slope: what is kept is still being filled. */
const WARMING = 1 / 3

type Sample = { readonly minutes: number; readonly memory: number; readonly cpuSeconds: number }

/** 200 people read and follow, 20 enter figures and 2 record decisions on one server, on either database. */
export async function* morningMeasures(options: Options): AsyncGenerator<Measure[]> {
  execFileSync(process.execPath, ['src/web/build/buildIfStale.ts'], { stdio: 'inherit' })
  if (options.store !== 'postgres') {
    const folder = await scorecardStore(INDICATORS)
    yield await onServer('SQLite', { SCORECARD_DATA: folder.path }, options)
    await folder.remove()
  }
  if (options.store === 'sqlite') return
  if (postgresFolder === null) {
    console.log('PostgreSQL is not installed here: its measures are left out.')
    return
  }
  const postgres = await startTemporaryPostgres(postgresFolder)
  const own = await temporaryFolder()
  try {
    const database = await openPostgres(postgres.url)
    await fillStore(database, INDICATORS, { figures: true })
    await database.close()
    yield await onServer('PostgreSQL', { DATABASE_URL: postgres.url, SCORECARD_DATA: own.path }, options)
  } finally {
    await postgres.stop()
    await own.remove()
  }
}

async function onServer(where: string, env: Readonly<Record<string, string>>, { minutes }: Options) {
  const server = await startProgram('src/server/main.ts', { env })
  try {
    const morning = { url: server.url, seconds: minutes * 60, ...PEOPLE, lookSeconds: LOOK_SECONDS }
    const before = await server.usage()
    const { stop, samples } = sampled(server, morning.seconds)
    const report = await byCrowd(morning)
    stop()
    const after = await server.usage()
    for (const error of new Set(report.errors)) console.log(error)
    const cpuSeconds = (after?.cpuSeconds ?? NaN) - (before?.cpuSeconds ?? NaN)
    return measuresOf(`${where}, ${minutes} min`, report, samples, cpuSeconds)
  } finally {
    await server.stop()
  }
}

/** The crowd in a process of its own: what it costs is not the server's. */
async function byCrowd(morning: Morning): Promise<MorningReport> {
  const crowd = fork(join(import.meta.dirname, 'crowdProgram.ts'))
  crowd.send(morning)
  const gone = once(crowd, 'exit').then(([code]) => {
    throw new Error(`The crowd left without a report (${code}).`)
  })
  const [report] = (await Promise.race([once(crowd, 'message'), gone])) as [MorningReport]
  return report
}

function sampled(server: RunningProgram, seconds: number) {
  const samples: Sample[] = []
  const began = performance.now()
  const timer = setInterval(
    async () => {
      const minutes = (performance.now() - began) / 60_000
      const usage = await server.usage()
      if (usage) samples.push({ minutes, ...usage })
    },
    (seconds * 1000) / SAMPLES,
  )
  return { samples, stop: () => clearInterval(timer) }
}

function measuresOf(
  where: string,
  report: MorningReport,
  samples: readonly Sample[],
  cpuSeconds: number,
): Measure[] {
  const row = (name: string, unit: Measure['unit'], product: number, atMost?: number): Measure => ({
    subject: 'morning',
    name,
    where,
    unit,
    product,
    bound: null,
    ...(atMost !== undefined && { aim: { of: 'product', atMost } }),
  })
  const warm = samples.slice(Math.floor(samples.length * WARMING))
  const megabytes = (memory: number) => memory / 1e6
  return [
    row('Reads', '', report.reads.length),
    row('Reads, median', 'ms', median(report.reads)),
    row('Reads, p95', 'ms', percentile(report.reads, 0.95), READ_P95_MS),
    row('Reads, p99', 'ms', percentile(report.reads, 0.99)),
    row('Reads answered “not modified”', '', report.notModified),
    row('Writes', '', report.writes.length),
    row('Writes, p95', 'ms', percentile(report.writes, 0.95)),
    row('Changes heard of by open pages', '', report.heard),
    row('Errors', '', report.errors.length, 0),
    row('Writes acknowledged and lost', '', report.lost.length, 0),
    row('Server’s processor time for each read', 'ms', (cpuSeconds * 1000) / report.reads.length),
    row('Server’s processor time', 's', cpuSeconds),
    row('The crowd’s own processor time', 's', report.crowdCpuSeconds),
    row('Memory, most', 'MB', megabytes(Math.max(...samples.map(({ memory }) => memory)))),
    row(
      'Memory once warm, growth',
      'MB/min',
      slope(warm.map(({ minutes, memory }) => [minutes, megabytes(memory)])),
    ),
  ]
}

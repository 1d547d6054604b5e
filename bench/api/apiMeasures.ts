import { WHATEVER_STANDS } from '../../src/contract/etags.ts'
import { Agent } from 'node:http'
import { cookieAt } from '../../tests/support/productSignIn.ts'
import { apiPaths } from '../../src/contract/apiPaths.ts'
import { figurePaths } from '../../src/contract/figurePaths.ts'
import { openPostgres } from '../../src/server/database/postgresDatabase.ts'
import { postgresFolder } from '../../tests/support/postgresProgram.ts'
import { startTemporaryPostgres } from '../../tests/support/temporaryPostgres.ts'
import type { Options } from '../options.ts'
import { type RunningProgram, startProgram } from '../processes/startProgram.ts'
import type { Measure } from '../report/measure.ts'
import { median, percentile } from '../report/statistics.ts'
import { fillStore, SCORECARD } from '../stores/scorecardStore.ts'
import { scorecardStore } from '../stores/storeFolder.ts'
import { get, type Load, load } from './loadGenerator.ts'

const CONNECTIONS = 8
const MOST_REQUESTS = 20_000

/** The scorecard's requests a second and p95, remembered and not, on both databases, beside the bare query. */
export async function* apiMeasures(options: Options): AsyncGenerator<Measure[]> {
  for (const count of options.sizes) {
    const folder = await scorecardStore(count)
    yield await measuresOnStore(`${count} indicators, SQLite`, { SCORECARD_DATA: folder.path }, options)
    await folder.remove()
  }
  if (postgresFolder === null) {
    console.log('PostgreSQL is not installed here: its measures are left out.')
    return
  }
  for (const count of options.sizes) {
    const postgres = await startTemporaryPostgres(postgresFolder)
    try {
      const database = await openPostgres(postgres.url)
      await fillStore(database, count, { figures: true })
      await database.close()
      yield await measuresOnStore(`${count} indicators, PostgreSQL`, { DATABASE_URL: postgres.url }, options)
    } finally {
      await postgres.stop()
    }
  }
}

/** The scorecard of one store. A figure of it is revised again and again; nothing else is changed. */
export async function measuresOnStore(
  where: string,
  env: Readonly<Record<string, string>>,
  options: Options,
): Promise<Measure[]> {
  const product = await startProgram('src/server/main.ts', { env })
  const bare = await startProgram('bench/api/bareServer.ts', { env })
  try {
    return [
      ...(await remembered(where, product, bare, options)),
      ...(await anew(where, product, bare, options)),
    ]
  } finally {
    await product.stop()
    await bare.stop()
  }
}

/** Many people looking at the same scorecard: the product remembers its answer, the bare query asks each time. */
async function remembered(where: string, product: RunningProgram, bare: RunningProgram, options: Options) {
  const seconds = options.quick ? 1 : 3
  const rounds: { product: Load; bare: Load }[] = []
  const limits = { connections: CONNECTIONS, seconds, most: MOST_REQUESTS }
  const url = product.url + apiPaths.scorecard(SCORECARD)
  await load(url, { ...limits, most: 200 })
  await load(bare.url, { ...limits, most: 20 })
  for (let round = 0; round < 3; round++)
    rounds.push({ product: await load(url, limits), bare: await load(bare.url, limits) })
  const of = (program: 'product' | 'bare', figure: 'perSecond' | 'p95Ms') =>
    median(rounds.map((round) => round[program][figure]))
  const row = (name: string, unit: Measure['unit'], figure: 'perSecond' | 'p95Ms'): Measure => ({
    subject: 'api',
    name,
    where,
    unit,
    product: of('product', figure),
    bound: of('bare', figure),
  })
  return [row('Scorecard again', 'requests/s', 'perSecond'), row('Scorecard again, p95', 'ms', 'p95Ms')]
}

/** The first request after each revised figure: what was remembered no longer holds. One at a time, the revision itself not counted. */
async function anew(where: string, product: RunningProgram, bare: RunningProgram, options: Options) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const url = product.url + apiPaths.scorecard(SCORECARD)
  const times = { product: [] as number[], bare: [] as number[] }
  const indicators = await fetch(product.url + apiPaths.indicators(), {
    headers: { cookie: cookieAt(product.url) },
  })
  const [indicator] = (await indicators.json()) as { id: string }[]
  for (let round = 0; round < (options.quick ? 10 : 40); round++) {
    await revise(product.url + figurePaths.observations(indicator?.id ?? ''), round)
    times.product.push((await get(url, agent)).ms)
    times.bare.push((await get(bare.url, agent)).ms)
  }
  agent.destroy()
  const row = (name: string, figure: (values: readonly number[]) => number): Measure => ({
    subject: 'api',
    name,
    where,
    unit: 'ms',
    product: figure(times.product),
    bound: figure(times.bare),
  })
  return [
    row('Scorecard after a revision, median', median),
    row('Scorecard after a revision, p95', (values) => percentile(values, 0.95)),
  ]
}

async function revise(url: string, round: number): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: cookieAt(url),
      'if-match': WHATEVER_STANDS,
    },
    body: JSON.stringify({
      period: 'Q2 2010/11',
      value: String(40 + round),
      absence: null,
      verification: 'verified',
      source: 'Plausible figures, made for the bench',
    }),
  })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`)
}

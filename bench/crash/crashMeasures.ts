import { postgresFolder } from '../../tests/support/postgresProgram.ts'
import type { Options } from '../options.ts'
import type { Measure } from '../report/measure.ts'
import { percentile } from '../report/statistics.ts'
import { crashPostgres, crashSqlite, type CrashStore } from './crashStore.ts'
import { killRounds, type Killed } from './killRounds.ts'

const SEED = 2010
const QUICK_KILLS = 30
const KILLS = 1_000

/** A thousand kills: four in ten of the server on SQLite, as many of it on PostgreSQL, and two of PostgreSQL itself. */
export async function* crashMeasures(options: Options): AsyncGenerator<Measure[]> {
  const kills = options.kills ?? (options.quick ? QUICK_KILLS : KILLS)
  const most = Math.round(kills * 0.4)
  yield await killedOn('server, SQLite', crashSqlite, { kills: most, kill: 'server' })
  if (postgresFolder === null) {
    console.log('PostgreSQL is not installed here: its kills are left out.')
    return
  }
  const postgres = () => crashPostgres(postgresFolder ?? '')
  yield await killedOn('server, PostgreSQL', postgres, { kills: most, kill: 'server' })
  yield await killedOn('PostgreSQL itself', postgres, { kills: kills - 2 * most, kill: 'database' })
}

async function killedOn(
  where: string,
  open: () => Promise<CrashStore>,
  rounds: { kills: number; kill: 'server' | 'database' },
): Promise<Measure[]> {
  const store = await open()
  try {
    return measuresOf(where, await killRounds(store, { ...rounds, seed: SEED }))
  } finally {
    await store.remove()
  }
}

function measuresOf(where: string, killed: Killed): Measure[] {
  for (const words of killed.wrong.slice(0, 10)) console.log(`LOST: ${words}`)
  const measure = (name: string, product: number, unit: Measure['unit']): Measure => ({
    subject: 'crash',
    name,
    where,
    unit,
    product,
    bound: null,
  })
  return [
    measure('Kills in mid-write', killed.kills, 'kills'),
    measure('Writes acknowledged', killed.acknowledged, 'writes'),
    measure('Imports among them', killed.acknowledgedOf.import, 'writes'),
    {
      ...measure('Of them lost, or any kept in part', killed.wrong.length, 'writes'),
      aim: { of: 'product', atMost: 0 },
    },
    measure('Writes cut off before their answer', killed.unanswered, 'writes'),
    measure('Of them kept, whole', killed.unansweredYetKept, 'writes'),
    measure('From a kill until it answers again, p95', percentile(killed.backAfter, 0.95), 'ms'),
  ]
}

import { postgresFolder } from '../../tests/support/postgresProgram.ts'
import type { Options } from '../options.ts'
import type { Measure } from '../report/measure.ts'
import { percentile } from '../report/statistics.ts'
import { crashPostgres, crashSqlite, type CrashStore } from './crashStore.ts'
import { killRounds, type Killed } from './killRounds.ts'

const SEED = 2010
const QUICK_KILLS = 30
const KILLS = 1_000

/** A store is replaced after so many: the writers revise the same figures a hundred times, as nobody does. */
const KILLS_A_STORE = 50

/**
 * A thousand kills: four in ten of the server on SQLite, as many of it on PostgreSQL, and two of PostgreSQL itself, all
 * three at once, so that each is also killed while the machine is busy.
 */
export async function* crashMeasures(options: Options): AsyncGenerator<Measure[]> {
  const kills = options.kills ?? (options.quick ? QUICK_KILLS : KILLS)
  const most = Math.round(kills * 0.4)
  const parts = [killedOn('server, SQLite', crashSqlite, { kills: most, kill: 'server' })]
  if (postgresFolder === null) console.log('PostgreSQL is not installed here: its kills are left out.')
  else {
    const postgres = () => crashPostgres(postgresFolder ?? '')
    parts.push(
      killedOn('server, PostgreSQL', postgres, { kills: most, kill: 'server' }),
      killedOn('PostgreSQL itself', postgres, { kills: kills - 2 * most, kill: 'database' }),
    )
  }
  yield* await Promise.all(parts)
}

async function killedOn(
  where: string,
  open: () => Promise<CrashStore>,
  { kills, kill }: { kills: number; kill: 'server' | 'database' },
): Promise<Measure[]> {
  const series: Killed[] = []
  for (let left = kills; left > 0; left -= KILLS_A_STORE) {
    const store = await open()
    try {
      const rounds = { kills: Math.min(left, KILLS_A_STORE), kill, seed: SEED + series.length }
      series.push(await killRounds(store, rounds))
    } finally {
      await store.remove()
    }
    console.log(`${where}: ${sumOf(series, (each) => each.kills)} of ${kills} kills`)
  }
  return measuresOf(where, series)
}

const sumOf = (series: readonly Killed[], of: (each: Killed) => number) =>
  series.reduce((sum, each) => sum + of(each), 0)

function measuresOf(where: string, series: readonly Killed[]): Measure[] {
  const wrong = series.flatMap((each) => each.wrong)
  for (const words of wrong.slice(0, 10)) console.log(`LOST: ${words}`)
  const total = (of: (each: Killed) => number) => sumOf(series, of)
  const measure = (name: string, product: number, unit: Measure['unit']): Measure => ({
    subject: 'crash',
    name,
    where,
    unit,
    product,
    bound: null,
  })
  return [
    measure(
      'Kills in mid-write',
      total(({ kills }) => kills),
      'kills',
    ),
    measure(
      'Writes acknowledged',
      total(({ acknowledged }) => acknowledged),
      'writes',
    ),
    measure(
      'Imports among them',
      total(({ acknowledgedOf }) => acknowledgedOf.import),
      'writes',
    ),
    {
      ...measure('Of them lost, or any kept in part', wrong.length, 'writes'),
      aim: { of: 'product', atMost: 0 },
    },
    measure(
      'Writes cut off before their answer',
      total(({ unanswered }) => unanswered),
      'writes',
    ),
    measure(
      'Of them kept, whole',
      total(({ unansweredYetKept }) => unansweredYetKept),
      'writes',
    ),
    measure(
      'From a kill until it answers again, p95',
      percentile(
        series.flatMap(({ backAfter }) => backAfter),
        0.95,
      ),
      'ms',
    ),
  ]
}

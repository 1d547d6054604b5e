import { execFile } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { apiPaths } from '../../src/contract/apiPaths.ts'
import { measuresOnStore } from '../api/apiMeasures.ts'
import { MOST_AT_ONCE } from '../../src/contract/shapes.ts'
import type { Options } from '../options.ts'
import { startProgram } from '../processes/startProgram.ts'
import type { Measure } from '../report/measure.ts'
import { NATIONAL, writeNationalFile } from '../stores/nationalFile.ts'
import { SCORECARD } from '../stores/scorecardStore.ts'
import { temporaryFolder } from '../stores/storeFolder.ts'
import { emptyPostgres, emptySqlite, type EmptyStore } from './emptyStore.ts'
import { type ImportRound, measuresOfRounds } from './measuresOfRounds.ts'
import { importNationalFile } from './nationalImport.ts'
import { whileReading } from './readers.ts'

const BEFOREHAND_MS = 5_000
const OBSERVATIONS = `${NATIONAL.observations.toLocaleString('en-GB')} observations`

/**
 * The national file imported as a person imports it, with others reading meanwhile, beside the bare bulk load; then the
 * scorecard of the store it made, beside the bare query.
 */
export async function* importMeasures(options: Options): AsyncGenerator<Measure[]> {
  const files = await temporaryFolder()
  const path = `${files.path}/national.csv`
  await writeNationalFile(path)
  try {
    yield* onDatabase(path, `${OBSERVATIONS}, SQLite`, { open: emptySqlite, options })
    if (emptyPostgres)
      yield* onDatabase(path, `${OBSERVATIONS}, PostgreSQL`, { open: emptyPostgres, options })
    else console.log('PostgreSQL is not installed here: its import is left out.')
  } finally {
    await files.remove()
  }
}

type Given = { readonly open: () => Promise<EmptyStore>; readonly options: Options }

async function* onDatabase(path: string, where: string, { open, options }: Given): AsyncGenerator<Measure[]> {
  const rounds: ImportRound[] = []
  const last = options.quick ? 0 : 2
  for (let round = 0; round <= last; round++) {
    const store = await open()
    try {
      const imported = await importedOnce(path, store)
      rounds.push({ ...imported, bare: await bareBulkLoad(open) })
      if (round < last) continue
      yield measuresOfRounds(rounds, where)
      yield await measuresOnStore(where, store.env, options)
    } finally {
      await store.remove()
    }
  }
}

async function importedOnce(path: string, { env }: EmptyStore): Promise<Omit<ImportRound, 'bare'>> {
  const server = await startProgram('src/server/main.ts', { env })
  try {
    // The first so many rows: more than there are, and another number each time, so that no answer is remembered.
    let rows = MOST_AT_ONCE
    const unasked = () => server.url + apiPaths.scorecard(SCORECARD, { rows: rows-- })
    const before = await whileReading(unasked, sleep(BEFOREHAND_MS))
    const importing = importNationalFile(server.url, path)
    const during = await whileReading(unasked, importing)
    const peakMemory = ((await server.peakMemory()) ?? Number.NaN) / 1e6
    return { ...(await importing), before, during, peakMemory }
  } finally {
    await server.stop()
  }
}

/** Seconds the bare bulk load takes of the same rows. */
async function bareBulkLoad(open: Given['open']): Promise<number> {
  const store = await open()
  try {
    const { DATABASE_URL: _theirs, ...inherited } = process.env
    const { stdout } = await promisify(execFile)(process.execPath, ['bench/imports/bareBulkLoad.ts'], {
      env: { ...inherited, ...store.env },
    })
    const { rows, seconds } = JSON.parse(stdout) as { rows: number; seconds: number }
    if (rows !== NATIONAL.observations) throw new Error(`The bare bulk load had ${rows} rows`)
    return seconds
  } finally {
    await store.remove()
  }
}

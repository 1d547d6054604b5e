import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DatabaseSync } from 'node:sqlite'
import { Ledger } from '../crash/ledger.ts'
import { startWriters } from '../crash/writers.ts'
import { emptyPostgres, emptySqlite, type EmptyStore } from '../imports/emptyStore.ts'
import { startProgram } from '../processes/startProgram.ts'
import type { Measure } from '../report/measure.ts'
import { NATIONAL } from '../stores/nationalFile.ts'
import { temporaryFolder } from '../stores/storeFolder.ts'

const ROWS = `${NATIONAL.observations.toLocaleString('en-GB')} observations`

/** The national store backed up while people write, checked, restored, and moved to PostgreSQL and back. */
export async function* keepingMeasures(): AsyncGenerator<Measure[]> {
  const store = await emptySqlite()
  const files = await temporaryFolder()
  try {
    await program('bench/imports/bareBulkLoad.ts', [], store.env)
    const file = join(files.path, 'national.backup')
    const writing = await whileWriting(store, () => command(store.env, 'backup', file))
    const verifying = await command(store.env, 'verify')
    const verifyingFile = await command(store.env, 'verify', file)
    const restoring = await command({ SCORECARD_DATA: join(files.path, 'restored') }, 'restore', file)
    yield [
      seconds('Backup while people write', writing.taken),
      { ...seconds('Writes acknowledged meanwhile', writing.acknowledged), unit: 'writes' },
      { ...seconds('The backup', (await stat(file)).size / 1e6), unit: 'MB' },
      seconds('Verify the store', verifying),
      seconds('Verify the backup, restored into a file of its own', verifyingFile),
      seconds('Restore, read back', restoring),
    ]
    if (emptyPostgres) yield await moved(store)
  } finally {
    await store.remove()
    await files.remove()
  }
}

async function moved(store: EmptyStore): Promise<Measure[]> {
  const postgres = await emptyPostgres?.()
  if (!postgres) return []
  const back = await temporaryFolder()
  try {
    const there = await command(store.env, 'move', '--replace', '--to', postgres.env['DATABASE_URL'] ?? '')
    const home = await command(postgres.env, 'move', '--to', back.path)
    return [seconds('Move to PostgreSQL, read back', there), seconds('Move from PostgreSQL, read back', home)]
  } finally {
    await postgres.remove()
    await back.remove()
  }
}

async function whileWriting(store: EmptyStore, work: () => Promise<number>) {
  const server = await startProgram('src/server/main.ts', { env: store.env })
  const connection = new DatabaseSync(join(store.env['SCORECARD_DATA'] ?? '', 'scorecard.sqlite'))
  const indicators = connection.prepare('select id, reference from indicators order by id limit 12').all()
  const decision = connection.prepare('select id from decisions').get()
  connection.close()
  const subject = {
    url: server.url,
    indicators: indicators.map((row) => ({ id: String(row['id']), reference: String(row['reference']) })),
    decisionId: String(decision?.['id']),
  }
  const ledger = new Ledger()
  const writers = startWriters(subject, ledger, 'keeping')
  try {
    await ledger.until('acknowledged', 5, 60_000)
    const taken = await work()
    return { taken, acknowledged: ledger.outcome(new Map()).acknowledged }
  } finally {
    await writers.stop()
    await server.stop()
  }
}

/** Seconds that one of the commands takes, its own start included. */
async function command(env: Readonly<Record<string, string>>, ...args: string[]): Promise<number> {
  const began = performance.now()
  await program('src/server/storeCommand.ts', args, env)
  return (performance.now() - began) / 1_000
}

async function program(path: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  const { DATABASE_URL: _theirs, SCORECARD_DATA: _any, ...inherited } = process.env
  await promisify(execFile)(process.execPath, [path, ...args], { env: { ...inherited, ...env } })
}

const seconds = (name: string, product: number): Measure => ({
  subject: 'keeping',
  name,
  where: ROWS,
  unit: 's',
  product,
  bound: null,
})

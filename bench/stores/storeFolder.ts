import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openSqlite } from '../../src/server/database/nodeSqlite.ts'
import { schemaVersion } from '../../src/server/database/migrations.ts'
import { SEED } from './plausibleIndicator.ts'
import { fillStore } from './scorecardStore.ts'

const CACHE = join(import.meta.dirname, '../../.cache/bench')
/** What a kept store was made by: another schema or another generator makes another store. */
const RECIPE = ['.', '../../src/server/database/migrations', '../../src/server/imports/importTables.ts']
const FILE = 'scorecard.sqlite'

/** A folder that a server can be started on; it goes with `remove`. */
export type StoreFolder = { readonly path: string; readonly file: string; remove(): Promise<void> }

/** A new copy of the SQLite store of `count` indicators; the first of its recipe is built and kept. */
export async function scorecardStore(count: number, { figures = true } = {}): Promise<StoreFolder> {
  const folder = await temporaryFolder()
  await cp(await builtOnce(count, figures), folder.file)
  return folder
}

async function builtOnce(count: number, figures: boolean): Promise<string> {
  const name = `v${schemaVersion}-seed${SEED}-${await recipe()}-${count}${figures ? '' : '-no-figures'}`
  const kept = join(CACHE, name, FILE)
  if (existsSync(kept)) return kept
  const building = await temporaryFolder()
  const database = await openSqlite(building.file)
  await fillStore(database, count, { figures })
  await database.close()
  intoOneFile(building.file)
  await mkdir(CACHE, { recursive: true })
  await cp(building.path, join(CACHE, `${name}.${process.pid}`), { recursive: true })
  await rename(join(CACHE, `${name}.${process.pid}`), join(CACHE, name))
  await building.remove()
  return kept
}

/** Moves what SQLite still keeps in its log beside the file into the file, so that the file alone can be copied. */
function intoOneFile(file: string): void {
  const connection = new DatabaseSync(file)
  connection.exec('pragma wal_checkpoint(truncate)')
  connection.close()
}

async function recipe(): Promise<string> {
  const hash = createHash('sha256')
  for (const part of RECIPE) {
    const path = join(import.meta.dirname, part)
    const names = part.endsWith('.ts') ? [''] : (await readdir(path)).toSorted()
    for (const name of names) hash.update(await readFile(join(path, name)))
  }
  return hash.digest('hex').slice(0, 12)
}

export async function temporaryFolder(): Promise<StoreFolder> {
  const path = await mkdtemp(join(tmpdir(), 'scorecard-bench-'))
  return {
    path,
    file: join(path, FILE),
    remove: () => rm(path, { recursive: true, force: true }),
  }
}

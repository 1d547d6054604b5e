import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { quoted, storeTables } from '../database/catalogue.ts'
import { dialects } from '../database/dialect.ts'
import { migrationStatements, SCHEMA_VERSION_TABLE, schemaVersion } from '../database/migrations.ts'
import { isNoDatabase } from '../storeTrouble.ts'
import { syncFolder } from './dumpFile.ts'
import { sqliteReading } from './readSqlite.ts'
import type { StoreFilling } from './storeFilling.ts'
import type { Cell } from './storeReading.ts'

/**
 * A store filled in a file beside its place and moved there at the end. A store that was there is kept beside it under
 * another name, which `keptAs` hears. The caller holds the folder.
 */
export async function fillSqlite(
  path: string,
  version: number,
  keptAs: (path: string) => void = () => undefined,
): Promise<StoreFilling> {
  const beside = `${path}.filling`
  await removeStore(beside)
  const connection = new DatabaseSync(beside)
  connection.exec('pragma journal_mode = off; pragma synchronous = off; pragma foreign_keys = off')
  connection.exec('begin')
  for (const statement of [
    SCHEMA_VERSION_TABLE,
    ...migrationStatements(dialects.sqlite, { after: 0, upTo: version }),
  ])
    connection.exec(statement)
  const query = async (text: string) => connection.prepare(text).all() as Record<string, unknown>[]
  const tables = await storeTables('sqlite', query)
  for (const { name } of tables) connection.exec(`delete from ${quoted(name)}`)
  return {
    tables,
    async insert(table, columns, rows) {
      const places = columns.map(() => '?').join(', ')
      const names = columns.map(quoted).join(', ')
      const statement = connection.prepare(`insert into ${quoted(table.name)} (${names}) values (${places})`)
      for (const row of rows) statement.run(...row.map(valueOf))
    },
    async numberFrom({ name }, next) {
      connection.prepare('delete from sqlite_sequence where name = ?').run(name)
      connection.prepare('insert into sqlite_sequence (name, seq) values (?, ?)').run(name, next - 1)
    },
    reading: () => sqliteReading(connection),
    async finish() {
      for (const statement of migrationStatements(dialects.sqlite, { after: version, upTo: schemaVersion }))
        connection.exec(statement)
      connection.exec('commit')
      const [dangling] = connection.prepare('pragma foreign_key_check').all()
      if (dangling) throw new Error(`A row of ${String(dangling['table'])} refers to one that is not there`)
      connection.close()
      await synced(beside)
      if (existsSync(path)) keptAs(await setAside(path))
      await rename(beside, path)
      await syncFolder(dirname(path))
    },
    async giveUp() {
      if (connection.isOpen) connection.close()
      await removeStore(beside)
    },
  }
}

/** What SQLite keeps beside a file; one left beside a new store of the same name would be taken for its own. */
const BESIDE = ['-wal', '-shm', '-journal'] as const

async function setAside(path: string): Promise<string> {
  intoOneFile(path)
  let number = 1
  while (existsSync(`${path}.before-${number}`)) number++
  const kept = `${path}.before-${number}`
  for (const end of [...BESIDE, ''])
    if (existsSync(`${path}${end}`)) await rename(`${path}${end}`, `${kept}${end}`)
  return kept
}

/** A damaged store stays as it is, in as many files. */
function intoOneFile(path: string): void {
  const connection = new DatabaseSync(path)
  try {
    connection.exec('pragma wal_checkpoint(truncate); pragma journal_mode = delete')
  } catch (error) {
    if (!isNoDatabase(error)) throw error
  } finally {
    connection.close()
  }
}

const valueOf = (cell: Cell): SQLInputValue =>
  typeof cell === 'object' && cell !== null ? Buffer.from(cell.bytes, 'base64') : cell

async function synced(path: string): Promise<void> {
  const file = await open(path, 'r+')
  await file.sync()
  await file.close()
}

async function removeStore(path: string): Promise<void> {
  for (const end of ['', ...BESIDE]) await rm(`${path}${end}`, { force: true })
}

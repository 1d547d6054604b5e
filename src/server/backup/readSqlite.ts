import { DatabaseSync } from 'node:sqlite'
import { inOrder, quoted, storeTables } from '../database/catalogue.ts'
import { cellOf, ROWS_AT_A_TIME, type Cell, type StoreReading } from './storeReading.ts'

/** Reads a store in a file, which a server may be writing: what is read is as it was at the beginning. */
export async function readSqlite(path: string): Promise<StoreReading> {
  const connection = new DatabaseSync(path, { readOnly: true })
  connection.exec('pragma busy_timeout = 60000')
  connection.exec('begin')
  return sqliteReading(connection)
}

/** The same over a connection inside a transaction; closing the reading closes it. */
export async function sqliteReading(connection: DatabaseSync): Promise<StoreReading> {
  const query = async (text: string) => connection.prepare(text).all() as Record<string, unknown>[]
  const tables = await storeTables('sqlite', query)
  const [version] = tables.some(({ name }) => name === 'schema_version')
    ? await query('select max(version) as version from schema_version')
    : []
  return {
    tables,
    schemaVersion: Number(version?.['version'] ?? 0),
    async *rows(table) {
      const names = table.columns.map(({ name }) => quoted(name)).join(', ')
      const statement = connection.prepare(
        `select ${names} from ${quoted(table.name)} order by ${inOrder('sqlite', table)}`,
      )
      statement.setReturnArrays(true)
      let some: Cell[][] = []
      for (const row of statement.iterate() as unknown as Iterable<unknown[]>) {
        some.push(row.map(cellOf))
        if (some.length < ROWS_AT_A_TIME) continue
        yield some
        some = []
      }
      if (some.length > 0) yield some
    },
    async nextNumber({ name, numbered }) {
      if (numbered === null) return null
      const row = connection.prepare('select seq from sqlite_sequence where name = ?').get(name)
      return Number(row?.['seq'] ?? 0) + 1
    },
    async close() {
      connection.close()
    },
  }
}

import { Client, types } from 'pg'
import { inOrder, quoted, storeTables } from '../database/catalogue.ts'
import { cellOf, ROWS_AT_A_TIME, type StoreReading } from './storeReading.ts'

/** PostgreSQL's numbers for types (pg_type.oid) whose text is kept as it is, or read as a number. */
const AS_TEXT = new Set([114, 3802, 1082])
const INT8 = 20

/** Reads a store in PostgreSQL, which servers may be writing: what is read is as it was at the beginning. */
export async function readPostgres(url: string): Promise<StoreReading> {
  const client = await connectedTo(url)
  await client.query('begin isolation level repeatable read read only')
  return postgresReading(client)
}

export async function connectedTo(url: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        AS_TEXT.has(oid)
          ? (text: string) => text
          : oid === INT8
            ? Number
            : types.getTypeParser(oid, format as 'text'),
    },
  })
  await client.connect()
  return client
}

/** The same over a client inside a transaction; closing the reading ends the client. */
export async function postgresReading(client: Client): Promise<StoreReading> {
  const query = async (text: string) => (await client.query(text)).rows as Record<string, unknown>[]
  const tables = await storeTables('postgres', query)
  const [version] = tables.some(({ name }) => name === 'schema_version')
    ? await query('select max(version) as version from schema_version')
    : []
  return {
    tables,
    schemaVersion: Number(version?.['version'] ?? 0),
    async *rows(table) {
      const names = table.columns.map(({ name }) => quoted(name)).join(', ')
      await client.query(
        `declare rows_read no scroll cursor for select ${names} from ${quoted(table.name)} order by ${inOrder('postgres', table)}`,
      )
      for (;;) {
        const { rows } = await client.query<unknown[]>({
          text: `fetch ${ROWS_AT_A_TIME} from rows_read`,
          rowMode: 'array',
        })
        if (rows.length > 0) yield rows.map((row) => row.map(cellOf))
        if (rows.length < ROWS_AT_A_TIME) break
      }
      await client.query('close rows_read')
    },
    async nextNumber({ name, numbered }) {
      if (numbered === null) return null
      const [sequence] = await query(
        `select pg_get_serial_sequence('${quoted(name).replaceAll("'", "''")}', '${numbered.replaceAll("'", "''")}') as name`,
      )
      const [row] = await query(
        `select last_value + case when is_called then 1 else 0 end as next from ${String(sequence?.['name'])}`,
      )
      return Number(row?.['next'])
    },
    async close() {
      await client.end()
    },
  }
}

import { CompiledQuery } from 'kysely'
import type { Database } from '../database/database.ts'
import { quoted, storeTables } from '../database/catalogue.ts'

/** Where rows are numbered as they are recorded, the last few hold the latest instant. */
const LOOKED_AT = 1_000
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** The latest instant of record in any table of the store; null of a store in which nothing is recorded. */
export async function lastRecorded(database: Database): Promise<string | null> {
  return database.read(async (trx) => {
    const query = async (text: string) =>
      (await trx.executeQuery(CompiledQuery.raw(text))).rows as Record<string, unknown>[]
    let last: string | null = null
    for (const { name, columns, numbered } of await storeTables(database.kind, query)) {
      if (!columns.some((column) => column.name === 'recorded_at')) continue
      const lately = numbered === null ? '' : `order by ${quoted(numbered)} desc limit ${LOOKED_AT}`
      const [row] = await query(
        `select max(recorded_at) as "at" from (select recorded_at from ${quoted(name)} ${lately}) as rows_seen`,
      )
      const at = row?.['at']
      if (typeof at === 'string' && INSTANT.test(at) && (last === null || at > last)) last = at
    }
    return last
  })
}

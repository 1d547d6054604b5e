import { CompiledQuery } from 'kysely'
import type { Trx } from '../database/database.ts'
import { quoted, storeTables, type StoreTable } from '../database/catalogue.ts'
import type { DatabaseKind } from '../database/dialect.ts'

/** A store being verified, all of it at one moment. */
export type CheckedStore = {
  readonly trx: Trx
  readonly kind: DatabaseKind
  readonly tables: readonly StoreTable[]
  query(sql: string): Promise<readonly Record<string, unknown>[]>
}

/** A rule the whole store keeps. `wrong` names each place where it does not, in a sentence; the first few will do. */
export type StoreCheck = {
  /** What holds when nothing is wrong: "Every row a row refers to is there". */
  readonly rule: string
  readonly wrong: (store: CheckedStore) => Promise<readonly string[]>
}

/** Enough to see what is the matter. */
export const NAMED_AT_MOST = 20

export async function checkedStore(trx: Trx, kind: DatabaseKind): Promise<CheckedStore> {
  const query = async (text: string) =>
    (await trx.executeQuery(CompiledQuery.raw(text))).rows as Record<string, unknown>[]
  return { trx, kind, query, tables: await storeTables(kind, query) }
}

/** The different texts of a column, in order, a part of them at a time. */
export async function* distinctTexts(
  { query }: CheckedStore,
  table: string,
  column: string,
): AsyncGenerator<string> {
  const name = quoted(column)
  let after = ''
  for (;;) {
    const rows = await query(
      `select distinct ${name} as "text" from ${quoted(table)} where ${name} is not null ${after} order by ${name} limit ${AT_A_TIME}`,
    )
    for (const { text } of rows) yield String(text)
    if (rows.length < AT_A_TIME) return
    after = `and ${name} > '${String(rows.at(-1)?.['text']).replaceAll("'", "''")}'`
  }
}

const AT_A_TIME = 200_000

import { CompiledQuery } from 'kysely'
import type { Trx } from './database.ts'
import type { DatabaseKind } from './dialect.ts'
import type { ImportTables } from '../imports/importTables.ts'

/** Rows a statement; a few sizes, so that each statement is prepared once and used again and again. */
const sizes = [200, 20, 1] as const

const texts = new Map<string, string>()

/**
 * Adds many rows to a table of work under way, each an array of values in the order of `columns`. Statements are written by hand: building them
 * from a tree of nodes takes longer than the database takes to run them.
 */
export async function insertMany<T extends keyof ImportTables & string>(
  trx: Trx,
  kind: DatabaseKind,
  table: T,
  columns: readonly (keyof ImportTables[T] & string)[],
  rows: readonly (readonly (string | number | null)[])[],
): Promise<void> {
  let at = 0
  for (const size of sizes) {
    for (; rows.length - at >= size; at += size) {
      const values = rows.slice(at, at + size).flat()
      await trx.executeQuery(CompiledQuery.raw(statement(kind, table, columns, size), values))
    }
  }
}

function statement(kind: DatabaseKind, table: string, columns: readonly string[], rows: number): string {
  const key = `${kind} ${table} ${rows} ${columns.join()}`
  const known = texts.get(key)
  if (known !== undefined) return known
  const width = columns.length
  const row = (index: number) =>
    `(${columns.map((_, column) => (kind === 'postgres' ? `$${index * width + column + 1}` : '?')).join()})`
  const names = columns.map((name) => `"${name}"`).join()
  const text = `insert into ${table} (${names}) values ${Array.from({ length: rows }, (_, index) => row(index)).join()}`
  texts.set(key, text)
  return text
}

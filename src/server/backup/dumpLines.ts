import { createHash } from 'node:crypto'
import type { StoreReading } from './storeReading.ts'

/**
 * A dump is text, one JSON value a line, the same from either database: a head; for each table by name its columns by
 * name, its rows by key, and what they came to; a foot. Its hashes are SHA-256 over the lines they are about, line ends
 * included: a table's over its rows, the foot's over every line between head and foot, so that the same store has the same
 * hash whenever it is dumped.
 */
export type DumpHead = {
  readonly store: typeof STORE
  readonly format: typeof FORMAT
  readonly schemaVersion: number
  readonly madeAt: string
}
export type TableHead = { readonly table: string; readonly columns: readonly string[] }
export type TableFoot = { readonly rows: number; readonly nextNumber: number | null; readonly sha256: string }
export type DumpFoot = { readonly tables: number; readonly rows: number; readonly sha256: string }

export const STORE = 'partnership-scorecard'
export const FORMAT = 1

/** Writes the store as a dump, some lines at a time; gives its foot at the end. */
export async function* dumpLines(
  reading: StoreReading,
  madeAt: string,
): AsyncGenerator<string, DumpFoot, undefined> {
  const whole = createHash('sha256')
  const heard = (text: string) => {
    whole.update(text)
    return text
  }
  const head: DumpHead = { store: STORE, format: FORMAT, schemaVersion: reading.schemaVersion, madeAt }
  yield line(head)
  let rowsOfAll = 0
  for (const table of reading.tables) {
    yield heard(line({ table: table.name, columns: table.columns.map(({ name }) => name) }))
    const hash = createHash('sha256')
    let rows = 0
    for await (const some of reading.rows(table)) {
      const text = some.map(line).join('')
      hash.update(text)
      rows += some.length
      yield heard(text)
    }
    rowsOfAll += rows
    const nextNumber = await reading.nextNumber(table)
    yield heard(line({ rows, nextNumber, sha256: hash.digest('hex') } satisfies TableFoot))
  }
  const foot: DumpFoot = { tables: reading.tables.length, rows: rowsOfAll, sha256: whole.digest('hex') }
  yield line(foot)
  return foot
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`

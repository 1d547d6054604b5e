import type { StoreTable } from '../database/catalogue.ts'

/** What a cell of a dump holds: text, a number, nothing, or bytes. */
export type Cell = string | number | null | { readonly bytes: string }

/** Every table of a store at one moment, whatever is written meanwhile. */
export type StoreReading = {
  readonly tables: readonly StoreTable[]
  /** Of the schema that the store has, which may be an earlier release's. */
  readonly schemaVersion: number
  /** Rows in the order of the key, some at a time; cells in the order of the table's columns. */
  rows(table: StoreTable): AsyncIterable<readonly (readonly Cell[])[]>
  /** The next number the database would hand out; null of a table it does not number. */
  nextNumber(table: StoreTable): Promise<number | null>
  close(): Promise<void>
}

/** Rows read or written at a time. */
export const ROWS_AT_A_TIME = 2_000

/** What a driver gave for a cell, as both databases write it in a dump: a truth as 0 or 1, an instant as UTC text. */
export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'bigint') return Number(value)
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString('base64') }
  if (value instanceof Date) return value.toISOString()
  throw new TypeError(`A store holds a ${typeof value} that a dump cannot keep`)
}

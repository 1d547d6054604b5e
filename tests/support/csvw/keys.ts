import type { CellValue } from './cells.ts'
import type { ForeignKey } from './foreignKey.ts'
import type { Table } from './metadata.ts'
import type { Place } from './place.ts'
import type { Column } from './schema.ts'

/** A table as it was read: its columns, and the values of the cells of each row. */
export type ReadTable = {
  readonly table: Table
  readonly columns: readonly Column[]
  readonly rows: readonly { readonly place: Place; readonly values: readonly CellValue[] }[]
}

/** The values of some columns of each row, as one text; null where a row has none of them. */
function keysOf({ columns, rows }: ReadTable, names: readonly string[]) {
  const places = names.map((name) => columns.findIndex((column) => column.name === name))
  return rows.map(({ place, values }) => {
    const parts = places.map((at) => values[at] ?? null)
    return { place, key: parts.every((part) => part === null) ? null : JSON.stringify(parts) }
  })
}

const counted = (keys: readonly { readonly key: string | null }[]): Map<string, number> => {
  const times = new Map<string, number>()
  for (const { key } of keys) if (key !== null) times.set(key, (times.get(key) ?? 0) + 1)
  return times
}

/** Model 6.6: no two rows have the same primary key. */
export function checkPrimaryKey(read: ReadTable): void {
  const primaryKey = read.table.schema?.primaryKey ?? []
  if (primaryKey.length === 0) return
  const seen = new Set<string | null>()
  for (const { key, place } of keysOf(read, primaryKey)) {
    if (seen.has(key)) place.error('Model 6.6', `another row has the same ${primaryKey.join(' and ')}`)
    seen.add(key)
  }
}

/** Model 6.6: each foreign key leads to one row, and to one only; a row without a value leads nowhere. */
export function checkForeignKeys(read: ReadTable, all: readonly ReadTable[]): void {
  for (const key of read.table.schema?.foreignKeys ?? []) {
    const other = all.find(({ table }) => isReferenced(table, key))
    if (!other) key.place.error('Metadata 5.5', 'leads to no table described here')
    const unknown =
      other && key.referenced.filter((name) => !other.columns.some((column) => column.name === name))
    for (const name of unknown ?? []) key.place.error('Metadata 5.5', `no column there is named ${name}`)
    if (!other || unknown?.length !== 0) continue
    const times = counted(keysOf(other, key.referenced))
    for (const each of keysOf(read, key.columns))
      if (each.key !== null && times.get(each.key) !== 1)
        each.place.error(
          'Model 6.6',
          `${key.columns.join(' and ')} leads to ${times.get(each.key) ?? 'no'} rows of ${key.referenced.join(' and ')}`,
        )
  }
}

const isReferenced = ({ url, schema }: Table, { resource, schemaReference }: ForeignKey): boolean =>
  resource === undefined ? schema?.id !== undefined && schema.id === schemaReference : url === resource

import type { DatabaseKind } from './dialect.ts'

/** One table as the database itself describes it; columns in the order of their names, so that both databases agree. */
export type StoreTable = {
  readonly name: string
  readonly columns: readonly StoreColumn[]
  /** Empty where the table has no primary key. */
  readonly key: readonly string[]
  /** The column whose numbers the database hands out; null where it hands out none. */
  readonly numbered: string | null
  readonly references: readonly StoreReference[]
}

type StoreColumn = { readonly name: string; readonly isText: boolean }

type StoreReference = {
  /** What the constraint is called; SQLite gives it none. */
  readonly name: string
  readonly columns: readonly string[]
  readonly table: string
  readonly to: readonly string[]
}

export type Query = (sql: string) => Promise<readonly Record<string, unknown>[]>

/** Every table of the store, by name: read from the database, so that no list has to be kept of them. */
export async function storeTables(kind: DatabaseKind, query: Query): Promise<StoreTable[]> {
  const { columns, references } = catalogues[kind]
  const tables = Map.groupBy((await query(columns)) as readonly ColumnRow[], (row) => row.table)
  const referring = Map.groupBy((await query(references)) as readonly ReferenceRow[], (row) => row.table)
  return [...tables].map(([name, rows]) => ({
    name,
    columns: rows
      .map((row) => ({ name: row.column, isText: /^(text|character varying)/i.test(row.type) }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    key: rows
      .filter((row) => Number(row.key) > 0)
      .toSorted((a, b) => Number(a.key) - Number(b.key))
      .map((row) => row.column),
    numbered: rows.find((row) => Number(row.numbered) === 1 && Number(row.key) > 0)?.column ?? null,
    references: [...Map.groupBy(referring.get(name) ?? [], (row) => String(row.name)).entries()].map(
      ([constraint, parts]) => ({
        name: constraint,
        columns: parts.map((part) => part.column),
        table: parts[0]?.other ?? '',
        to: parts.map((part) => part.to),
      }),
    ),
  }))
}

/** One name in double quotes, for a statement written by hand. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Sorts alike on both databases: by the key, or by everything where there is none. */
export function inOrder(kind: DatabaseKind, { columns, key }: StoreTable): string {
  const byKey = key.length > 0 ? columns.filter(({ name }) => key.includes(name)) : columns
  const ordered = key.length > 0 ? byKey.toSorted((a, b) => key.indexOf(a.name) - key.indexOf(b.name)) : byKey
  return ordered
    .map(({ name, isText }) => {
      const collation = kind === 'postgres' && isText ? ' collate "C"' : ''
      return `${quoted(name)}${collation} nulls first`
    })
    .join(', ')
}

type ColumnRow = { table: string; column: string; type: string; key: unknown; numbered: unknown }
type ReferenceRow = { table: string; name: unknown; column: string; other: string; to: string }

const catalogues: Record<DatabaseKind, { readonly columns: string; readonly references: string }> = {
  sqlite: {
    columns: `select t.name as "table", c.name as "column", c.type as "type", c.pk as "key",
        t.sql like '%autoincrement%' as "numbered"
      from sqlite_schema as t join pragma_table_info(t.name) as c
      where t.type = 'table' and t.name not like 'sqlite\\_%' escape '\\' order by t.name`,
    references: `select t.name as "table", r.id as "name", r."from" as "column", r."table" as "other",
        coalesce(r."to", (select k.name from pragma_table_info(r."table") as k where k.pk = r.seq + 1)) as "to"
      from sqlite_schema as t join pragma_foreign_key_list(t.name) as r
      where t.type = 'table' order by t.name, r.id, r.seq`,
  },
  postgres: {
    columns: `select t.relname as "table", c.attname as "column", format_type(c.atttypid, null) as "type",
        coalesce(array_position(k.indkey::int2[], c.attnum) + 1, 0) as "key",
        case when pg_get_serial_sequence(quote_ident(t.relname), c.attname) is null then 0 else 1 end as "numbered"
      from pg_class as t join pg_attribute as c on c.attrelid = t.oid
        left join pg_index as k on k.indrelid = t.oid and k.indisprimary
      where t.relnamespace = current_schema()::regnamespace and t.relkind in ('r', 'p')
        and c.attnum > 0 and not c.attisdropped and c.attgenerated = ''
      order by t.relname collate "C"`,
    references: `select t.relname as "table", r.conname as "name", c.attname as "column", o.relname as "other", p.attname as "to"
      from pg_constraint as r join pg_class as t on t.oid = r.conrelid join pg_class as o on o.oid = r.confrelid
        cross join lateral unnest(r.conkey, r.confkey) with ordinality as part (own, their, place)
        join pg_attribute as c on c.attrelid = t.oid and c.attnum = part.own
        join pg_attribute as p on p.attrelid = o.oid and p.attnum = part.their
      where r.contype = 'f' and t.relnamespace = current_schema()::regnamespace
      order by t.relname collate "C", r.conname collate "C", part.place`,
  },
}

import type { Client } from 'pg'
import { quoted, storeTables } from '../database/catalogue.ts'
import { dialects } from '../database/dialect.ts'
import { migrationStatements, SCHEMA_VERSION_TABLE, schemaVersion } from '../database/migrations.ts'
import { connectedTo, postgresReading } from './readPostgres.ts'
import type { StoreFilling } from './storeFilling.ts'
import type { Cell } from './storeReading.ts'

/**
 * A store filled in one transaction, the tables that were there dropped first. Rules between tables are taken off while
 * rows come in the order of their names, and put back, which checks every row, before anybody sees them.
 */
export async function fillPostgres(url: string, version: number): Promise<StoreFilling> {
  const client = await connectedTo(url)
  const query = async (text: string) => (await client.query(text)).rows as Record<string, unknown>[]
  const runAll = async (statements: readonly string[]) => {
    for (const statement of statements) await client.query(statement)
  }
  await client.query('begin')
  await runAll(((await query(everythingHere)) as { statement: string }[]).map(({ statement }) => statement))
  await runAll([SCHEMA_VERSION_TABLE, ...migrationStatements(dialects.postgres, { after: 0, upTo: version })])
  const tables = await storeTables('postgres', query)
  const rules = (await query(rulesBetweenTables)) as { table: string; name: string; rule: string }[]
  await runAll(rules.map(({ table, name }) => `alter table ${table} drop constraint ${quoted(name)}`))
  // Only what the migrations put there: of the record itself every deletion is refused, of no rows even.
  for (const { name } of tables)
    if ((await query(`select 1 from ${quoted(name)} limit 1`)).length > 0)
      await client.query(`delete from ${quoted(name)}`)
  return {
    tables,
    async insert(table, columns, rows) {
      const names = columns.map(quoted).join(', ')
      const objects = rows.map((row) =>
        Object.fromEntries(row.map((cell, at) => [columns[at] ?? '', valueOf(cell)])),
      )
      await client.query(
        `insert into ${quoted(table.name)} (${names}) overriding system value
         select ${names} from json_populate_recordset(null::${quoted(table.name)}, $1::json)`,
        [JSON.stringify(objects)],
      )
    },
    async numberFrom({ name, numbered }, next) {
      await client.query('select setval(pg_get_serial_sequence($1, $2), $3, false)', [
        quoted(name),
        numbered,
        next,
      ])
    },
    reading: () => postgresReading(client),
    async finish() {
      await runAll(
        rules.map(({ table, name, rule }) => `alter table ${table} add constraint ${quoted(name)} ${rule}`),
      )
      await runAll(migrationStatements(dialects.postgres, { after: version, upTo: schemaVersion }))
      await client.query('commit')
      await client.end()
    },
    giveUp: () => ended(client),
  }
}

const everythingHere = `select format('drop table %I cascade', tablename) as "statement" from pg_tables where schemaname = current_schema()
  union all select format('drop routine %s cascade', p.oid::regprocedure) from pg_proc as p
    where p.pronamespace = current_schema()::regnamespace
      and not exists (select from pg_depend as d where d.objid = p.oid and d.deptype = 'e')`

const rulesBetweenTables = `select conrelid::regclass::text as "table", conname as "name", pg_get_constraintdef(oid) as "rule"
  from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`

const valueOf = (cell: Cell): unknown =>
  typeof cell === 'object' && cell !== null ? `\\x${Buffer.from(cell.bytes, 'base64').toString('hex')}` : cell

async function ended(client: Client): Promise<void> {
  await client.end().catch(() => undefined)
}

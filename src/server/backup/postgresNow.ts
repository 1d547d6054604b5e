import { POSTGRES_APPLICATION } from '../database/postgresDatabase.ts'
import { connectedTo } from './readPostgres.ts'

export type PostgresNow = {
  /** Tables of ours with a partnership in them; tables of something else; or room for a store. */
  readonly holds: 'partnership' | 'somethingElse' | 'nothing'
  /** Connections of running servers. */
  readonly servers: number
}

/** What stands in a PostgreSQL database, and whether servers are at work on it. */
export async function postgresNow(url: string): Promise<PostgresNow> {
  const client = await connectedTo(url)
  const one = async (text: string, values: unknown[] = []) =>
    (await client.query<Record<string, unknown>>(text, values)).rows[0] ?? {}
  try {
    const { tables } = await one(
      'select count(*) as tables from pg_tables where schemaname = current_schema()',
    )
    const { ours } = await one("select to_regclass('schema_version') is not null as ours")
    const { set_up: isSetUp } = await one("select to_regclass('partnership') is not null as set_up")
    const { servers } = await one(
      'select count(*) as servers from pg_stat_activity where datname = current_database() and application_name = $1',
      [POSTGRES_APPLICATION],
    )
    const isFilled =
      isSetUp === true && Number((await one('select count(*) as rows from partnership'))['rows']) > 0
    return {
      holds: isFilled ? 'partnership' : Number(tables) > 0 && ours !== true ? 'somethingElse' : 'nothing',
      servers: Number(servers),
    }
  } finally {
    await client.end()
  }
}

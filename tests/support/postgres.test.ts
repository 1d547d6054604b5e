import { Client } from 'pg'
import { expect, test } from 'vitest'
import { describeOnPostgres } from './postgres.ts'

describeOnPostgres('a test database', (databaseUrl) => {
  test('is empty, and sorts by bytes as SQLite does', async () => {
    const client = new Client({ connectionString: databaseUrl() })
    await client.connect()
    const tables = await client.query("select 1 from pg_tables where schemaname = 'public'")
    const letters = await client.query("select l from (values ('a'), ('B'), ('é')) as t (l) order by l")
    await client.end()
    expect(tables.rows).toEqual([])
    expect(letters.rows.map(({ l }) => l)).toEqual(['B', 'a', 'é'])
  })
})

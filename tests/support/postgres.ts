import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { postgresAbsence } from './postgresProgram.ts'

interface TestDatabase {
  url: string
  drop: () => Promise<void>
}

/** An empty database of its own on this run's PostgreSQL server, or on the one TEST_DATABASE_URL names. */
async function createTestDatabase(): Promise<TestDatabase> {
  const server = await serverUrl()
  const name = `scorecard_${randomUUID().replaceAll('-', '')}`
  await statement(server, `create database ${name} template template0 encoding 'UTF8' locale 'C'`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => statement(server, `drop database if exists ${name} with (force)`) }
}

/**
 * A suite run on PostgreSQL, in a database made for it and dropped after it. `databaseUrl` may be asked from
 * a hook or a test. Where PostgreSQL is absent the suite is skipped, and its name says how to get it.
 */
export function describeOnPostgres(title: string, suite: (databaseUrl: () => string) => void): void {
  if (postgresAbsence !== null) {
    describe.skip(`${title} (${postgresAbsence})`, () => suite(() => ''))
    return
  }
  describe(title, () => {
    let database: TestDatabase | undefined
    beforeAll(async () => {
      database = await createTestDatabase()
    }, 60_000)
    afterAll(() => database?.drop())
    suite(() => {
      if (database === undefined) throw new Error('Ask for the database from a hook or a test')
      return database.url
    })
  })
}

async function serverUrl(): Promise<string> {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL
  const response = await fetch(inject('postgresOnRequest'))
  if (!response.ok) throw new Error(await response.text())
  return response.text()
}

async function statement(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}

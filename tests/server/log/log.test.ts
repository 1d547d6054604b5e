import { describe } from 'vitest'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { openPostgres } from '../../../src/server/database/postgresDatabase.ts'
import { logSuite } from '../../support/logSuite.ts'
import { describeOnPostgres } from '../../support/postgres.ts'
import { Client } from 'pg'

describe('the log on SQLite', () =>
  logSuite(async () => {
    const database = await openSqlite(':memory:')
    return { database, remove: () => database.close() }
  }))

describeOnPostgres('the log on PostgreSQL', (url) =>
  logSuite(async () => {
    const client = new Client({ connectionString: url() })
    await client.connect()
    await client.query('drop schema public cascade; create schema public')
    await client.end()
    const database = await openPostgres(url())
    return { database, remove: async () => undefined }
  }),
)

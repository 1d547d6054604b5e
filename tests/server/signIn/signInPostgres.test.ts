import { openPostgres } from '../../../src/server/database/postgresDatabase.ts'
import { Client } from 'pg'
import { describeOnPostgres } from '../../support/postgres.ts'
import { signInSuite } from '../../support/signInSuite.ts'

describeOnPostgres('signing in, on PostgreSQL', (databaseUrl) =>
  signInSuite(async () => {
    const client = new Client({ connectionString: databaseUrl() })
    await client.connect()
    await client.query('drop schema public cascade; create schema public')
    await client.end()
    const database = await openPostgres(databaseUrl())
    return { database, remove: () => database.close() }
  }),
)

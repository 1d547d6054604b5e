import { openPostgres } from '../../../src/server/database/postgresDatabase.ts'
import { describeOnPostgres } from '../../support/postgres.ts'
import { importSuite } from '../../support/importSuite.ts'
import { Client } from 'pg'

describeOnPostgres('figures brought in, on PostgreSQL', (databaseUrl) =>
  importSuite(async () => {
    const client = new Client({ connectionString: databaseUrl() })
    await client.connect()
    await client.query('drop schema public cascade; create schema public')
    await client.end()
    return openPostgres(databaseUrl())
  }),
)

import { describe } from 'vitest'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { openEmptyPostgres } from '../../support/emptyPostgres.ts'
import { logSuite } from '../../support/logSuite.ts'
import { describeOnPostgres } from '../../support/postgres.ts'

describe('the log on SQLite', () =>
  logSuite(async () => {
    const database = await openSqlite(':memory:')
    return { database, remove: () => database.close() }
  }))

describeOnPostgres('the log on PostgreSQL', (url) =>
  logSuite(async () => ({ database: await openEmptyPostgres(url()), remove: async () => undefined })),
)

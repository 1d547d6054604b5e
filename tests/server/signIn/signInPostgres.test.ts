import { openEmptyPostgres } from '../../support/emptyPostgres.ts'
import { describeOnPostgres } from '../../support/postgres.ts'
import { signInSuite } from '../../support/signInSuite.ts'

describeOnPostgres('signing in, on PostgreSQL', (databaseUrl) =>
  signInSuite(async () => {
    const database = await openEmptyPostgres(databaseUrl())
    return { database, remove: () => database.close() }
  }),
)

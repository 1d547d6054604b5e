import { openEmptyPostgres } from '../../support/emptyPostgres.ts'
import { importSuite } from '../../support/importSuite.ts'
import { describeOnPostgres } from '../../support/postgres.ts'

describeOnPostgres('figures brought in, on PostgreSQL', (databaseUrl) =>
  importSuite(() => openEmptyPostgres(databaseUrl())),
)

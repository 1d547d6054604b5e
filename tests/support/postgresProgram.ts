import { dirname, join } from 'node:path'
import { firstProgram, onPath } from './programs.ts'

const server = firstProgram([
  ...(process.env.PG_BIN ? [join(process.env.PG_BIN, 'postgres')] : []),
  '/usr/lib/postgresql/*/bin/postgres',
  ...onPath('postgres'),
])

/** The folder that holds PostgreSQL's own `initdb` and `postgres`; null where it is not installed. */
export const postgresFolder: string | null = server === null ? null : dirname(server)

/** Why nothing can be tried on PostgreSQL here, with how to put that right; null when it can. */
export const postgresAbsence: string | null =
  postgresFolder !== null || process.env.TEST_DATABASE_URL
    ? null
    : 'no PostgreSQL here: install it (apt-get install postgresql), or name its programs in PG_BIN or a server in TEST_DATABASE_URL'

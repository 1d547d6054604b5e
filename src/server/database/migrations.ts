import { sql, type Kysely } from 'kysely'
import type { Dialect } from './dialect.ts'
import { foundation } from './migrations/foundation.ts'
import { givenAnswers } from './migrations/givenAnswers.ts'
import { judgementSettings } from './migrations/judgementSettings.ts'
import { people } from './migrations/people.ts'
import { importTables } from '../imports/importTables.ts'
import type { Schema } from './schema.ts'

type Migration = { readonly version: number; readonly statements: (dialect: Dialect) => string[] }

/** In order; a released one never changes. */
const migrations: readonly Migration[] = [
  { version: 1, statements: (dialect) => [...foundation(dialect), ...importTables(dialect)] },
  { version: 2, statements: judgementSettings },
  { version: 3, statements: people },
  { version: 7, statements: givenAnswers },
]

export const schemaVersion = migrations.at(-1)?.version ?? 0

/**
 * Brings a store to this release's schema inside the caller's transaction.
 * A store written by a later release is refused, so that an old program never half-understands a new store.
 */
export async function migrate(db: Kysely<Schema>, dialect: Dialect): Promise<void> {
  await sql.raw(`create table if not exists schema_version (version integer primary key)`).execute(db)
  const { rows } = await sql<{
    version: number
  }>`select version from schema_version order by version`.execute(db)
  const current = Number(rows.at(-1)?.version ?? 0)
  if (current > schemaVersion)
    throw new Error(
      `This store has schema version ${current}; this release knows ${schemaVersion}. Start the newer release instead.`,
    )
  for (const { version, statements } of migrations) {
    if (version <= current) continue
    for (const statement of statements(dialect)) await sql.raw(statement).execute(db)
    await sql`insert into schema_version (version) values (${version})`.execute(db)
  }
}

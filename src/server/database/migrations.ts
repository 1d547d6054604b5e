import { sql, type Kysely } from 'kysely'
import type { Dialect } from './dialect.ts'
import { audiences } from './migrations/audiences.ts'
import { auditLog } from './migrations/auditLog.ts'
import { boardReports } from './migrations/boardReports.ts'
import { calendarLinks } from './migrations/calendarLinks.ts'
import { foundation } from './migrations/foundation.ts'
import { givenAnswers } from './migrations/givenAnswers.ts'
import { issuedPapers } from './migrations/issuedPapers.ts'
import { importAudience } from './migrations/importAudience.ts'
import { judgementSettings } from './migrations/judgementSettings.ts'
import { meetingRecord } from './migrations/meetingRecord.ts'
import { people } from './migrations/people.ts'
import { priorities } from './migrations/priorities.ts'
import { retention } from './migrations/retention.ts'
import { signIn } from './migrations/signIn.ts'
import { storeParts } from './migrations/storeParts.ts'
import { importTables } from '../imports/importTables.ts'
import type { Schema } from './schema.ts'

type Migration = { readonly version: number; readonly statements: (dialect: Dialect) => string[] }

/**
 * In order; a released one never changes.
 *
 * Every version that a release wrote is kept as a store in tests/fixtures/stores and opened by every later release. When
 * a release with a new version goes out, add its store: start that release on an empty folder with `npm start --
 * --empty`, run `node tests/support/writeReleaseStore.ts URL FOLDER`, then `npm run backup -- tests/fixtures/stores/version-N.backup`,
 * and add N to `releasedSchemaVersions`.
 */
const migrations: readonly Migration[] = [
  { version: 1, statements: (dialect) => [...foundation(dialect), ...importTables(dialect)] },
  { version: 2, statements: judgementSettings },
  { version: 3, statements: people },
  { version: 4, statements: signIn },
  { version: 5, statements: audiences },
  { version: 6, statements: auditLog },
  { version: 7, statements: givenAnswers },
  { version: 8, statements: (dialect) => [...retention(dialect), ...importAudience(dialect)] },
  { version: 9, statements: issuedPapers },
  {
    version: 10,
    statements: (dialect) => [
      ...meetingRecord(dialect),
      ...priorities(dialect),
      ...calendarLinks(dialect),
      ...storeParts(dialect),
      ...boardReports(dialect),
    ],
  },
]

export const releasedSchemaVersions: readonly number[] = [1, 2, 9]

export const schemaVersion = migrations.at(-1)?.version ?? 0

export const SCHEMA_VERSION_TABLE = 'create table if not exists schema_version (version integer primary key)'

/** The statements that bring a store from one version to a later one; each version is noted as it is reached. */
export function migrationStatements(
  dialect: Dialect,
  { after, upTo }: { after: number; upTo: number },
): string[] {
  return migrations
    .filter(({ version }) => version > after && version <= upTo)
    .flatMap(({ version, statements }) => [
      ...statements(dialect),
      `insert into schema_version (version) values (${version})`,
    ])
}

/**
 * Brings a store to this release's schema inside the caller's transaction.
 * A store written by a later release is refused, so that an old program never half-understands a new store.
 */
export async function migrate(db: Kysely<Schema>, dialect: Dialect): Promise<void> {
  await sql.raw(SCHEMA_VERSION_TABLE).execute(db)
  const { rows } = await sql<{
    version: number
  }>`select version from schema_version order by version`.execute(db)
  const current = Number(rows.at(-1)?.version ?? 0)
  const newer = newerStoreWords(current)
  if (newer !== null) throw new Error(newer)
  for (const statement of migrationStatements(dialect, { after: current, upTo: schemaVersion }))
    await sql.raw(statement).execute(db)
}

/** Why a store of this version is not for this release; null when it is. */
export function newerStoreWords(version: number): string | null {
  return version > schemaVersion
    ? `This store has schema version ${version}; this release knows ${schemaVersion}. Start the newer release instead.`
    : null
}

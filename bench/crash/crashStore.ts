import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import { openSqlite } from '../../src/server/database/nodeSqlite.ts'
import { openPostgres } from '../../src/server/database/postgresDatabase.ts'
import { startTemporaryPostgres, type TemporaryPostgres } from '../../tests/support/temporaryPostgres.ts'
import { fillStore } from '../stores/scorecardStore.ts'
import { temporaryFolder } from '../stores/storeFolder.ts'

const INDICATORS = 12

/** A store to kill servers on, looked at without any of the product's own code. */
export type CrashStore = {
  readonly env: Readonly<Record<string, string>>
  query(sql: string): Promise<Record<string, unknown>[]>
  /** What the database itself finds wrong with its file; PostgreSQL would refuse to start. */
  damage(): Promise<string[]>
  /** Only where the database is a server that can be killed by itself: kills it and starts it again. */
  readonly killDatabase: (() => Promise<void>) | null
  remove(): Promise<void>
}

export async function crashSqlite(): Promise<CrashStore> {
  const folder = await temporaryFolder()
  const database = await openSqlite(folder.file)
  await fillStore(database, INDICATORS, { figures: false })
  await database.close()
  const looked = async <T>(look: (connection: DatabaseSync) => T): Promise<T> => {
    const connection = new DatabaseSync(folder.file, { readOnly: true })
    connection.exec('pragma busy_timeout = 10000')
    try {
      return look(connection)
    } finally {
      connection.close()
    }
  }
  return {
    env: { SCORECARD_DATA: folder.path },
    query: (sql) => looked((connection) => connection.prepare(sql).all()),
    damage: () =>
      looked((connection) =>
        [
          ...connection.prepare('pragma integrity_check').all(),
          ...connection.prepare('pragma foreign_key_check').all(),
        ]
          .map((row) => Object.values(row).join(' '))
          .filter((words) => words !== 'ok'),
      ),
    killDatabase: null,
    remove: folder.remove,
  }
}

/** In a cluster of its own that syncs to disk as one in service does. */
export async function crashPostgres(programs: string): Promise<CrashStore> {
  const postgres = await startTemporaryPostgres(programs, { fsync: 'on' })
  return crashPostgresAt(postgres)
}

export async function crashPostgresAt(postgres: TemporaryPostgres): Promise<CrashStore> {
  const folder = await temporaryFolder()
  const database = await openPostgres(postgres.url)
  await fillStore(database, INDICATORS, { figures: false })
  await database.close()
  return {
    env: { DATABASE_URL: postgres.url, SCORECARD_DATA: folder.path },
    async query(sql) {
      const client = new Client({ connectionString: postgres.url })
      await client.connect()
      try {
        return (await client.query<Record<string, unknown>>(sql)).rows
      } finally {
        await client.end()
      }
    },
    damage: async () => [],
    async killDatabase() {
      await postgres.kill()
      await postgres.startAgain()
    },
    async remove() {
      await postgres.stop()
      await folder.remove()
    },
  }
}

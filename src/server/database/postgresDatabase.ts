import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely'
import { Pool, types } from 'pg'
import { bumpRevision, type Database, type Trx } from './database.ts'
import { dialects } from './dialect.ts'
import { withLog } from '../log/writeLog.ts'
import { migrate } from './migrations.ts'
import { listenToRevision, notifyRevision } from './postgresListener.ts'
import { RevisionWatch } from './revisionWatch.ts'
import type { Schema } from './schema.ts'
import { sharedRead } from './sharedRead.ts'
import { KnownStanding, STANDING, type StandingRow } from './storeStanding.ts'

const INT8 = 20
/** Any number will do, as long as every server of this product uses the same. */
const WRITER_LOCK = 7_319_402
const MIGRATION_LOCK = 7_319_403
const LONGEST_WAIT_FOR_CONNECTION = 15_000
/** What a connection of this product is called where PostgreSQL lists them. */
export const POSTGRES_APPLICATION = 'partnership-scorecard'

/**
 * A store on PostgreSQL. Writers take turns by an advisory lock, so that checks made before a write still hold; writers
 * of this process wait for one another before they take a connection, so that readers always find one.
 */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    application_name: POSTGRES_APPLICATION,
    connectionTimeoutMillis: LONGEST_WAIT_FOR_CONNECTION,
    keepAlive: true,
    max: 10,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 ? Number : types.getTypeParser(oid, format as 'text'),
    },
  })
  // A connection that breaks while it works fails its queries; unheard, it would end the process as well.
  pool.on('connect', (client) => client.on('error', () => undefined))
  pool.on('error', () => undefined)
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  const takeTurn = async (trx: Trx, lock: number) => {
    await sql`select pg_advisory_xact_lock(${lock}::bigint)`.execute(trx)
  }
  await db.transaction().execute(async (trx) => {
    await takeTurn(trx, MIGRATION_LOCK)
    await migrate(trx, dialects.postgres)
  })
  let lastWriter: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = lastWriter.then(work, work)
    lastWriter = turn.catch(() => undefined)
    return turn
  }
  const watch = new RevisionWatch()
  const known = new KnownStanding()
  let stopListening: (() => Promise<void>) | null = null
  return {
    kind: 'postgres',
    read: (work) =>
      db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
    async write(work, kind = 'change') {
      let revision = 0
      const result = await inTurn(() =>
        db
          .transaction()
          .setIsolationLevel('read committed')
          .execute(async (trx) => {
            await takeTurn(trx, WRITER_LOCK)
            if (kind === 'change') {
              revision = await bumpRevision(trx)
              await notifyRevision(trx, revision)
            }
            return withLog(trx, work, revision)
          }),
      )
      watch.tell(revision)
      return result
    },
    standing: sharedRead(async () => {
      const { rows } = await db.executeQuery<StandingRow>(CompiledQuery.raw(STANDING.postgres, [known.since]))
      return known.told(rows)
    }),
    watch(heard) {
      stopListening ??= listenToRevision(url, (revision) => watch.tell(revision))
      return watch.add(heard)
    },
    async close() {
      await stopListening?.()
      await db.destroy()
    },
  }
}

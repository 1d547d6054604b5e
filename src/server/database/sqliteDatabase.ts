import { Kysely, type SqliteDatabase } from 'kysely'
import { bumpRevision, type Database } from './database.ts'
import { dialects } from './dialect.ts'
import { withLog } from '../log/writeLog.ts'
import { migrate } from './migrations.ts'
import type { Schema } from './schema.ts'
import { OneAtATimeSqliteDialect } from './sqliteDriver.ts'

const LONGEST_WAIT_FOR_WRITER = 60_000
const PAUSE_BETWEEN_TRIES = 10

/**
 * A store on SQLite. With one connection (a store in memory) readers and writers take turns; with two, readers see the
 * last commit while a writer works. `isBusy` recognises the driver's error when another process or thread is writing:
 * the wait is asynchronous, so this thread goes on answering readers.
 */
export async function sqliteDatabase(connections: {
  readonly writer: SqliteDatabase
  readonly reader: SqliteDatabase | null
  readonly isBusy: (error: unknown) => boolean
}): Promise<Database> {
  const writer = new Kysely<Schema>({
    dialect: new OneAtATimeSqliteDialect(connections.writer, 'begin immediate'),
  })
  const reader = connections.reader
    ? new Kysely<Schema>({ dialect: new OneAtATimeSqliteDialect(connections.reader, 'begin') })
    : writer
  const whenFree = async <T>(work: () => Promise<T>): Promise<T> => {
    const tries = LONGEST_WAIT_FOR_WRITER / PAUSE_BETWEEN_TRIES
    for (let tried = 0; ; tried++) {
      try {
        return await work()
      } catch (error) {
        if (!connections.isBusy(error) || tried >= tries) throw error
        await new Promise((resolve) => setTimeout(resolve, PAUSE_BETWEEN_TRIES))
      }
    }
  }
  const database: Database = {
    kind: 'sqlite',
    read: (work) => reader.transaction().execute(work),
    write: (work, kind = 'change') =>
      whenFree(() =>
        writer.transaction().execute(async (trx) => {
          if (kind === 'change') await bumpRevision(trx)
          return withLog(trx, work)
        }),
      ),
    async close() {
      await writer.destroy()
      if (reader !== writer) await reader.destroy()
      // One that was never read from is not closed by the query builder.
      connections.reader?.close()
    },
  }
  await whenFree(() => writer.transaction().execute((trx) => migrate(trx, dialects.sqlite)))
  return database
}

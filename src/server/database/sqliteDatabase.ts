import { CompiledQuery, Kysely, type SqliteDatabase } from 'kysely'
import { bumpRevision, type Database } from './database.ts'
import { dialects } from './dialect.ts'
import { withLog } from '../log/writeLog.ts'
import { migrate } from './migrations.ts'
import { RevisionWatch } from './revisionWatch.ts'
import type { Schema } from './schema.ts'
import { OneAtATimeSqliteDialect } from './sqliteDriver.ts'
import { KnownStanding, STANDING, type StandingRow, type StoreStanding } from './storeStanding.ts'

const LONGEST_WAIT_FOR_WRITER = 60_000
const PAUSE_BETWEEN_TRIES = 10
/** Milliseconds after which what another process or thread has changed is noticed at the latest. */
const LOOK_EVERY = 1_000

/**
 * A store on SQLite. With one connection (a store in memory) readers and writers take turns; with three, readers see the
 * last commit while a writer works, and `glance`, which is held for no longer than one statement, how the store stands
 * while a reader works. `isBusy` recognises the driver's error when another process or thread is writing:
 * the wait is asynchronous, so this thread goes on answering readers.
 */
export async function sqliteDatabase(connections: {
  readonly writer: SqliteDatabase
  readonly reader: SqliteDatabase | null
  readonly glance: SqliteDatabase | null
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
  const { glance } = connections
  const watch = new RevisionWatch()
  const known = new KnownStanding()
  const standing = async (): Promise<StoreStanding> => {
    const asked = [known.since]
    if (glance) return known.told(glance.prepare(STANDING.sqlite).all(asked) as StandingRow[])
    const { rows } = await reader.executeQuery<StandingRow>(CompiledQuery.raw(STANDING.sqlite, asked))
    return known.told(rows)
  }
  let looking: ReturnType<typeof setInterval> | undefined
  const lookForChanges = () => {
    if (glance) looking ??= setInterval(() => void look(), LOOK_EVERY)
  }
  /** A look that fails is followed by another. */
  const look = () =>
    standing().then(
      ({ revision }) => watch.tell(revision),
      () => undefined,
    )
  const stopLooking = () => {
    clearInterval(looking)
    looking = undefined
  }
  const database: Database = {
    kind: 'sqlite',
    read: (work) => reader.transaction().execute(work),
    async write(work, kind = 'change') {
      let revision = 0
      const result = await whenFree(() =>
        writer.transaction().execute(async (trx) => {
          if (kind === 'change') revision = await bumpRevision(trx)
          return withLog(trx, work, revision)
        }),
      )
      watch.tell(revision)
      return result
    },
    standing: () => whenFree(standing),
    watch(heard) {
      const stop = watch.add(heard)
      lookForChanges()
      return () => {
        stop()
        if (!watch.isHeard) stopLooking()
      }
    },
    async close() {
      stopLooking()
      glance?.close()
      await writer.destroy()
      if (reader !== writer) await reader.destroy()
      // One that was never read from is not closed by the query builder.
      connections.reader?.close()
    },
  }
  await whenFree(() => writer.transaction().execute((trx) => migrate(trx, dialects.sqlite)))
  return database
}

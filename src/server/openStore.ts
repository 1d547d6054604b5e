import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { clockBehindWords, clockOfRecord, type Clock } from './clockOfRecord.ts'
import { holdFolder, inUseWords, type HeldFolder, type Holder } from './folderHold.ts'
import type { Database } from './database/database.ts'
import { openSqlite } from './database/nodeSqlite.ts'
import { openPostgres } from './database/postgresDatabase.ts'
import type { Settings } from './settings.ts'
import { isNoDatabase, storeTrouble } from './storeTrouble.ts'
import { lastRecorded } from './stores/lastRecorded.ts'

export const STORE_FILE = 'scorecard.sqlite'

export type OpenedStore = {
  readonly database: Database
  readonly clock: Clock
  /** Absolute: the embedded store and uploads in progress. */
  readonly dataFolder: string
  readonly storePath: string
  /** Tells commands on the same folder where the server answers. */
  announce(address: string): void
  close(): Promise<void>
}

/**
 * The store that the settings name, with its clock of record; or the sentence that says why it cannot be opened, with
 * who uses it where that is why. A store in a file is this process's alone until it is closed.
 */
export async function openStore(
  settings: Pick<Settings, 'dataFolder' | 'databaseUrl'>,
  holder: Holder,
  log: (sentence: string) => void,
): Promise<OpenedStore | { readonly wrong: string; readonly heldBy?: Holder }> {
  const dataFolder = resolve(settings.dataFolder)
  const storePath = join(dataFolder, STORE_FILE)
  let folder: HeldFolder | null = null
  try {
    if (settings.databaseUrl === null) {
      const found = holdFolder(dataFolder, holder)
      if ('heldBy' in found) return { wrong: inUseWords(dataFolder, found.heldBy), heldBy: found.heldBy }
      folder = found
    } else mkdirSync(dataFolder, { recursive: true })
    const database =
      settings.databaseUrl === null ? await openSqlite(storePath) : await openPostgres(settings.databaseUrl)
    const clock = clockOfRecord(
      () => new Date(),
      await lastRecorded(database),
      (behind, standsAt) => log(clockBehindWords(behind, standsAt)),
    )
    return {
      database,
      clock,
      dataFolder,
      storePath,
      announce: (address) => folder?.announce({ server: address }),
      async close() {
        await database.close()
        folder?.letGo()
      },
    }
  } catch (error) {
    folder?.letGo()
    return { wrong: cannotOpenWords(error, settings.databaseUrl === null ? dataFolder : null) }
  }
}

/** Why the store cannot be opened, in one sentence for whoever starts the server; throws what only we can mend. */
export function cannotOpenWords(error: unknown, folder: string | null): string {
  if (folder !== null && isNoDatabase(error))
    return `The file ${join(folder, STORE_FILE)} is no store of this program, or is damaged. Keep it, bring back a backup with npm run restore -- FILE --replace, or choose another folder with SCORECARD_DATA.`
  const trouble = storeTrouble(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const why = error instanceof Error ? error.message : ''
  if (folder !== null && (trouble || /^E(ACCES|PERM|EXIST|NOTDIR)$/.test(code)))
    return trouble?.refused === 'storeFull'
      ? `The disk of the data folder ${folder} is full. Make room, then start again.`
      : `The data folder ${folder} cannot be written (${why}). Give it to this user on a disk that can be written, or choose another with SCORECARD_DATA.`
  if (trouble?.refused === 'storeAway')
    return `The database does not answer (${why || code}). Start PostgreSQL, or mend DATABASE_URL.`
  if (
    error instanceof Error &&
    /schema version|password|authentication|database ".*" does not exist/.test(why)
  )
    return why
  throw error
}

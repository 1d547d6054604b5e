import { openPostgres } from '../../src/server/database/postgresDatabase.ts'
import { postgresFolder } from '../../tests/support/postgresProgram.ts'
import { startTemporaryPostgres } from '../../tests/support/temporaryPostgres.ts'
import { NATIONAL } from '../stores/nationalFile.ts'
import { fillStore } from '../stores/scorecardStore.ts'
import { scorecardStore, temporaryFolder } from '../stores/storeFolder.ts'

/** A store with the national indicators and no figures, as a server or another program is told of it. */
export type EmptyStore = { readonly env: Readonly<Record<string, string>>; remove(): Promise<void> }

export async function emptySqlite(): Promise<EmptyStore> {
  const folder = await scorecardStore(NATIONAL.indicators, { figures: false })
  return { env: { SCORECARD_DATA: folder.path }, remove: folder.remove }
}

/** Null where PostgreSQL is not installed. */
export const emptyPostgres = postgresFolder === null ? null : () => postgresAt(postgresFolder ?? '')

async function postgresAt(programs: string): Promise<EmptyStore> {
  const postgres = await startTemporaryPostgres(programs)
  const database = await openPostgres(postgres.url)
  await fillStore(database, NATIONAL.indicators, { figures: false })
  await database.close()
  const uploads = await temporaryFolder()
  return {
    env: { DATABASE_URL: postgres.url, SCORECARD_DATA: uploads.path },
    async remove() {
      await postgres.stop()
      await uploads.remove()
    },
  }
}

import { createApi } from '../../src/server/createApi.ts'
import { apiCall } from '../../src/server/example/apiCall.ts'
import { officeStanding, type Standing } from '../../src/domain/permissions/role.ts'
import { isoDate } from '../../src/domain/time/isoDate.ts'
import type { Pack } from '../../src/papers/pack.ts'
import type { Actor } from '../../src/server/context.ts'
import type { Database } from '../../src/server/database/database.ts'
import { openSqlite } from '../../src/server/database/nodeSqlite.ts'
import { EXAMPLE_BUSINESS_DATE, loadExample } from '../../src/server/example/loadExample.ts'
import { inlineImports } from '../../src/server/imports/inlineImports.ts'
import { memoryUploads } from '../../src/server/imports/uploads.ts'
import { readPack, type PackAsked } from '../../src/server/papers/readPack.ts'
import { isRefusal } from '../../src/server/refusal.ts'
import { memorySignIn } from '../../src/server/signIn/memorySignIn.ts'

const NOW = '2026-11-23T09:00:00.000Z'
const MOST_BYTES = 5_000_000
const officer: Actor = { id: 'officer', name: 'Policy officer', ...officeStanding }

let example: Promise<Database> | undefined

/** The example partnership in a store in memory: one for all the files of a process, which only read it. */
export const exampleDatabase = (): Promise<Database> => (example ??= loadedDatabase())

async function loadedDatabase(): Promise<Database> {
  const database = await openSqlite(':memory:')
  const onFault = (_reference: string, error: unknown) => {
    throw error
  }
  const clock = { now: () => new Date(NOW) }
  const job = { database, uploads: memoryUploads(), now: () => NOW }
  const imports = inlineImports(job, MOST_BYTES, onFault)
  const api = createApi({
    database,
    clock,
    identity: async () => officer,
    onFault,
    imports,
    signIn: memorySignIn(database, clock, null),
  })
  await loadExample(apiCall((request) => api.fetch(request), 'http://localhost'))
  await imports.close()
  return database
}

/** The example's scorecard as a pack, for the second quarter of 2010/11 as at its own date, unless asked otherwise. */
export async function examplePack(
  asked: Partial<PackAsked> = {},
  reader: Standing = officeStanding,
): Promise<Pack> {
  const pack = await readPack(
    await exampleDatabase(),
    {
      kind: 'scorecard',
      id: 'chief-executives',
      scorecardId: null,
      quarter: '2010-11-q2',
      asAt: isoDate(EXAMPLE_BUSINESS_DATE),
      today: isoDate(EXAMPLE_BUSINESS_DATE),
      indicatorIds: null,
      meetingId: null,
      ...asked,
    },
    { reader },
  )
  if (isRefusal(pack)) throw new Error(pack.detail)
  return pack
}

import { DatabaseSync } from 'node:sqlite'
import { officeStanding } from '../domain/permissions/role.ts'
import { instantOf } from '../domain/time/instant.ts'
import { createApi } from './createApi.ts'
import { openSqlite } from './database/nodeSqlite.ts'
import { apiCall } from './example/apiCall.ts'
import { loadExample } from './example/loadExample.ts'
import { inlineImports } from './imports/inlineImports.ts'
import { memoryUploads } from './imports/uploads.ts'
import { prepareDemonstration } from './signIn/firstStart.ts'
import { memorySignIn } from './signIn/memorySignIn.ts'

/** In bytes: the example's files are far smaller. */
const LARGEST_FILE = 1_000_000

/**
 * `node src/server/writeExample.ts FILE`: the example partnership, loaded through the API into a new store, with its
 * demonstration accounts. One file and nothing beside it, as a store in memory can begin with.
 */
const [path] = process.argv.slice(2)
if (path === undefined) throw new Error('Name the file to write.')

const database = await openSqlite(path)
const clock = { now: () => new Date() }
const onFault = (reference: string, cause: unknown) => {
  throw new Error(`Fault ${reference}`, { cause })
}
const officer = { id: 'example', name: 'Policy officer, Harrow Council', ...officeStanding }
const signIn = memorySignIn(database, clock, officer)
const job = { database, uploads: memoryUploads(), now: () => instantOf(clock.now()) }
const imports = inlineImports(job, LARGEST_FILE, onFault)
const identity = signIn.identity
const api = createApi({ database, clock, identity, signIn, onFault, imports, askedFrom: 'example' })
await loadExample(apiCall((request) => api.fetch(request), 'http://127.0.0.1'))
await prepareDemonstration(database, clock.now())
await imports.close()
await database.close()

const file = new DatabaseSync(path)
file.exec('pragma journal_mode = delete')
file.exec('vacuum')
file.close()

import { existsSync, mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { getConnInfo } from '@hono/node-server/conninfo'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import { officeStanding } from '../domain/permissions/role.ts'
import type { ApiContext } from './context.ts'
import { createApi } from './createApi.ts'
import type { Database } from './database/database.ts'
import { openPostgres } from './database/postgresDatabase.ts'
import { openSqlite } from './database/nodeSqlite.ts'
import { apiCall } from './example/apiCall.ts'
import { loadExample } from './example/loadExample.ts'
import { nodeImports } from './imports/nodeImports.ts'
import { isFromThisComputer, refuseForeign } from './foreignRequests.ts'
import { inlineScriptSources } from './inlineScripts.ts'
import { pageRoutes } from './pages.ts'
import { isExposed, settingsFrom } from './settings.ts'
import { addressBehind, noteClientAddress } from './signIn/clientAddress.ts'
import { keptSecret, makeLocalCredential } from './signIn/engine/keptSecret.ts'
import { nodeSignIn } from './signIn/engine/nodeSignIn.ts'
import { firstAdministratorPath, prepareDemonstration } from './signIn/firstStart.ts'
import { memorySignIn } from './signIn/memorySignIn.ts'
import { partnershipRow } from './stores/partnershipStore.ts'

const DIST = resolve(import.meta.dirname, '../../dist')
const INDEX = join(DIST, 'index.html')
/** Built from the web room, which the server knows only as this file of the build. */
const FIRST_SCREEN = resolve(import.meta.dirname, '../../dist-first-screen/firstScreen.js')
/** Only our own scripts, and no page of another site's around ours; pictures and faces of an export are made in the page. */
const contentSecurityPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'", ...inlineScriptSources(await readFile(INDEX, 'utf8').catch(() => ''))],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  styleSrc: ["'self'", "'unsafe-inline'"],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}
const brotli = promisify(brotliCompress)
/** Characters that take about a second at full strength; what is longer takes less strength. */
const A_SECOND_TO_COMPRESS = 500_000
/** Where `localhost` serves too, which passkeys need: a number address is no site of theirs. */
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])
/** A command run on this machine, by whoever may read the store’s own folder. */
const localAdministrator = { id: 'local-administrator', name: 'Local administrator', ...officeStanding }
const A_YEAR = 'public, max-age=31536000, immutable'

const settings = settingsFrom(process.env, process.argv.slice(2))
if ('wrong' in settings) {
  console.error(settings.wrong)
  process.exit(1)
}

const dataFolder = resolve(settings.dataFolder)
mkdirSync(dataFolder, { recursive: true })
const storePath = join(dataFolder, 'scorecard.sqlite')
const database: Database =
  settings.databaseUrl === null ? await openSqlite(storePath) : await openPostgres(settings.databaseUrl)

const clock = { now: () => new Date() }
const onFault = (reference: string, error: unknown) => console.error(`Fault ${reference}:`, error)
const exposed = isExposed(settings)
let reachedAt = ''
const origin = () => settings.publicUrl ?? reachedAt
const signIn = nodeSignIn({
  database,
  clock,
  onFault,
  origin,
  secret: settings.signInSecret ?? keptSecret(dataFolder),
  provider: settings.provider,
  allowsDemonstration: (request) => !exposed && isFromThisComputer(request),
})
const localCredential = makeLocalCredential(dataFolder)
const context: ApiContext = {
  database,
  clock,
  onFault,
  origin: (request) => settings.publicUrl ?? new URL(request.url).origin,
  identity: async (request) =>
    localCredential.isShownBy(request) ? localAdministrator : signIn.identity(request),
  brotli: (text, effort) => {
    const quality = effort === 'quick' ? 5 : text.length < A_SECOND_TO_COMPRESS ? 11 : 9
    return brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
  },
}
const imports = nodeImports(context, { dataFolder, databaseUrl: settings.databaseUrl, storePath })
const api = createApi({ ...context, imports, signIn })

const isSetUp = await database.read(async (trx) => (await partnershipRow(trx)) !== undefined)
if (!isSetUp && !settings.empty) {
  const officer = { id: 'example', name: 'Policy officer, Harrow Council', ...officeStanding }
  const asOfficer = memorySignIn(database, clock, officer)
  const exampleApi = createApi({ ...context, imports, signIn: asOfficer, identity: asOfficer.identity })
  await loadExample(apiCall((request) => exampleApi.fetch(request), 'http://127.0.0.1'))
}
await prepareDemonstration(database, clock.now())

let stopping = false
const app = new Hono()
// A connection kept open after its last answer would keep the process too.
app.use(async (c, next) => {
  await next()
  if (stopping) c.header('connection', 'close')
})
app.use(refuseForeign(settings.publicUrl))
app.use(async (c, next) => {
  const connection = getConnInfo(c).remote.address ?? 'unknown'
  const forwarded = c.req.header('x-forwarded-for') ?? null
  noteClientAddress(c.req.raw, addressBehind(settings.proxies, forwarded, connection))
  await next()
})
app.use(
  '/assets/*',
  serveStatic({
    root: DIST,
    precompressed: true,
    onFound: (_path, c) => {
      c.header('cache-control', A_YEAR)
      c.header('x-content-type-options', 'nosniff')
    },
  }),
)
app.use(
  secureHeaders({
    contentSecurityPolicy,
    strictTransportSecurity: settings.publicUrl?.startsWith('https://') ?? false,
    xFrameOptions: 'DENY',
  }),
)
app.use(compress())
app.route('/', api)
app.use('*', serveStatic({ root: DIST, precompressed: true, index: 'no-folder-index' }))
pageRoutes(app, context, api, {
  indexHtml: once(() => readFile(INDEX, 'utf8')),
  firstScreen: existsSync(FIRST_SCREEN) ? (await import(FIRST_SCREEN)).firstScreen : null,
})

const server = serve({ fetch: app.fetch, hostname: settings.host, port: settings.port }, async ({ port }) => {
  const name = settings.host.includes(':') ? `[${settings.host}]` : settings.host
  reachedAt = `http://${LOOPBACK.has(settings.host) ? 'localhost' : name}:${port}`
  const address = settings.publicUrl ?? `http://${name}:${port}`
  const first = await firstAdministratorPath(database, clock.now())
  if (first !== null)
    console.log(`To become the first administrator, open this within a day, once: ${address}${first}`)
  console.log(`Partnership Scorecard is ready at ${address}`)
})
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${settings.port} is in use. Stop what uses it, or choose another with PORT.`
      : `The server could not start: ${error.message}`,
  )
  process.exit(1)
})

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    localCredential.remove()
    server.close(async () => {
      await imports.close()
      await database.close()
      process.exit(0)
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined
  return () => (answer ??= read())
}

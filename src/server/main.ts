import { existsSync, mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { serveStatic } from '@hono/node-server/serve-static'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import { officeStanding } from '../domain/permissions/role.ts'
import { ChangeFeed } from './changeFeed.ts'
import type { ApiContext } from './context.ts'
import { createApi } from './createApi.ts'
import type { Database } from './database/database.ts'
import { openPostgres } from './database/postgresDatabase.ts'
import { openSqlite } from './database/nodeSqlite.ts'
import { apiCall } from './example/apiCall.ts'
import { loadExample } from './example/loadExample.ts'
import { nodeImports } from './imports/nodeImports.ts'
import { inlineScriptSources } from './inlineScripts.ts'
import { requestAddress } from './limits/requestAddress.ts'
import { requestLimits } from './limits/requestLimits.ts'
import { localOnly } from './localOnly.ts'
import { measuredDatabase } from './metrics/measuredDatabase.ts'
import { metricsRoute } from './metrics/metricsRoute.ts'
import { requestMetrics } from './metrics/requestMetrics.ts'
import { serviceMetrics, watchStore } from './metrics/serviceMetrics.ts'
import { oncePerRequest } from './oncePerRequest.ts'
import { pageRoutes } from './pages.ts'
import { settingsFrom } from './settings.ts'
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
const A_YEAR = 'public, max-age=31536000, immutable'

const settings = settingsFrom(process.env, process.argv.slice(2))
if ('wrong' in settings) {
  console.error(settings.wrong)
  process.exit(1)
}

const dataFolder = resolve(settings.dataFolder)
mkdirSync(dataFolder, { recursive: true })
const storePath = join(dataFolder, 'scorecard.sqlite')
const metrics = serviceMetrics()
const database: Database = measuredDatabase(
  settings.databaseUrl === null ? await openSqlite(storePath) : await openPostgres(settings.databaseUrl),
  metrics,
)

let stopping = false
const changes = new ChangeFeed(database)
watchStore(metrics, database, changes)
const context: ApiContext = {
  database,
  changes,
  isStopping: () => stopping,
  clock: { now: () => new Date() },
  identity: oncePerRequest(async () => ({
    id: 'local-administrator',
    name: 'Local administrator',
    ...officeStanding,
  })),
  brotli: (text, effort) => {
    const quality = effort === 'quick' ? 5 : text.length < A_SECOND_TO_COMPRESS ? 11 : 9
    return brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
  },
  onFault: (reference, error) => console.error(`Fault ${reference}:`, error),
}
const imports = nodeImports(context, { dataFolder, databaseUrl: settings.databaseUrl, storePath })
const api = createApi({ ...context, imports })

const isSetUp = await database.read(async (trx) => (await partnershipRow(trx)) !== undefined)
if (!isSetUp && !settings.empty) {
  const exampleApi = createApi({
    ...context,
    imports,
    identity: async () => ({ id: 'example', name: 'Policy officer, Harrow Council', ...officeStanding }),
  })
  await loadExample(apiCall((request) => exampleApi.fetch(request), 'http://127.0.0.1'))
}

const app = new Hono()
app.use(requestMetrics(metrics))
// A connection kept open after its last answer would keep the process too.
app.use(async (c, next) => {
  await next()
  if (stopping) c.header('connection', 'close')
})
const exposed = !['127.0.0.1', 'localhost', '::1'].includes(settings.host)
if (!exposed) app.use(localOnly)
app.get('/metrics', metricsRoute(metrics, settings.metricsToken))
const { limits, trustsProxy } = settings.requests
if (limits)
  app.use(
    requestLimits(limits, {
      personOf: async (request) => (await context.identity(request))?.id ?? null,
      addressOf: (c) =>
        requestAddress(
          getConnInfo(c).remote.address,
          trustsProxy ? (c.req.header('x-forwarded-for') ?? null) : null,
        ),
      now: () => performance.now(),
      onLimited: (budget) => metrics.limited.inc({ budget }),
    }),
  )
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
app.use(secureHeaders({ contentSecurityPolicy, strictTransportSecurity: false, xFrameOptions: 'DENY' }))
app.use(compress())
app.route('/', api)
app.use('*', serveStatic({ root: DIST, precompressed: true, index: 'no-folder-index' }))
pageRoutes(app, context, api, {
  indexHtml: once(() => readFile(INDEX, 'utf8')),
  firstScreen: existsSync(FIRST_SCREEN) ? (await import(FIRST_SCREEN)).firstScreen : null,
})

const server = serve({ fetch: app.fetch, hostname: settings.host, port: settings.port }, ({ port }) => {
  const name = settings.host.includes(':') ? `[${settings.host}]` : settings.host
  if (exposed)
    console.log(`Everybody who can reach ${name} can read and change every figure: nobody signs in yet.`)
  console.log(`Partnership Scorecard is ready at http://${name}:${port}`)
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
    changes.close()
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

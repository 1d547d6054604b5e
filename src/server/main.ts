import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { getConnInfo } from '@hono/node-server/conninfo'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { flushCompileCache } from 'node:module'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { officeStanding } from '../domain/permissions/role.ts'
import { instantOf } from '../domain/time/instant.ts'
import { ChangeFeed } from './changeFeed.ts'
import type { ApiContext } from './context.ts'
import { createApi } from './createApi.ts'
import { openLog } from './edge/log.ts'
import { answerBrokenRequests, nodeLimits } from './edge/nodeLimits.ts'
import { requestLimits } from './edge/requestLimits.ts'
import { requestLog } from './edge/requestLog.ts'
import { securityHeaders } from './edge/securityHeaders.ts'
import { apiCall } from './example/apiCall.ts'
import { loadExample } from './example/loadExample.ts'
import { threadPapers } from './papers/threadPapers.ts'
import { nodeImports } from './imports/nodeImports.ts'
import { isFromThisComputer, refuseForeign } from './foreignRequests.ts'
import { eventLoopLag } from './limits/eventLoopLag.ts'
import { rateLimits } from './limits/rateLimits.ts'
import { requestAddress } from './limits/requestAddress.ts'
import { shedReads } from './limits/shedReads.ts'
import { forgetOldEntries } from './log/forgetOldEntries.ts'
import { measuredDatabase } from './metrics/measuredDatabase.ts'
import { metricsRoute } from './metrics/metricsRoute.ts'
import { requestMetrics } from './metrics/requestMetrics.ts'
import { serviceMetrics, watchStore } from './metrics/serviceMetrics.ts'
import { oncePerRequest } from './oncePerRequest.ts'
import { openStore } from './openStore.ts'
import { pageRoutes } from './pages.ts'
import { faultResponse } from './problems.ts'
import { faultReference } from './requestContext.ts'
import { isExposed, settingsFrom } from './settings.ts'
import { addressBehind, clientAddress, noteClientAddress } from './signIn/clientAddress.ts'
import { keptSecret, makeLocalCredential } from './signIn/engine/keptSecret.ts'
import { closedWords, renewEncryption } from './signIn/engine/secretKeys.ts'
import { nodeSignIn } from './signIn/engine/nodeSignIn.ts'
import { firstAdministratorPath, prepareDemonstration } from './signIn/firstStart.ts'
import { memorySignIn } from './signIn/memorySignIn.ts'
import { partnershipRow } from './stores/partnershipStore.ts'
import { retentionRule } from './stores/retentionStore.ts'

const DIST = resolve(import.meta.dirname, '../../dist')
const INDEX = join(DIST, 'index.html')
/** Built from the web room, which the server knows only as this file of the build. */
const FIRST_SCREEN = resolve(import.meta.dirname, '../../dist-first-screen/firstScreen.js')
const brotli = promisify(brotliCompress)
/** Characters that take about a second at full strength; what is longer takes less strength. */
const A_SECOND_TO_COMPRESS = 500_000
/** Where `localhost` serves too, which passkeys need: a number address is no site of theirs. */
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])
/** A command run on this machine, by whoever may read the store’s own folder. */
const localAdministrator = { id: 'local-administrator', name: 'Local administrator', ...officeStanding }
const A_YEAR = 'public, max-age=31536000, immutable'

const settings = settingsFrom(process.env, process.argv.slice(2), process.stdout.isTTY)
if ('wrong' in settings) {
  console.error(settings.wrong)
  process.exit(1)
}

const log = openLog(settings.logLevel)
const store = await openStore(settings, { server: null }, (sentence) => console.warn(sentence))
if ('wrong' in store) {
  console.error(store.wrong)
  process.exit(1)
}
const { clock, dataFolder, storePath } = store
const metrics = serviceMetrics()
const database = measuredDatabase(store.database, metrics)
const changes = new ChangeFeed(database)
watchStore(metrics, database, changes)

const onFault = (reference: string, error: unknown) =>
  log.error({ request: reference, fault: error }, 'fault')
const exposed = isExposed(settings)
let reachedAt = ''
let stopping = false
const origin = () => settings.publicUrl ?? reachedAt
const secrets = {
  present: settings.signInSecret ?? keptSecret(dataFolder),
  before: settings.signInSecretsBefore,
}
const closed = closedWords((await renewEncryption(database, secrets)).closed)
if (closed !== null) console.warn(closed)
const signIn = nodeSignIn({
  database,
  clock,
  machine: { now: () => new Date() },
  onFault,
  origin,
  secrets,
  provider: settings.provider,
  servesOthers: exposed,
  allowsDemonstration: (request) => !exposed && isFromThisComputer(request),
})
const localCredential = makeLocalCredential(dataFolder)
const context: ApiContext = {
  database,
  changes,
  isStopping: () => stopping,
  servesOthers: exposed,
  clock,
  onFault,
  origin: (request) => settings.publicUrl ?? new URL(request.url).origin,
  identity: oncePerRequest(async (request) =>
    localCredential.isShownBy(request) ? localAdministrator : signIn.identity(request),
  ),
  addressOf: (c) => clientAddress(c.req.raw),
  brotli: (text, effort) => {
    const quality = effort === 'quick' ? 5 : text.length < A_SECOND_TO_COMPRESS ? 11 : 9
    return brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
  },
}
const imports = nodeImports(context, { dataFolder, databaseUrl: settings.databaseUrl, storePath })
const papers = threadPapers({ databaseUrl: settings.databaseUrl, storePath, dataFolder })
const api = createApi({ ...context, imports, papers, signIn })

const isSetUp = await database.read(async (trx) => (await partnershipRow(trx)) !== undefined)
if (!isSetUp && !settings.empty) {
  const officer = { id: 'example', name: 'Policy officer, Harrow Council', ...officeStanding }
  const asOfficer = memorySignIn(database, clock, officer)
  const exampleApi = createApi({
    ...context,
    imports,
    askedFrom: 'example',
    signIn: asOfficer,
    identity: asOfficer.identity,
  })
  await loadExample(apiCall((request) => exampleApi.fetch(request), 'http://127.0.0.1'))
}
await prepareDemonstration(database, clock.now())

const ONE_DAY = 86_400_000
const forgetOld = () =>
  database
    .read(retentionRule)
    .then(({ signInMonths }) =>
      forgetOldEntries(database, { 'sign-in': signInMonths }, instantOf(context.clock.now())),
    )
    .catch((error: unknown) => context.onFault('retention', error))
await forgetOld()
const forgetting = setInterval(forgetOld, ONE_DAY).unref()

const app = new Hono()
app.use(requestMetrics(metrics))
// A connection kept open after its last answer would keep the process too.
app.use(async (c, next) => {
  await next()
  if (stopping) c.header('connection', 'close')
})
const pages = [await readFile(INDEX, 'utf8').catch(() => ''), await (await api.request('/api')).text()]
const isBehindTls = settings.publicUrl?.startsWith('https://') ?? false
const shedding = shedReads({ lag: eventLoopLag(), onShed: (because) => metrics.shed.inc({ because }) })
app.use(requestLog(log), securityHeaders({ pages, isBehindTls }), shedding, requestLimits)
app.use(refuseForeign(settings.publicUrl))
app.use(async (c, next) => {
  const connection = getConnInfo(c).remote.address ?? 'unknown'
  const forwarded = c.req.header('x-forwarded-for') ?? null
  noteClientAddress(c.req.raw, addressBehind(settings.proxies, forwarded, connection))
  await next()
})
app.get('/metrics', metricsRoute(metrics, settings.metricsToken))
const { limits } = settings.requests
if (limits)
  app.use(
    rateLimits(limits, {
      personOf: async (request) => (await context.identity(request))?.id ?? null,
      addressOf: (c) => requestAddress(clientAddress(c.req.raw)),
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
    },
  }),
)
app.use(compress())
app.route('/', api)
app.use('*', serveStatic({ root: DIST, precompressed: true, index: 'no-folder-index' }))
pageRoutes(app, context, api, {
  indexHtml: once(() => readFile(INDEX, 'utf8')),
  firstScreen: existsSync(FIRST_SCREEN) ? (await import(FIRST_SCREEN)).firstScreen : null,
})

app.onError((error, c) => {
  const reference = faultReference(c)
  context.onFault(reference, error)
  return faultResponse(reference)
})

const listening = { hostname: settings.host, port: settings.port, serverOptions: nodeLimits }
const server = serve({ fetch: app.fetch, ...listening }, async ({ port }) => {
  const name = settings.host.includes(':') ? `[${settings.host}]` : settings.host
  reachedAt = `http://${LOOPBACK.has(settings.host) ? 'localhost' : name}:${port}`
  const address = settings.publicUrl ?? `http://${name}:${port}`
  store.announce(`http://${name}:${port}`)
  const first = await firstAdministratorPath(database, clock.now())
  if (first !== null)
    console.log(`To become the first administrator, open this within a day, once: ${address}${first}`)
  console.log(`Partnership Scorecard is ready at ${address}`)
  // Now, since a server that is killed keeps nothing at its end: the next start need not compile again.
  flushCompileCache()
})
answerBrokenRequests(server)
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
    clearInterval(forgetting)
    changes.close()
    const papersEnded = papers.close()
    server.close(async () => {
      await papersEnded
      await imports.close()
      await store.close()
      process.exit(0)
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined
  return () => (answer ??= read())
}

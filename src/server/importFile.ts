import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { officeStanding } from '../domain/permissions/role.ts'
import { createApi } from './createApi.ts'
import { importOptions } from './imports/command/importOptions.ts'
import { runImport, type Terminal } from './imports/command/runImport.ts'
import { nodeImports } from './imports/nodeImports.ts'
import { ASKED_FROM } from './log/origin.ts'
import { openStore } from './openStore.ts'
import { settingsFrom, type Settings } from './settings.ts'
import { localAuthorization } from './signIn/engine/keptSecret.ts'
import { memorySignIn } from './signIn/memorySignIn.ts'

/** `npm run import -- FILE`: through the running server, or on the store itself when none runs. */
const options = importOptions(process.argv.slice(2))
const settings = settingsFrom(process.env, [])
if ('help' in options) {
  console.log(options.help)
  process.exit(0)
}
if ('wrong' in options || 'wrong' in settings) {
  console.error('wrong' in options ? options.wrong : 'wrong' in settings ? settings.wrong : '')
  process.exit(1)
}

const server = options.server ?? `http://127.0.0.1:${settings.port}`
const authorization = localAuthorization(resolve(settings.dataFolder))
const runs = await isRunning(server)
if (!runs && options.server !== undefined) {
  console.error(`No Partnership Scorecard answers at ${options.server}.`)
  process.exit(1)
}
if (runs && !('authorization' in authorization)) {
  console.error(
    `A server answers at ${server}, but ${resolve(settings.dataFolder)} is not its folder: set SCORECARD_DATA to the folder it keeps its store in, and run this as its owner.`,
  )
  process.exit(1)
}
const api = runs ? throughServer(server) : await onStore(settings)
if ('wrong' in api) {
  console.error(api.wrong)
  process.exit(1)
}

const terminal: Terminal = {
  send: api.fetch,
  print: (text) => console.log(text),
  progress: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
  },
  ask: process.stdin.isTTY ? ask : null,
}
process.exitCode = await runImport(options, terminal)
await api.close()

async function isRunning(address: string): Promise<boolean> {
  try {
    const health = await fetch(new URL('/api/health', address), { signal: AbortSignal.timeout(5_000) })
    return health.ok
  } catch {
    return false
  }
}

function throughServer(address: string) {
  return {
    fetch: (path: string, request: RequestInit) =>
      fetch(new URL(path, address), {
        ...request,
        headers: {
          ...(request.headers as Record<string, string>),
          ...authorization,
          [ASKED_FROM]: 'command',
        },
      }),
    close: async () => {},
  }
}

/** On the store itself; a server that holds it at another port is asked instead. */
async function onStore(named: Settings) {
  const store = await openStore(named, { command: 'npm run import' }, (sentence) => console.warn(sentence))
  if ('wrong' in store) {
    const { heldBy } = store
    return heldBy && 'server' in heldBy && heldBy.server !== null ? throughServer(heldBy.server) : store
  }
  const administrator = { id: 'local-administrator', name: 'Local administrator', ...officeStanding }
  const context = {
    database: store.database,
    askedFrom: 'command' as const,
    clock: store.clock,
    identity: async () => administrator,
    onFault: (reference: string, error: unknown) => console.error(`Fault ${reference}:`, error),
  }
  const imports = nodeImports(context, {
    dataFolder: store.dataFolder,
    databaseUrl: named.databaseUrl,
    storePath: store.storePath,
  })
  const held = createApi({
    ...context,
    imports,
    signIn: memorySignIn(store.database, store.clock, administrator),
  })
  return {
    fetch: async (path: string, request: RequestInit) =>
      held.fetch(new Request(new URL(path, server), request)),
    async close() {
      await imports.close()
      await store.close()
    },
  }
}

async function ask(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await lines.question(question)
  lines.close()
  return /^y(es)?$/i.test(answer.trim())
}

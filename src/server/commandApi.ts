import { resolve } from 'node:path'
import { officeStanding } from '../domain/permissions/role.ts'
import { createApi } from './createApi.ts'
import { nodeImports } from './imports/nodeImports.ts'
import { ASKED_FROM } from './log/origin.ts'
import { openStore } from './openStore.ts'
import { threadPapers } from './papers/threadPapers.ts'
import type { Settings } from './settings.ts'
import { localAuthorization } from './signIn/engine/keptSecret.ts'
import { memorySignIn } from './signIn/memorySignIn.ts'

/** The API as a command of this machine asks it. */
export type CommandApi = {
  readonly fetch: (path: string, request: RequestInit) => Promise<Response>
  readonly close: () => Promise<void>
}

/**
 * The API of the running server, or over the store itself when none runs; or the sentence that says why neither can be
 * had. `named` is the server asked for, undefined for the one the settings name.
 */
export async function commandApi(
  command: string,
  settings: Settings,
  named: string | undefined,
): Promise<CommandApi | { readonly wrong: string }> {
  const server = named ?? `http://127.0.0.1:${settings.port}`
  const folder = resolve(settings.dataFolder)
  const authorization = localAuthorization(folder)
  const runs = await isRunning(server)
  if (!runs && named !== undefined) return { wrong: `No Partnership Scorecard answers at ${named}.` }
  if (runs && !('authorization' in authorization))
    return {
      wrong: `A server answers at ${server}, but ${folder} is not its folder: set SCORECARD_DATA to the folder it keeps its store in, and run this as its owner.`,
    }
  return runs ? throughServer(server, authorization) : onStore(command, settings, server, authorization)
}

async function isRunning(address: string): Promise<boolean> {
  try {
    const health = await fetch(new URL('/api/health', address), { signal: AbortSignal.timeout(5_000) })
    return health.ok
  } catch {
    return false
  }
}

function throughServer(address: string, authorization: Record<string, string>): CommandApi {
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
async function onStore(
  command: string,
  named: Settings,
  server: string,
  authorization: Record<string, string>,
): Promise<CommandApi | { readonly wrong: string }> {
  const store = await openStore(named, { command }, (sentence) => console.warn(sentence))
  if ('wrong' in store) {
    const { heldBy } = store
    return heldBy && 'server' in heldBy && heldBy.server !== null
      ? throughServer(heldBy.server, authorization)
      : store
  }
  const administrator = { id: 'local-administrator', name: 'Local administrator', ...officeStanding }
  const context = {
    database: store.database,
    askedFrom: 'command' as const,
    clock: store.clock,
    identity: async () => administrator,
    onFault: (reference: string, error: unknown) => console.error(`Fault ${reference}:`, error),
  }
  const place = {
    dataFolder: store.dataFolder,
    databaseUrl: named.databaseUrl,
    storePath: store.storePath,
  }
  const imports = nodeImports(context, place)
  const papers = threadPapers(place)
  const held = createApi({
    ...context,
    imports,
    papers,
    signIn: memorySignIn(store.database, store.clock, administrator),
  })
  return {
    fetch: async (path: string, request: RequestInit) =>
      held.fetch(new Request(new URL(path, server), request)),
    async close() {
      await papers.close()
      await imports.close()
      await store.close()
    },
  }
}

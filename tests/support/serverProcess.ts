import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { signInToProduct } from './productSignIn.ts'

/** How the product under test is started; by default on SQLite, in a new folder, with the example partnership. */
export interface ProductOptions {
  databaseUrl?: string
  dataFolder?: string
  port?: number
  empty?: boolean
  program?: string
  /** Where nobody signs in, nothing is added to the store as it came up. */
  signsIn?: boolean
}

/** Names a folder with the example loaded, which the journeys of a run copy instead of each loading it again. */
export const EXAMPLE_STORE = 'SCORECARD_TESTS_EXAMPLE'

export interface RunningProduct {
  url: string
  dataFolder: string
  /** The session of its administrator, as a request carries it. */
  cookie: string
  /** Everything it has printed so far. */
  printed: () => string
  /** SIGKILL, as a machine that loses its power: nothing is finished first. What is in its folder stays there. */
  kill: () => Promise<void>
  /** SIGTERM, as a service manager sends it; fails unless the product then ends by itself with code 0. */
  stop: () => Promise<void>
}

/** Megabytes: grown only by and by, the young generation is collected again and again while modules are loaded. */
const ROOM_TO_START = '--min-semi-space-size=16'

const READY = /Partnership Scorecard is ready at (http:\/\/\S+)/
const START_WITHIN_MS = 60_000
const STOP_WITHIN_MS = 15_000

/** Puts the example into a new data folder; where the run has none ready, a product started there loads it itself. */
export async function exampleInto(dataFolder: string): Promise<void> {
  const example = process.env[EXAMPLE_STORE]
  if (example) await cp(example, dataFolder, { recursive: true })
}

/** The product as a process of its own, once it says it is ready. A folder made for it goes when it stops. */
export async function startProduct(options: ProductOptions = {}): Promise<RunningProduct> {
  const ownFolder = options.dataFolder === undefined
  // A folder that is not there yet, as on a fresh machine.
  const dataFolder = options.dataFolder ?? join(await mkdtemp(join(tmpdir(), 'scorecard-product-')), 'data')
  const isExample = !options.empty && options.databaseUrl === undefined && options.program === undefined
  if (ownFolder && isExample) await exampleInto(dataFolder)
  const removeOwnFolder = () =>
    ownFolder ? rm(dirname(dataFolder), { recursive: true, force: true }) : undefined
  const server = spawn(
    process.execPath,
    [ROOM_TO_START, options.program ?? 'src/server/main.ts', ...(options.empty ? ['--empty'] : [])],
    { env: environment(options, dataFolder), stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let printed = ''
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  }
  const url = await readyAt(server, () => printed).catch(async (error: unknown) => {
    await stopped(server, 'SIGKILL')
    await removeOwnFolder()
    throw error
  })
  return {
    url,
    dataFolder,
    cookie: options.signsIn === false ? '' : await signInToProduct(url, printed),
    printed: () => printed,
    async kill() {
      await stopped(server, 'SIGKILL')
    },
    async stop() {
      const ending = await stopped(server, 'SIGTERM')
      await removeOwnFolder()
      if (ending !== 0) throw new Error(`The product ended with ${ending} at SIGTERM:\n${printed}`)
    },
  }
}

function environment(options: ProductOptions, dataFolder: string): NodeJS.ProcessEnv {
  const {
    NODE_ENV: _testing,
    VITEST: _runner,
    DATABASE_URL: _theirs,
    HOST: _anyone,
    PUBLIC_URL: _public,
    ...inherited
  } = process.env
  const database = options.databaseUrl === undefined ? {} : { DATABASE_URL: options.databaseUrl }
  return {
    LOG_LEVEL: 'error',
    ...inherited,
    ...database,
    PORT: String(options.port ?? 0),
    SCORECARD_DATA: dataFolder,
  }
}

async function readyAt(server: ChildProcess, printed: () => string): Promise<string> {
  const waiting = new AbortController()
  const ready = new Promise<string>((resolve) => {
    server.stdout?.on('data', () => {
      const address = READY.exec(printed())?.[1]
      if (address !== undefined) resolve(address)
    })
  })
  const ended = once(server, 'close', { signal: waiting.signal }).then(() => {
    throw new Error(`The product ended with ${server.exitCode} before it was ready:\n${printed()}`)
  })
  const late = sleep(START_WITHIN_MS, undefined, { signal: waiting.signal }).then(() => {
    throw new Error(`The product was not ready in ${START_WITHIN_MS / 1000} s:\n${printed()}`)
  })
  try {
    return await Promise.race([ready, ended, late])
  } finally {
    waiting.abort()
    await Promise.allSettled([ended, late])
  }
}

/** The exit code, or the signal's name when it had to be killed. */
async function stopped(server: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | string | null> {
  if (server.exitCode === null && server.signalCode === null) {
    const ended = once(server, 'close')
    server.kill(signal)
    const overdue = setTimeout(() => server.kill('SIGKILL'), STOP_WITHIN_MS)
    await ended
    clearTimeout(overdue)
  }
  return server.exitCode ?? server.signalCode
}

import type { Hono } from 'hono'
import { officeStanding } from '../../src/domain/permissions/role.ts'
import { WHATEVER_STANDS } from '../../src/contract/etags.ts'
import { problem, type Problem } from '../../src/contract/problems.ts'
import type { Actor } from '../../src/server/context.ts'
import { createApi } from '../../src/server/createApi.ts'
import type { Database } from '../../src/server/database/database.ts'
import { openSqlite } from '../../src/server/database/nodeSqlite.ts'
import { inlineImports } from '../../src/server/imports/inlineImports.ts'
import { memoryUploads } from '../../src/server/imports/uploads.ts'
import type { PaperMaker } from '../../src/server/papers/paperMaker.ts'
import { memorySignIn } from '../../src/server/signIn/memorySignIn.ts'

export type Answer<T = unknown> = { readonly status: number; readonly body: T; readonly headers: Headers }

export type TestApi = {
  readonly app: Hono
  readonly database: Database
  readonly faults: unknown[]
  /**
   * Sends JSON, or a text as a file, and gives the status and the JSON that came back. Unless `headers` say which version
   * was seen, or that none was (''), it means to follow whatever stands.
   */
  ask<T = unknown>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer<T>>
  /** As `ask`, for what must succeed: the body, or an error that quotes the problem. */
  done<T = unknown>(method: string, path: string, body?: unknown): Promise<T>
  /** As `ask`, for what must be refused with this status: the problem, checked to be one. */
  refused(status: number, method: string, path: string, body?: unknown): Promise<Problem>
  /** The same store and the same imports, asked by somebody else; null is somebody not signed in. */
  as(actor: Actor | null): TestApi
  close(): Promise<void>
}

/** Far after every date of the tests: only the store's own date should ever be seen. */
const REAL_INSTANT = '2026-11-23T09:00:00.000Z'
const MOST_BYTES = 2000

const officer: Actor = { id: 'officer', name: 'Policy officer', ...officeStanding }

/** The whole API over a store in memory, or the one given, asked by function calls: no port is opened. */
export async function testApi(
  given: {
    database?: Database
    now?: string | (() => string)
    actor?: Actor | null
    mostBytes?: number
    papers?: (database: Database) => PaperMaker
  } = {},
): Promise<TestApi> {
  const database = given.database ?? (await openSqlite(':memory:'))
  const faults: unknown[] = []
  const onFault = (_reference: string, error: unknown) => void faults.push(error)
  const now = given.now ?? REAL_INSTANT
  const clock = { now: () => new Date(typeof now === 'string' ? now : now()) }
  const job = { database, uploads: memoryUploads(), now: () => clock.now().toISOString() }
  const imports = inlineImports(job, given.mostBytes ?? MOST_BYTES, onFault)
  const papers = given.papers?.(database)
  const askedBy = new Map<string, TestApi>()
  const asked = (actor: Actor | null): TestApi => {
    const key = JSON.stringify(actor)
    const known = askedBy.get(key)
    if (known) return known
    const signIn = memorySignIn(database, clock, actor)
    const app = createApi({
      database,
      clock,
      identity: async () => actor,
      signIn,
      onFault,
      imports,
      ...(papers && { papers }),
    })
    const asks = asking(app, { database, faults, as: asked, close })
    askedBy.set(key, asks)
    return asks
  }
  async function close() {
    await imports.close()
    await database.close()
  }
  return asked(given.actor === undefined ? officer : given.actor)
}

function asking(app: Hono, rest: Pick<TestApi, 'database' | 'faults' | 'as' | 'close'>): TestApi {
  const ask = async <T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<T>> => {
    const isFile = typeof body === 'string'
    const type = body === undefined ? {} : { 'content-type': isFile ? 'text/csv' : 'application/json' }
    const response = await app.request(path, {
      method: method.toUpperCase(),
      headers: { 'if-match': WHATEVER_STANDS, ...type, ...headers },
      ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json')
    return { status: response.status, body: (json ? JSON.parse(text) : text) as T, headers: response.headers }
  }
  return {
    ...rest,
    app,
    ask,
    async done<T>(method: string, path: string, body?: unknown) {
      const answer = await ask<T>(method, path, body)
      if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`)
      return answer.body
    },
    async refused(status, method, path, body) {
      const answer = await ask(method, path, body)
      if (answer.status !== status)
        throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
      if (!answer.headers.get('content-type')?.startsWith('application/problem+json'))
        throw new Error(`${method} ${path} did not answer with a problem`)
      const read = problem.parse(answer.body)
      if (read.status !== status) throw new Error(`The problem says ${read.status}, the answer ${status}`)
      return read
    },
  }
}

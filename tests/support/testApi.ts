import type { Hono } from 'hono'
import { officeStanding } from '../../src/domain/permissions/role.ts'
import { WHATEVER_STANDS } from '../../src/contract/etags.ts'
import { problem, type Problem } from '../../src/contract/problems.ts'
import { createApi } from '../../src/server/createApi.ts'
import type { Database } from '../../src/server/database/database.ts'
import { openSqlite } from '../../src/server/database/nodeSqlite.ts'
import { inlineImports } from '../../src/server/imports/inlineImports.ts'
import { memoryUploads } from '../../src/server/imports/uploads.ts'

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
  close(): Promise<void>
}

/** Far after every date of the tests: only the store's own date should ever be seen. */
const REAL_INSTANT = '2026-11-23T09:00:00.000Z'
const MOST_BYTES = 2000

/** The whole API over a store in memory, or the one given, asked by function calls: no port is opened. */
export async function testApi(
  given: { database?: Database; now?: string; isKnown?: boolean; actorId?: string } = {},
): Promise<TestApi> {
  const database = given.database ?? (await openSqlite(':memory:'))
  const faults: unknown[] = []
  const onFault = (_reference: string, error: unknown) => void faults.push(error)
  const clock = { now: () => new Date(given.now ?? REAL_INSTANT) }
  const job = { database, uploads: memoryUploads(), now: () => clock.now().toISOString() }
  const imports = inlineImports(job, MOST_BYTES, onFault)
  const app = createApi({
    database,
    clock,
    identity: async () =>
      given.isKnown === false
        ? null
        : { id: given.actorId ?? 'officer', name: 'Policy officer', ...officeStanding },
    onFault,
    imports,
  })
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
    app,
    database,
    faults,
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
    async close() {
      await imports.close()
      await database.close()
    },
  }
}

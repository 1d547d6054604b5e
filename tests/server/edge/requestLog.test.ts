import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { openLog } from '../../../src/server/edge/log.ts'
import { requestLog } from '../../../src/server/edge/requestLog.ts'
import { createApi } from '../../../src/server/createApi.ts'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { inlineImports } from '../../../src/server/imports/inlineImports.ts'
import { memoryUploads } from '../../../src/server/imports/uploads.ts'
import { memorySignIn } from '../../../src/server/signIn/memorySignIn.ts'
import { testApi } from '../../support/testApi.ts'

type Line = Record<string, unknown>

function listening() {
  const lines: string[] = []
  const log = openLog('info', { write: (line: string) => void lines.push(line) })
  return { log, lines, read: () => lines.map((line) => JSON.parse(line) as Line) }
}

test('a request is one line that says what kind of address it was, never the address, a figure or a search', async () => {
  const { log, lines, read } = listening()
  const api = await testApi()
  const app = new Hono().use(requestLog(log)).route('/', api.app)
  await app.request('/api/indicators/burglary-of-mrs-smith?quarter=2010-11-q2&asAt=2010-11-29')
  await app.request('/api/management-groups', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: 'session=a-secret' },
    body: '{"name":"A confidential group"}',
  })
  await app.request('/api/no-such-address?token=a-secret')
  await api.close()
  expect(read()).toEqual([
    expect.objectContaining({
      method: 'GET',
      route: '/api/indicators/:indicatorId',
      status: 409,
      actor: 'officer',
    }),
    expect.objectContaining({
      method: 'POST',
      route: '/api/management-groups',
      status: 409,
      actor: 'officer',
    }),
    expect.objectContaining({ method: 'GET', route: '/api/*', status: 404, actor: null }),
  ])
  expect(Object.keys(read()[0] ?? {})).toEqual([
    'level',
    'time',
    'request',
    'method',
    'route',
    'status',
    'ms',
    'actor',
  ])
  expect(new Set(read().map(({ request }) => request)).size).toBe(3)
  expect(lines.join('')).not.toMatch(/smith|2010|confidential|secret/)
})

test('a fault is told with the reference its person was given, and without what a database quotes of the values', async () => {
  const { log, read } = listening()
  const database = await openSqlite(':memory:')
  const clock = { now: () => new Date('2026-11-23T09:00:00Z') }
  const onFault = (reference: string, error: unknown) =>
    log.error({ request: reference, fault: error }, 'fault')
  const cause = Object.assign(new Error('duplicate key: (email)=(chair@partner.example)'), {
    severity: 'ERROR',
    routine: '_bt_check_unique',
    code: '23505',
    table: 'people',
  })
  const api = createApi({
    database: {
      ...database,
      read: () => {
        throw new Error('The store did not answer.', { cause })
      },
    },
    clock,
    identity: async () => null,
    onFault,
    imports: inlineImports({ database, uploads: memoryUploads(), now: () => '' }, 0, onFault),
    signIn: memorySignIn(database, clock, null),
  })
  const app = new Hono().use(requestLog(log)).route('/', api)
  const { detail } = (await (await app.request('/api/partnership')).json()) as { detail: string }
  await database.close()
  const [fault, request] = read()
  expect(fault).toMatchObject({
    level: 'error',
    request: request?.request,
    fault: {
      message: 'The store did not answer.',
      cause: {
        message: 'people',
        code: '23505',
        stack: expect.arrayContaining([expect.stringMatching(/^at /)]),
      },
    },
  })
  expect(detail).toContain(`reference ${String(request?.request)}.`)
  expect(JSON.stringify(read())).not.toContain('chair@')
})

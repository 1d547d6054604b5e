import { Hono } from 'hono'
import { beforeEach, expect, test } from 'vitest'
import { problem } from '../../../src/contract/problems.ts'
import { shedReads } from '../../../src/server/limits/shedReads.ts'

let lag: number
let shed: string[]
let app: Hono
/** What `/api/slow` waits for. */
let finish: () => void

beforeEach(() => {
  lag = 0
  shed = []
  app = new Hono()
  app.use(shedReads({ lag: () => lag, onShed: (because) => shed.push(because), random: () => 0.5 }))
  const finished = new Promise<void>((resolve) => (finish = resolve))
  app.all('/api/slow', async (c) => {
    await finished
    return c.text('answered')
  })
  app.all('*', (c) => c.text('answered'))
})

test('a read that comes too late to be answered soon is told at once when to ask again', async () => {
  lag = 500
  expect((await app.request('/api/scorecards/one')).status).toBe(200)
  lag = 501
  const answer = await app.request('/api/scorecards/one')
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '3'])
  expect(problem.parse(await answer.json()).code).toBe('overloaded')
  lag = 0
  expect((await app.request('/api/scorecards/one')).status).toBe(200)
  expect(shed).toEqual(['lag'])
})

test('a page that cannot be shown just now says so in words, and asks again by itself', async () => {
  lag = 5_000
  const answer = await app.request('/scorecards/one')
  expect([answer.status, answer.headers.get('refresh')]).toEqual([503, '3'])
  expect(await answer.text()).toContain('The scorecard is busy just now')
})

test('what changes something is taken, and health, readiness, metrics and built files are answered', async () => {
  lag = 5_000
  const asked = ['/api/health', '/api/ready', '/metrics', '/api/changes', '/assets/a.js']
  for (const path of asked) expect((await app.request(path)).status, path).toBe(200)
  for (const method of ['POST', 'PUT', 'DELETE'])
    expect((await app.request('/api/partners', { method })).status, method).toBe(200)
  expect(shed).toEqual([])
})

test('a thousand are answered at once; the next read is turned away, the next write is not, and all are finished', async () => {
  const reads = Array.from({ length: 999 }, () => app.request('/api/slow'))
  const writes = [app.request('/api/slow', { method: 'POST' })]
  expect((await app.request('/api/partnership')).status).toBe(503)
  writes.push(app.request('/api/slow', { method: 'POST' }))
  expect(shed).toEqual(['inFlight'])
  finish()
  const statuses = (await Promise.all([...reads, ...writes])).map(({ status }) => status)
  expect(new Set(statuses)).toEqual(new Set([200]))
  expect((await app.request('/api/partnership')).status).toBe(200)
})

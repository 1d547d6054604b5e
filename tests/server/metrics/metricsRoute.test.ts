import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { metricsRoute } from '../../../src/server/metrics/metricsRoute.ts'
import { requestMetrics } from '../../../src/server/metrics/requestMetrics.ts'
import { serviceMetrics } from '../../../src/server/metrics/serviceMetrics.ts'

const TOKEN = 'a token of the tests, long enough to be one'

/** A server whose connections come from `address`, with one operation of the API beside its metrics. */
function servedTo(address: string, token: string | null) {
  const metrics = serviceMetrics()
  const app = new Hono().use(requestMetrics(metrics))
  app.get('/metrics', metricsRoute(metrics, token))
  app.get('/api/indicators/:indicatorId', (c) => c.json({}))
  const connection = { incoming: { socket: { remoteAddress: address, remotePort: 1, remoteFamily: 'IPv4' } } }
  return (path: string, headers: Record<string, string> = {}) =>
    app.request(path, { headers: { host: 'localhost:3000', ...headers } }, connection)
}

describe('the metrics', () => {
  test('are for whoever shows the token, from anywhere, and otherwise not there', async () => {
    const ask = servedTo('203.0.113.7', TOKEN)
    const shown = await ask('/metrics', { authorization: `Bearer ${TOKEN}`, host: 'scorecard.example.org' })
    expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'no-store'])
    for (const authorization of ['', TOKEN, `Bearer ${TOKEN} `.slice(0, -2), `Basic ${TOKEN}`, 'Bearer'])
      expect((await ask('/metrics', { authorization })).status).toBe(404)
    expect((await servedTo('127.0.0.1', TOKEN)('/metrics')).status).toBe(404)
  })

  test('are without a token this computer’s own', async () => {
    for (const here of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
      expect((await servedTo(here, null)('/metrics')).status, here).toBe(200)
    expect((await servedTo('203.0.113.7', null)('/metrics')).status).toBe(404)
    for (const headers of [{ host: 'scorecard.example.org' }, { 'x-forwarded-for': '203.0.113.7' }])
      expect((await servedTo('127.0.0.1', null)('/metrics', headers)).status).toBe(404)
  })

  test('name the operation and never what was asked for', async () => {
    const ask = servedTo('127.0.0.1', null)
    await ask('/api/indicators/burglary-of-mrs-smith?quarter=2010-11-q2')
    await ask('/scorecards/a-confidential-name')
    const text = await (await ask('/metrics')).text()
    expect(text).toContain(
      'scorecard_request_duration_seconds_count{operation="getIndicator",status="200"} 1',
    )
    expect(text).toContain('scorecard_request_duration_seconds_count{operation="page",status="404"} 1')
    expect(text).not.toMatch(/smith|confidential|2010/)
  })
})

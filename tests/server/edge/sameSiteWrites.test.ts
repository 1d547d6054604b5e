import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { requestLimits } from '../../../src/server/edge/requestLimits.ts'
import { sameSiteWrites } from '../../../src/server/edge/sameSiteWrites.ts'

const app = new Hono().use(requestLimits, sameSiteWrites).all('*', (c) => c.text('done'))
const statusOf = async (method: string, headers: Record<string, string>) =>
  (await app.request('/api/meetings', { method, headers: { host: 'scorecard.example', ...headers } })).status

describe('a page of another site cannot make a person’s browser change anything', () => {
  test.each<[string, Record<string, string>]>([
    ['another site’s page', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a page of a neighbouring name', { 'sec-fetch-site': 'same-site', origin: 'https://x.example' }],
    ['an older browser on another site', { origin: 'https://evil.example' }],
    ['a page without an origin, such as a sandboxed frame', { origin: 'null' }],
    [
      'a page that names itself ours and is not',
      { 'sec-fetch-site': 'cross-site', origin: 'https://scorecard.example' },
    ],
    ['another port of this host', { origin: 'http://scorecard.example:8080' }],
  ])('%s', async (_who, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect(await statusOf(method, headers)).toBe(403)
    expect(await statusOf('GET', headers)).toBe(200)
  })

  test.each<[string, Record<string, string>]>([
    ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'https://scorecard.example' }],
    ['our own page in an older browser', { origin: 'https://scorecard.example' }],
    [
      'our own page, through a proxy that says which host it was asked as',
      { host: 'inside:3000', origin: 'https://scorecard.example', 'x-forwarded-host': 'scorecard.example' },
    ],
    ['a program, which no other site can steer', {}],
  ])('%s may', async (_who, headers) => {
    expect(await statusOf('POST', headers)).toBe(200)
  })
})

test('an address that no page builds is refused before anything reads it', async () => {
  const refused = async (path: string) => {
    const answer = await app.request(path)
    expect(await answer.json()).toMatchObject({ status: 414, code: 'addressTooLong' })
    return answer.status
  }
  expect(await refused(`/scorecards/${'x'.repeat(5_000)}`)).toBe(414)
  expect(await refused(`/api/indicators?${'a=1&'.repeat(60)}`)).toBe(414)
})

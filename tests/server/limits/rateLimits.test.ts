import { Hono } from 'hono'
import { beforeEach, describe, expect, test } from 'vitest'
import { problem } from '../../../src/contract/problems.ts'
import { Spending } from '../../../src/server/limits/budget.ts'
import { limitSettings } from '../../../src/server/limits/limitSettings.ts'
import { requestAddress } from '../../../src/server/limits/requestAddress.ts'
import { rateLimits, usualLimits } from '../../../src/server/limits/rateLimits.ts'

let now: number
let limited: string[]
let app: Hono

beforeEach(() => {
  now = 0
  limited = []
  app = new Hono()
  const few = { reads: 3, writes: 2, uploads: 1, 'sign-in': 1 }
  app.use(
    rateLimits(
      { person: few, address: { ...few, reads: 6 } },
      {
        personOf: async (request) => request.headers.get('x-person'),
        addressOf: (c) => c.req.header('x-address') ?? 'here',
        now: () => now,
        onLimited: (budget) => limited.push(budget),
      },
    ),
  )
  app.all('*', (c) => c.text('answered'))
})

const asks = async (path: string, headers: Record<string, string>, method = 'GET') =>
  app.request(path, { method, headers })
const statuses = async (times: number, ...asking: Parameters<typeof asks>) => {
  const found: number[] = []
  for (let time = 0; time < times; time++) found.push((await asks(...asking)).status)
  return found
}

describe('a client that misbehaves', () => {
  test('is told when to come back, in the draft’s fields and as a problem', async () => {
    expect(await statuses(3, '/api/partnership', { 'x-person': 'one' })).toEqual([200, 200, 200])
    const answer = await asks('/api/partnership', { 'x-person': 'one' })
    expect(answer.status).toBe(429)
    expect(answer.headers.get('retry-after')).toBe('20')
    expect(answer.headers.get('ratelimit-policy')).toBe('"reads-per-person";q=3;w=60')
    expect(answer.headers.get('ratelimit')).toBe('"reads-per-person";r=0;t=20')
    const { code, detail } = problem.parse(await answer.json())
    expect([code, detail]).toEqual([
      'tooManyRequests',
      'Too much was asked for in the last minute. Try again in 20 seconds.',
    ])
    expect(limited).toEqual(['reads'])
  })

  test('is answered again once that time has passed, and asking meanwhile does not lengthen it', async () => {
    await statuses(9, '/', { 'x-person': 'one' })
    now = 19_999
    expect((await asks('/', { 'x-person': 'one' })).status).toBe(429)
    now = 20_000
    expect(await statuses(2, '/', { 'x-person': 'one' })).toEqual([200, 429])
  })

  test('keeps nobody else from anything, behind the same address or elsewhere', async () => {
    await statuses(9, '/', { 'x-person': 'one', 'x-address': 'hall' })
    expect((await asks('/', { 'x-person': 'two', 'x-address': 'hall' })).status).toBe(200)
    expect(await statuses(7, '/', { 'x-address': 'hall' })).toEqual([200, 200, 200, 200, 200, 200, 429])
    expect((await asks('/', { 'x-address': 'elsewhere' })).status).toBe(200)
  })

  test('that reads too much may still record, send a file and sign in, each counted apart', async () => {
    const one = { 'x-person': 'one' }
    await statuses(9, '/', one)
    expect(await statuses(3, '/api/meetings', one, 'POST')).toEqual([200, 200, 429])
    expect(await statuses(2, '/api/uploads', one, 'POST')).toEqual([200, 429])
    expect(await statuses(2, '/api/auth/sign-in/email', one, 'POST')).toEqual([200, 429])
  })

  test('that guesses calendar links is stopped whatever it guesses, and still reads pages', async () => {
    const there = { 'x-address': 'there' }
    expect(await statuses(1, '/api/calendar/one', there)).toEqual([200])
    expect(await statuses(1, '/api/calendar/two', there)).toEqual([429])
    expect(await statuses(1, '/api/calendar/three', there, 'HEAD')).toEqual([429])
    expect(await statuses(1, '/', there)).toEqual([200])
  })

  test('does not keep a balancer from asking whether the service is ready', async () => {
    await statuses(9, '/', {})
    for (const path of ['/api/ready', '/api/health', '/metrics', '/assets/page.js'])
      expect((await asks(path, {})).status).toBe(200)
  })
})

test.each([
  ['GET', '/scorecards/chief-executives', 'reads', 'Too much was asked for'],
  ['PUT', '/api/meetings/x', 'writes', 'This was not saved'],
  ['POST', '/api/imports', 'uploads', 'This one was not taken'],
  ['POST', '/api/sign-in', 'sign-in', 'too many attempts to sign in'],
  ['POST', '/api/sign-in/second-factor', 'sign-in', 'too many attempts to sign in'],
  // The secret of a calendar link can be guessed by asking alone.
  ['GET', '/api/calendar/a-guess', 'sign-in', 'too many attempts to sign in'],
])(
  'a %s of %s beyond its budget is refused in its own words, and goes no further',
  async (method, path, budget, words) => {
    const answers = []
    for (let time = 0; time < 8; time++) answers.push(await asks(path, {}, method))
    const last = answers.at(-1)
    const { code, detail, status } = problem.parse(await last?.json())
    expect([code, status]).toEqual(['tooManyRequests', 429])
    expect(detail).toContain(words)
    expect(last?.headers.get('ratelimit-policy')).toContain(`"${budget}-per-address"`)
    expect(answers.filter((each) => each.status === 200)).toHaveLength(answers.length - limited.length)
    expect(new Set(limited)).toEqual(new Set([budget]))
  },
)

test('two hundred people behind one address open their pages, follow and turn them without meeting a limit', () => {
  const people = new Spending({ name: 'reads', perMinute: usualLimits.person.reads }, () => now)
  const refused = Array.from({ length: 200 }, (_, person) =>
    Array.from({ length: 600 }, () => people.spend(`person ${person}`).isRefused),
  ).flat()
  expect(refused.filter(Boolean)).toEqual([])
  const hall = new Spending({ name: 'reads', perMinute: usualLimits.address.reads }, () => now)
  expect(Array.from({ length: 200 * 30 }, () => hall.spend('hall').isRefused).filter(Boolean)).toEqual([])
})

test('a million addresses take the memory of a few thousand, and those whose budget is whole none', () => {
  const spending = new Spending({ name: 'reads', perMinute: 60 }, () => now, 1_000)
  for (let address = 0; address < 100_000; address++) spending.spend(String(address))
  expect(spending.askers).toBe(1_000)
  now = 2_000
  spending.spend('one more')
  expect(spending.askers).toBe(1)
})

describe('the address a stranger is counted under', () => {
  test('is the client’s own; of IPv6 the network', () => {
    expect(requestAddress('::ffff:192.0.2.7')).toBe('192.0.2.7')
    expect(requestAddress('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
    expect(requestAddress('2001:db8::1')).toBe('2001:db8:0:0::/64')
  })
})

describe('the settings of limits', () => {
  const of = (env: Record<string, string>, isLoopback = false) => limitSettings(env, isLoopback)

  test('count nothing on a computer that serves itself alone, and everything elsewhere', () => {
    expect(of({}, true)).toEqual({ limits: null })
    expect(of({})).toEqual({ limits: usualLimits })
    expect(of({ LIMITS: 'on' }, true)).toMatchObject({ limits: usualLimits })
    expect(of({ LIMITS: 'off' })).toMatchObject({ limits: null })
  })

  test('take other numbers, and say which is wrong', () => {
    expect(of({ LIMIT_READS: '10', LIMIT_SIGN_IN_ADDRESS: '20' })).toMatchObject({
      limits: { person: { reads: 10, writes: 240 }, address: { 'sign-in': 20 } },
    })
    expect(of({ LIMIT_READS: 'many' })).toEqual({
      wrong: 'LIMIT_READS is “many”. Give how many requests a minute, as a whole number from 1.',
    })
    expect(of({ LIMITS: 'maybe' })).toHaveProperty('wrong')
  })
})

import { describe, expect, test } from 'vitest'
import { Hono } from 'hono'
import { foreignTo, isFromThisComputer, refuseForeign } from '../../src/server/foreignRequests.ts'
import { isExposed, settingsFrom, type Settings } from '../../src/server/settings.ts'

const PUBLIC = 'https://scorecard.example.org'

const from = (headers: Record<string, string>, method = 'GET') =>
  foreignTo(new Request('http://localhost:3000/api/partnership', { method, headers }))

describe('without a public address the server answers this computer’s own page', () => {
  test.each(['localhost', 'localhost:3000', '127.0.0.1:3000', '127.8.0.1', '[::1]:3000'])(
    'asked for as %s',
    (host) => {
      expect(from({ host })).toBeNull()
      expect(from({ host, origin: `http://${host}` }, 'POST')).toBeNull()
    },
  )

  test.each([
    'scorecard.example.org',
    'localhost.example.org',
    '127.0.0.1.example.org',
    'example.org:3000',
    '192.168.1.4:3000',
    '0.0.0.0:3000',
    '[::2]:3000',
    'localhost@example.org',
    '',
  ])('and not asked for as “%s”: a name somebody pointed here', (host) => {
    expect(from({ host })).toContain('only on this computer')
  })

  test.each(['https://example.org', 'null', 'http://localhost:8080', 'http://127.0.0.1:3000', 'not a site'])(
    'and not on behalf of %s',
    (origin) => {
      expect(from({ host: 'localhost:3000', origin }, 'POST')).toContain('Another site')
    },
  )

  test.each(['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'])(
    'and not through a proxy that sends %s',
    (header) => {
      expect(from({ host: 'localhost:3000', [header]: '1' })).toContain(header)
    },
  )

  test('and lets no other site change anything, even where a browser sends no Origin', () => {
    for (const site of ['cross-site', 'same-site']) {
      expect(from({ host: 'localhost:3000', 'sec-fetch-site': site }, 'POST')).toContain('may not change')
      expect(from({ host: 'localhost:3000', 'sec-fetch-site': site }, 'DELETE')).toContain('may not change')
    }
    expect(from({ host: 'localhost:3000', 'sec-fetch-site': 'same-origin' }, 'POST')).toBeNull()
    expect(from({ host: 'localhost:3000', 'sec-fetch-site': 'cross-site' })).toBeNull()
  })

  test('refusing with a problem before anything is read', async () => {
    let reached = 0
    const app = new Hono()
    app.use(refuseForeign(null))
    app.get('/api/partnership', (c) => {
      reached += 1
      return c.json({})
    })
    const refused = await app.request('/api/partnership', { headers: { host: 'example.org' } })
    expect([refused.status, reached]).toEqual([403, 0])
    expect(await refused.json()).toMatchObject({ code: 'foreignRequest', status: 403 })
    expect((await app.request('/api/partnership', { headers: { host: 'localhost' } })).status).toBe(200)
  })
})

describe('with a public address', () => {
  const at = (headers: Record<string, string>, method = 'GET') =>
    foreignTo(new Request('http://localhost:3000/api/partnership', { method, headers }), PUBLIC)

  test('the server answers its own pages there, through a proxy, and this computer', () => {
    const proxied = { host: 'scorecard.example.org', 'x-forwarded-for': '203.0.113.7' }
    expect(at({ ...proxied, origin: PUBLIC }, 'POST')).toBeNull()
    expect(at({ host: '127.0.0.1:3000' })).toBeNull()
  })

  test('and no other name, and no other site’s page', () => {
    expect(at({ host: 'elsewhere.example.org' })).toContain(`answers as ${PUBLIC}`)
    expect(at({ host: 'scorecard.example.org', origin: 'https://elsewhere.example.org' }, 'POST')).toContain(
      'Another site',
    )
    expect(at({ host: '127.0.0.1:3000', origin: PUBLIC }, 'POST')).toContain('Another site')
  })

  test('only a request by a loopback name and without the marks of a proxy is from this computer', () => {
    const request = (headers: Record<string, string>) => new Request('http://localhost:3000/', { headers })
    expect(isFromThisComputer(request({ host: 'localhost:3000' }))).toBe(true)
    expect(isFromThisComputer(request({ host: 'localhost:3000', 'x-forwarded-for': '203.0.113.7' }))).toBe(
      false,
    )
    expect(isFromThisComputer(request({ host: 'scorecard.example.org' }))).toBe(false)
  })
})

describe('a page of another site cannot make a person’s browser change anything', () => {
  const app = new Hono().use(refuseForeign(PUBLIC)).all('*', (c) => c.text('done'))
  const statusOf = async (method: string, headers: Record<string, string>) =>
    (await app.request('/api/meetings', { method, headers: { host: 'scorecard.example.org', ...headers } }))
      .status

  test.each<[string, Record<string, string>]>([
    ['another site’s page', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['another site’s page that sends no Origin', { 'sec-fetch-site': 'cross-site' }],
    ['a page of a neighbouring name', { 'sec-fetch-site': 'same-site', origin: 'https://x.example.org' }],
    ['an older browser on another site', { origin: 'https://evil.example' }],
    ['a page without an origin, such as a sandboxed frame', { origin: 'null' }],
    ['a page that names itself ours and is not', { 'sec-fetch-site': 'cross-site', origin: PUBLIC }],
    ['another port of this host', { origin: 'http://scorecard.example.org:8080' }],
    [
      'this host without TLS, where anybody between may write the page',
      { origin: 'http://scorecard.example.org' },
    ],
    ['our own page by a name the server does not have', { host: 'inside:3000', origin: PUBLIC }],
    [
      'a page that says itself which host was asked',
      { host: 'inside:3000', origin: PUBLIC, 'x-forwarded-host': 'scorecard.example.org' },
    ],
  ])('%s', async (_who, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect(await statusOf(method, headers)).toBe(403)
  })

  test.each<[string, Record<string, string>]>([
    ['our own page', { 'sec-fetch-site': 'same-origin', origin: PUBLIC }],
    ['our own page in an older browser', { origin: PUBLIC }],
    ['a program, which no other site can steer', {}],
  ])('%s may', async (_who, headers) => {
    expect(await statusOf('POST', headers)).toBe(200)
  })

  test('a link from elsewhere still opens a page', async () => {
    expect(await statusOf('GET', { 'sec-fetch-site': 'cross-site' })).toBe(200)
  })
})

describe('the settings', () => {
  const alone = {
    metricsToken: null,
    requests: { limits: null },
    publicUrl: null,
    proxies: 0,
    signInSecret: null,
    signInSecretsBefore: [],
    provider: null,
  }

  test('serve this computer on port 3000 with the store in ./data, unless told otherwise', () => {
    expect(settingsFrom({}, [])).toEqual({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      dataFolder: './data',
      empty: false,
      logLevel: 'info',
      ...alone,
    })
    expect(
      settingsFrom(
        {
          PORT: '8080',
          SCORECARD_DATA: '/srv/s',
          DATABASE_URL: 'postgres://db/s',
          HOST: '::1',
          LOG_LEVEL: 'error',
        },
        ['--empty'],
      ),
    ).toEqual({
      host: '::1',
      port: 8080,
      databaseUrl: 'postgres://db/s',
      dataFolder: '/srv/s',
      empty: true,
      logLevel: 'error',
      ...alone,
    })
  })

  test('tell a person at a terminal what is wrong, not of every request', () => {
    expect(settingsFrom({}, [], true)).toMatchObject({ logLevel: 'warn' })
  })

  test('left empty are as if left out', () => {
    expect(settingsFrom({ HOST: '', PORT: '', DATABASE_URL: '', SCORECARD_DATA: '' }, [])).toEqual(
      settingsFrom({}, []),
    )
  })

  test.each([
    [{ PORT: 'abc' }, [], 'PORT is “abc”'],
    [{ PORT: '70000' }, [], 'from 0 to 65535'],
    [{ PORT: '-1' }, [], 'from 0 to 65535'],
    [{ LOG_LEVEL: 'loud' }, [], 'LOG_LEVEL is “loud”'],
    [{ DATABASE_URL: 'mysql://db' }, [], 'must begin with postgres://'],
    [{}, ['--emty'], 'There is no option --emty'],
    [{ PUBLIC_URL: 'scorecard.example.org' }, [], 'Give the address people type'],
    [{ PUBLIC_URL: `${PUBLIC}/board` }, [], 'without a path'],
    [{ PUBLIC_URL: 'http://scorecard.example.org' }, [], 'passwords would travel in the open'],
    [{ PROXIES: 'one' }, [], 'how many proxies'],
    [{ SIGN_IN_SECRET: 'short' }, [], '32 random characters'],
    [{ SIGN_IN_SECRET_BEFORE: `${'x'.repeat(32)},short` }, [], 'too short to have been one'],
    [{ METRICS_TOKEN: 'short' }, [], 'METRICS_TOKEN is short enough to be guessed'],
    [{ OIDC_ISSUER: 'https://login.example.org' }, [], 'give all three, or none'],
    [
      { OIDC_ISSUER: 'http://login.example.org', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' },
      [],
      'https://',
    ],
  ])('%j with %j are refused in one sentence', (env, flags, words) => {
    expect(settingsFrom(env, flags)).toEqual({ wrong: expect.stringContaining(words) })
  })

  test('count “mfa” as a second factor of the organisation’s identity, or what is named', () => {
    const oidc = { OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' }
    const counted = (env: object) =>
      (settingsFrom({ ...oidc, ...env }, []) as Settings).provider?.secondFactor
    expect(counted({})).toEqual(['mfa'])
    expect(counted({ OIDC_SECOND_FACTOR: '' })).toEqual(['mfa'])
    expect(counted({ OIDC_SECOND_FACTOR: 'c1, urn:council:strong' })).toEqual(['c1', 'urn:council:strong'])
  })

  test('serve others only at an address that they name, over TLS', () => {
    expect(settingsFrom({ HOST: '0.0.0.0' }, [])).toEqual({
      wrong: expect.stringMatching(/others can reach this server.*PUBLIC_URL/),
    })
    const settings = settingsFrom({ HOST: '0.0.0.0', PUBLIC_URL: `${PUBLIC}/` }, []) as Settings
    expect(settings).toMatchObject({ host: '0.0.0.0', publicUrl: PUBLIC })
    expect(isExposed(settings)).toBe(true)
    expect(isExposed(settingsFrom({ PUBLIC_URL: PUBLIC }, []) as Settings)).toBe(true)
    expect(isExposed(settingsFrom({}, []) as Settings)).toBe(false)
  })
})

test('whoever opens the page by another name reads what to do, and a program is told as one', async () => {
  const app = new Hono().use(refuseForeign(null)).get('/', (c) => c.text('the page'))
  const opened = (accept: string) => app.request('/', { headers: { host: '<b>council</b>:3000', accept } })
  const page = await opened('text/html,application/xhtml+xml')
  const text = await page.text()
  expect([page.status, page.headers.get('content-type')]).toEqual([403, expect.stringContaining('text/html')])
  expect(text).toContain('PUBLIC_URL says at which address')
  expect(text).not.toContain('<b>')
  expect((await opened('application/json')).headers.get('content-type')).toContain('application/problem+json')
})

import { describe, expect, test } from 'vitest'
import { Hono } from 'hono'
import { foreignTo, localOnly } from '../../src/server/localOnly.ts'
import { EXPOSE, settingsFrom } from '../../src/server/settings.ts'

const from = (headers: Record<string, string>, method = 'GET') =>
  foreignTo(new Request('http://localhost:3000/api/partnership', { method, headers }))

describe('until people sign in, the server answers this computer’s own page', () => {
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
    app.use(localOnly)
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

describe('the settings', () => {
  test('serve this computer on port 3000 with the store in ./data, unless told otherwise', () => {
    expect(settingsFrom({}, [])).toEqual({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      dataFolder: './data',
      empty: false,
      isBehindTls: false,
      logLevel: 'info',
    })
    expect(
      settingsFrom(
        {
          PORT: '8080',
          SCORECARD_DATA: '/srv/s',
          DATABASE_URL: 'postgres://db/s',
          HOST: '::1',
          BEHIND_TLS: 'yes',
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
      isBehindTls: true,
      logLevel: 'error',
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
    [{ BEHIND_TLS: 'perhaps' }, [], 'Give yes or no'],
    [{ DATABASE_URL: 'mysql://db' }, [], 'must begin with postgres://'],
    [{}, ['--emty'], 'There is no option --emty'],
  ])('%j with %j are refused in one sentence', (env, flags, words) => {
    expect(settingsFrom(env, flags)).toEqual({ wrong: expect.stringContaining(words) })
  })

  test('expose every figure to a network only when told to in so many words', () => {
    expect(settingsFrom({ HOST: '0.0.0.0' }, [])).toEqual({
      wrong: expect.stringMatching(/could read and change every figure.*--expose-without-sign-in/),
    })
    expect(settingsFrom({ HOST: '0.0.0.0' }, [EXPOSE])).toMatchObject({ host: '0.0.0.0' })
  })
})

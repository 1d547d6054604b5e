import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { accountPaths } from '../../../src/contract/accountPaths.ts'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import type { Me } from '../../../src/contract/signIn.ts'
import type { Database } from '../../../src/server/database/database.ts'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { signInApi, TestClock, type Device, type SignInApi } from '../../support/signInApi.ts'

const HOME = 'http://localhost:3000'
const CLIENT = 'scorecard'
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const { privateKey: anotherKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

type Claims = Record<string, unknown>
type Token = { readonly header?: object; readonly claims?: Claims; readonly key?: KeyObject | string | null }

let issuer: string
let server: Server
/** What the provider puts into its next ID token beside what is right. */
let forged: Token
let nonce: string | null

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function idToken({ header = {}, claims = {}, key = privateKey }: Token): string {
  const now = Math.floor(Date.now() / 1000)
  const right = { iss: issuer, sub: 'entra-1', aud: CLIENT, iat: now, exp: now + 300, nonce }
  const person = { email: 'officer@council.example', email_verified: true }
  const text = `${part({ alg: 'RS256', kid: 'one', typ: 'JWT', ...header })}.${part({ ...right, ...person, ...claims })}`
  if (key === null) return `${text}.`
  const signature =
    typeof key === 'string'
      ? createHmac('sha256', key).update(text).digest()
      : sign('sha256', Buffer.from(text), key)
  return `${text}.${signature.toString('base64url')}`
}

/** An OpenID Connect provider that says whatever a test has it say. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', issuer).pathname
    const answers: Record<string, () => object> = {
      '/.well-known/openid-configuration': () => ({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      }),
      '/keys': () => ({
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
      }),
      '/token': () => ({
        access_token: 'x',
        token_type: 'Bearer',
        expires_in: 60,
        id_token: idToken(forged),
      }),
    }
    const answer = answers[path]
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer?.() ?? {}))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No free port on the loopback address')
  issuer = `http://127.0.0.1:${address.port}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
})

let database: Database
let api: SignInApi

beforeEach(async () => {
  database = await openSqlite(':memory:')
  api = signInApi(database, {
    clock: new TestClock(new Date().toISOString()),
    provider: {
      issuer,
      clientId: CLIENT,
      clientSecret: 'a secret between the two',
      name: 'Harrow Council',
      secondFactor: [],
    },
  })
  const head = await api.administrator()
  await head.ask('POST', accountPaths.people(), {
    name: 'Officer',
    email: 'officer@council.example',
    grants: [{ role: 'analyst' }],
  })
})
afterEach(() => database.close())

/** Goes to the provider and comes back with a code, which it answers with the token given. */
async function signInWith(token: Token): Promise<{ device: Device; at: string | null }> {
  const device = api.device()
  const started = await device.ask<{ url: string }>('POST', accountPaths.providerSignIn(), { returnTo: '/' })
  const asked = new URL(started.body.url).searchParams
  nonce = asked.get('nonce')
  forged = token
  const query = new URLSearchParams({ code: 'a-code', state: asked.get('state') ?? '' })
  const answer = await device.ask('GET', `${new URL('/api/sign-in/callback/oidc', HOME).pathname}?${query}`)
  return { device, at: answer.headers.get('location') }
}
const me = async (device: Device) => (await device.ask<Me>('GET', apiPaths.me())).body.signedIn

const anHourAgo = () => Math.floor(Date.now() / 1000) - 3600

test('an ID token as it should be signs its person in', async () => {
  const { device, at } = await signInWith({})
  expect([at, (await me(device))?.email]).toEqual(['/', 'officer@council.example'])
})

test.each<[string, () => Token]>([
  ['that is not signed', () => ({ header: { alg: 'none' }, key: null })],
  ['signed with another key', () => ({ key: anotherKey })],
  [
    'that brings its own key',
    () => {
      const jwk = {
        ...generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' }),
      }
      return { header: { jwk, jku: 'https://evil.example/keys' }, key: anotherKey }
    },
  ],
  [
    'signed with the public key as if it were a secret',
    () => ({ header: { alg: 'HS256' }, key: publicKey.export({ type: 'spki', format: 'pem' }) as string }),
  ],
  ['of another issuer', () => ({ claims: { iss: 'https://evil.example' } })],
  ['for another client', () => ({ claims: { aud: 'another' } })],
  ['that has run out', () => ({ claims: { iat: anHourAgo(), exp: anHourAgo() + 300 } })],
  ['that does not hold yet', () => ({ claims: { nbf: anHourAgo() + 7200 } })],
  ['made for another sign-in', () => ({ claims: { nonce: 'another' } })],
  ['made for no sign-in', () => ({ claims: { nonce: undefined } })],
  ['that names nobody', () => ({ claims: { sub: undefined } })],
])('an ID token %s signs nobody in', async (_what, token) => {
  const { device, at } = await signInWith(token())
  expect(at).toMatch(/^\/sign-in\?problem=/)
  expect(await me(device)).toBeNull()
})

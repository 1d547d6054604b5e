import { generateKeyPairSync, sign } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { accountPaths } from '../../../src/contract/accountPaths.ts'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import type { Me } from '../../../src/contract/signIn.ts'
import type { Database } from '../../../src/server/database/database.ts'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { signInApi, TestClock, type SignInApi } from '../../support/signInApi.ts'
import { startStaticIssuer, type Said } from '../../support/staticIssuer.ts'

const CALLBACK = '/api/sign-in/callback/oidc'
const DISCOVERY = '/.well-known/openid-configuration'
const EMAIL = 'officer@council.example'
const PERSON = { sub: 'entra-1', email: EMAIL, email_verified: true, name: 'Officer' }
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

type Issuer = Awaited<ReturnType<typeof startStaticIssuer>>
let database: Database
let api: SignInApi
let issuer: Issuer
/** Another service, which answers whatever it is asked with what the issuer would have said. */
let elsewhere: Issuer
let nonce: string | null
/** What the issuer says in place of what is right. */
let changed: Record<string, Said>

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** An ID token that names nobody’s address, so that the user information is asked. */
function idToken(): string {
  const now = Math.floor(Date.now() / 1000)
  const claims = { iss: issuer.origin, sub: PERSON.sub, aud: 'scorecard', iat: now, exp: now + 300, nonce }
  const text = `${part({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${part(claims)}`
  return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`
}

function right(path: string): Said | undefined {
  const at = issuer.origin
  const answers: Record<string, () => object> = {
    [DISCOVERY]: () => ({
      issuer: at,
      authorization_endpoint: `${at}/authorize`,
      token_endpoint: `${at}/token`,
      userinfo_endpoint: `${at}/userinfo`,
      jwks_uri: `${at}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/keys': () => ({
      keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
    }),
    '/token': () => ({ access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token: idToken() }),
    '/userinfo': () => PERSON,
  }
  const answer = answers[path]
  return answer && { json: answer() }
}

beforeEach(async () => {
  changed = {}
  issuer = await startStaticIssuer((path) => changed[path] ?? right(path))
  elsewhere = await startStaticIssuer(right)
  database = await openSqlite(':memory:')
  api = signInApi(database, {
    clock: new TestClock(new Date().toISOString()),
    provider: {
      issuer: issuer.origin,
      clientId: 'scorecard',
      clientSecret: 'a secret between the two',
      name: 'Harrow Council',
      secondFactor: ['mfa'],
    },
  })
  const head = await api.administrator()
  const grants = [{ role: 'analyst' }]
  await head.ask('POST', accountPaths.people(), { name: 'Officer', email: EMAIL, grants })
})
afterEach(async () => {
  await Promise.all([issuer.stop(), elsewhere.stop(), database.close()])
})

/** Whose address is signed in after going to the issuer and back; null for nobody. */
async function signedIn(): Promise<string | null> {
  const device = api.device()
  const started = await device.ask<{ url?: string }>('POST', accountPaths.providerSignIn(), { returnTo: '/' })
  if (started.body.url === undefined) return null
  const asked = new URL(started.body.url).searchParams
  nonce = asked.get('nonce')
  await device.ask('GET', `${CALLBACK}?code=a-code&state=${encodeURIComponent(asked.get('state') ?? '')}`)
  return (await device.ask<Me>('GET', apiPaths.me())).body.signedIn?.email ?? null
}

test('somebody whose ID token has no address is known by the issuer’s user information', async () => {
  expect(await signedIn()).toBe(EMAIL)
  expect(issuer.asked).toContain('/userinfo')
})

test.each([DISCOVERY, '/token', '/keys', '/userinfo'])(
  'a redirect of %s to another service is not followed, though it would answer rightly',
  async (path) => {
    changed = { [path]: { goTo: `${elsewhere.origin}${path}` } }
    expect(await signedIn()).toBeNull()
    expect(issuer.asked).toContain(path)
    expect(elsewhere.asked).toEqual([])
  },
)

test.each(['/token', '/keys', '/userinfo'])(
  'a redirect of %s is not followed within the issuer’s own origin either',
  async (path) => {
    changed = { [path]: { goTo: `${issuer.origin}/moved` }, '/moved': right(path) ?? { json: {} } }
    expect(await signedIn()).toBeNull()
    expect(issuer.asked).not.toContain('/moved')
  },
)

test.each<[string, Said]>([
  ['of somebody else', { json: { ...PERSON, sub: 'entra-2' } }],
  ['that is longer than any person is', { json: { ...PERSON, more: 'x'.repeat(200_000) } }],
  ['that is no JSON', { text: 'not found' }],
  ['that is a list', { json: [PERSON] }],
])('user information %s signs nobody in', async (_what, said) => {
  changed = { '/userinfo': said }
  expect(await signedIn()).toBeNull()
})

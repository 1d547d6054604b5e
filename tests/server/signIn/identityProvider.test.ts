import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { accountPaths } from '../../../src/contract/accountPaths.ts'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import type { Me } from '../../../src/contract/signIn.ts'
import type { Database } from '../../../src/server/database/database.ts'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import {
  CALLBACK,
  CLIENT,
  HOME,
  OFFICER,
  startIdentityProvider,
  throughProvider,
  type ProviderAccount,
} from '../../support/identityProvider.ts'
import { entriesOf } from '../../support/logSuite.ts'
import { signInApi, TestClock, type Device, type SignInApi } from '../../support/signInApi.ts'

let account: ProviderAccount
let provider: Awaited<ReturnType<typeof startIdentityProvider>>
let database: Database
let api: SignInApi
let head: Device

beforeAll(async () => {
  provider = await startIdentityProvider(CALLBACK, () => account)
})
afterAll(() => provider.stop())

beforeEach(async () => {
  account = { ...OFFICER }
  database = await openSqlite(':memory:')
  // The provider has the real clock, and its tokens are checked by it.
  api = signInApi(database, {
    clock: new TestClock(new Date().toISOString()),
    provider: { ...CLIENT, issuer: provider.issuer, name: 'Harrow Council' },
  })
  head = await api.administrator()
})

const invite = (email: string) =>
  head.ask('POST', accountPaths.people(), { name: 'Officer', email, grants: [{ role: 'analyst' }] })
const SCORECARD = '/scorecards/chief-executives?quarter=2010-11-q2'
/** What was asked for is gone on to once somebody is let in. */
const sentBack = (problem: string) => `/sign-in?${new URLSearchParams({ to: SCORECARD, problem })}`
const start = async (device: Device, returnTo = SCORECARD) =>
  (await device.ask<{ url: string }>('POST', accountPaths.providerSignIn(), { returnTo })).body.url
const comeBack = async (device: Device, url: URL) => {
  const answer = await device.ask('GET', `${url.pathname}${url.search}`)
  expect(answer.status).toBe(302)
  return answer.headers.get('location')
}
const signIn = async (device: Device) => comeBack(device, await throughProvider(await start(device), HOME))
const me = async (device: Device) => (await device.ask<Me>('GET', apiPaths.me())).body.signedIn

test('somebody invited signs in with the council’s own identity, which accepts the invitation, and again later', async () => {
  await invite(OFFICER.email)
  const device = api.device()
  expect((await device.ask<Me>('GET', apiPaths.me())).body.ways.provider).toEqual({ name: 'Harrow Council' })
  const asked = new URL(await start(device)).searchParams
  expect(asked.get('code_challenge_method')).toBe('S256')
  expect(asked.get('state')).toMatch(/.{20}/)
  expect(asked.get('nonce')).toMatch(/.{20}/)
  expect(asked.get('redirect_uri')).toBe(CALLBACK)
  expect(await signIn(device)).toBe('/scorecards/chief-executives?quarter=2010-11-q2')
  expect(await me(device)).toMatchObject({ email: OFFICER.email, grants: [{ role: 'analyst' }] })
  account = { ...OFFICER, email: 'renamed@council.example' }
  const later = api.device()
  await signIn(later)
  expect((await me(later))?.email).toBe(OFFICER.email)
  const kept = await database.read((trx) => trx.selectFrom('sign_in_accounts').selectAll().execute())
  expect(kept.find((each) => each.provider_id === 'oidc')).toMatchObject({ account_id: 'entra-1' })
})

test('nobody is let in, or made, who was not invited', async () => {
  const device = api.device()
  expect(await signIn(device)).toBe(sentBack('notInvited'))
  expect(await me(device)).toBeNull()
  expect(await database.read((trx) => trx.selectFrom('people').select('id').execute())).toHaveLength(1)
})

test('an address that the provider has not verified is nobody’s', async () => {
  await invite(OFFICER.email)
  account = { ...OFFICER, email_verified: false }
  const device = api.device()
  expect(await signIn(device)).toBe(sentBack('emailNotVerified'))
  expect(await me(device)).toBeNull()
})

test('an invitation that has ended lets nobody in this way either', async () => {
  await invite(OFFICER.email)
  api.clock.pass(8 * 24 * 60)
  expect(await signIn(api.device())).toBe(sentBack('notInvited'))
})

test('an answer meant for another browser, changed or used before signs nobody in', async () => {
  await invite(OFFICER.email)
  const device = api.device()
  const answer = await throughProvider(await start(device), HOME)
  const other = api.device()
  expect(await comeBack(other, answer)).toBe(sentBack('failed'))
  expect(await me(other)).toBeNull()
  const victim = api.device()
  const changed = await throughProvider(await start(victim), HOME)
  changed.searchParams.set('state', 'another state, made up')
  expect(await comeBack(victim, changed)).toBe('/sign-in?problem=failed')
  expect(await me(victim)).toBeNull()
})

test('somebody who cancels at the provider is told so', async () => {
  const device = api.device()
  const { searchParams } = new URL(await start(device))
  const url = new URL(`${CALLBACK}?error=access_denied&state=${searchParams.get('state')}`)
  expect(await comeBack(device, url)).toBe(sentBack('cancelled'))
})

test('whoever answers in the issuer’s place and calls itself another is not asked, nor believed', async () => {
  const { port } = new URL(provider.issuer)
  const settings = { ...CLIENT, issuer: `http://localhost:${port}`, name: 'Harrow Council' }
  const deceived = signInApi(database, { clock: api.clock, provider: settings })
  const refused = await deceived.device().ask('POST', accountPaths.providerSignIn(), { returnTo: '/' })
  expect([refused.status, refused.body]).toEqual([404, expect.objectContaining({ code: 'notOffered' })])
  const device = deceived.device()
  expect(await comeBack(device, new URL(`${CALLBACK}?code=made-up&state=made-up`))).toBe(
    '/sign-in?problem=failed',
  )
})

test('a try that the provider’s answer ends is in the log', async () => {
  await signIn(api.device())
  const last = (await entriesOf(database)).at(-1)
  expect(JSON.parse(last?.content ?? '{}')).toMatchObject({
    operation: 'signInFailed',
    details: { means: 'the organisation’s own identity' },
  })
})

test('behind TLS what binds the answer to this browser is a cookie of its host alone', async () => {
  const secure = signInApi(database, {
    origin: 'https://scorecard.example.org',
    provider: { ...CLIENT, issuer: provider.issuer, name: 'Harrow Council' },
  })
  const answer = await secure.device().ask('POST', accountPaths.providerSignIn(), { returnTo: '/' })
  const cookies = answer.headers.getSetCookie()
  expect(cookies.length).toBeGreaterThan(0)
  for (const cookie of cookies)
    expect(cookie).toMatch(/^__Host-scorecard\.[\w-]+=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
})

test('it leads back to our own pages only', async () => {
  for (const returnTo of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example'])
    expect((await api.device().ask('POST', accountPaths.providerSignIn(), { returnTo })).status).toBe(422)
})

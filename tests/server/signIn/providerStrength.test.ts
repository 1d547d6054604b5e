import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accountPaths } from '../../../src/contract/accountPaths.ts'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import type { Me } from '../../../src/contract/signIn.ts'
import type { Database } from '../../../src/server/database/database.ts'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { proofIn } from '../../../src/server/signIn/engine/issuerProof.ts'
import { askedContext } from '../../../src/server/signIn/engine/providerAnswers.ts'
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
import { PasskeyDevice } from '../../support/passkeyDevice.ts'
import {
  authenticatorCode,
  signInApi,
  TestClock,
  type Device,
  type SignInApi,
} from '../../support/signInApi.ts'
import { setUpStore } from '../../support/storeWriting.ts'

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
  await setUpStore(database)
  api = signInApi(database, {
    // The provider has the real clock, and its tokens are checked by it.
    clock: new TestClock(new Date().toISOString()),
    provider: {
      ...CLIENT,
      issuer: provider.issuer,
      name: 'Harrow Council',
      secondFactor: ['mfa', 'urn:council:strong'],
    },
  })
  head = await api.administrator()
  await head.ask('PUT', accountPaths.signInPolicy(), { secondFactorRoles: ['partnershipOfficer'] })
  const grants = [{ role: 'partnershipOfficer' }]
  await head.ask('POST', accountPaths.people(), { name: 'Officer', email: OFFICER.email, grants })
})
afterEach(async () => {
  expect(api.faults).toEqual([])
  await database.close()
})

const start = async (device: Device, again?: boolean) =>
  (await device.ask<{ url: string }>('POST', accountPaths.providerSignIn(), { returnTo: '/groups', again }))
    .body.url
async function signIn(device: Device, again?: boolean) {
  const back = await throughProvider(await start(device, again), HOME)
  return (await device.ask('GET', `${back.pathname}${back.search}`)).headers.get('location')
}
const me = async (device: Device) => (await device.ask<Me>('GET', apiPaths.me())).body.signedIn
const mayRead = async (device: Device) => (await device.ask('GET', apiPaths.indicators())).status
const give = (device: Device, code: string) =>
  device.ask('POST', accountPaths.secondFactor(), { by: 'authenticator', code })

async function turnOn(device: Device) {
  const { secret } = (await device.ask<{ secret: string }>('POST', accountPaths.authenticator())).body
  const codeNow = () => authenticatorCode(secret, api.clock.now())
  const code = codeNow()
  expect((await device.ask('POST', accountPaths.authenticatorConfirmation(), { code })).status).toBe(200)
  return codeNow
}

describe('whose role demands a second factor and who comes by the organisation’s identity', () => {
  test.each<[string, Partial<ProviderAccount>]>([
    ['by several factors (amr)', { amr: ['pwd', 'mfa'] }],
    ['at a strength that was named (acr)', { acr: 'urn:council:strong' }],
  ])('%s needs none of ours', async (_how, proof) => {
    account = { ...OFFICER, ...proof }
    const device = api.device()
    expect(await signIn(device)).toBe('/groups')
    expect([(await me(device))?.owesSecondFactor, await mayRead(device)]).toEqual([false, 200])
  })

  test.each<[string, Partial<ProviderAccount>]>([
    ['that says nothing of how', {}],
    ['by a password', { amr: ['pwd'] }],
    ['at another strength', { acr: 'urn:council:weak' }],
  ])('%s reaches only their own account until they have one of ours', async (_how, proof) => {
    account = { ...OFFICER, ...proof }
    const device = api.device()
    expect(await signIn(device)).toBe('/account')
    expect([(await me(device))?.owesSecondFactor, await mayRead(device)]).toEqual([true, 403])
    await turnOn(device)
    expect(await mayRead(device)).toBe(200)
  })

  test('by a single factor is asked for a code of their authenticator, each time', async () => {
    const first = api.device()
    await signIn(first)
    const codeNow = await turnOn(first)
    const device = api.device()
    expect(await signIn(device)).toBe('/sign-in?to=%2Fgroups&problem=secondFactor')
    expect(await me(device)).toBeNull()
    expect((await give(device, '000000')).status).toBe(401)
    api.clock.pass(0.5)
    expect((await give(device, codeNow())).status).toBe(200)
    expect([(await me(device))?.email, await mayRead(device)]).toEqual([OFFICER.email, 200])
    const told = (await entriesOf(database)).slice(-3).map(({ content }) => JSON.parse(content ?? '{}'))
    const means = 'the organisation’s own identity'
    expect(told.map(({ operation, details }) => [operation, details?.means])).toEqual([
      ['secondFactorAsked', means],
      ['signInFailed', `${means} and authenticator`],
      ['signedIn', `${means} and authenticator`],
    ])
    account = { ...OFFICER, amr: ['mfa'] }
    expect(await signIn(api.device())).toBe('/groups')
  })

  test('by a single factor and has a passkey signs in by the passkey', async () => {
    const first = api.device()
    await signIn(first)
    const passkey = new PasskeyDevice(HOME)
    const { body } = await first.ask<Parameters<PasskeyDevice['create']>[0]>(
      'POST',
      accountPaths.passkeyOptions(),
    )
    await first.ask('POST', accountPaths.passkeys(), { name: 'Laptop', credential: passkey.create(body) })
    expect(await mayRead(first)).toBe(200)
    const device = api.device()
    expect(await signIn(device)).toBe('/sign-in?to=%2Fgroups&problem=usePasskey')
    expect([device.cookies.has('scorecard.session_token'), await me(device)]).toEqual([false, null])
  })
})

describe('when somebody proved to the issuer who they are', () => {
  test('is when they proved it here: changes to the account ask for it anew after a quarter of an hour', async () => {
    account = { ...OFFICER, secondsAgo: 3600 }
    const device = api.device()
    await signIn(device)
    expect((await device.ask('POST', accountPaths.authenticator())).body).toMatchObject({
      code: 'confirmationNeeded',
    })
    account = { ...OFFICER }
    const asked = new URL(await start(device, true)).searchParams
    expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '0'])
    await signIn(device, true)
    expect((await me(device))?.session.confirmedUntil).not.toBeNull()
    expect((await device.ask('POST', accountPaths.authenticator())).status).toBe(201)
    const sessions = await database.read((trx) => trx.selectFrom('sign_in_sessions').selectAll().execute())
    expect(sessions.filter(({ way }) => way === 'provider')).toHaveLength(1)
  })

  test('is never later than now, whatever it says', async () => {
    account = { ...OFFICER, secondsAgo: -7200 }
    const device = api.device()
    await signIn(device)
    api.clock.pass(16)
    expect((await me(device))?.session.confirmedUntil).toBeNull()
  })
})

test.each<[Record<string, unknown>, string[], boolean]>([
  [{ amr: ['pwd', 'mfa'] }, ['mfa'], true],
  [{ amr: 'mfa' }, ['mfa'], true],
  [{ acr: 'mfa' }, ['mfa'], true],
  [{ acrs: ['c1', 'c3'] }, ['c3'], true],
  [{ acrs: ['c1'] }, ['c3'], false],
  [{ amr: ['hwk', 'pin'] }, ['mfa', 'hwk'], true],
  [{ amr: ['MFA', 'mfa2', ' mfa'] }, ['mfa'], false],
  [{ amr: { 0: 'mfa' }, acr: true }, ['mfa'], false],
  [{}, ['mfa'], false],
])('the claims %j, where %j count, prove a second factor: %s', (claims, named, proven) => {
  expect(proofIn(claims, named)).toEqual({ hasSecondFactor: proven, at: null })
})

test('Entra ID is asked for the authentication context that counts, because it tells of no other second factor', () => {
  const issuer = 'https://login.microsoftonline.com/tenant/v2.0'
  const settings = { ...CLIENT, issuer, name: 'Harrow Council', secondFactor: ['c1'] }
  expect(JSON.parse(askedContext(settings)['claims'] ?? '')).toEqual({
    id_token: { acrs: { essential: true, value: 'c1' } },
  })
  expect(askedContext({ ...settings, secondFactor: ['mfa'] })).toEqual({})
  expect(askedContext({ ...settings, issuer: 'https://login.example.org' })).toEqual({})
})

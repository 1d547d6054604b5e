import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '../../../src/contract/account.ts'
import { accountPaths } from '../../../src/contract/accountPaths.ts'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import type { PeoplePage } from '../../../src/contract/people.ts'
import type { Me } from '../../../src/contract/signIn.ts'
import type { Database } from '../../../src/server/database/database.ts'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { keptForm, newRecoveryCodes } from '../../../src/server/signIn/engine/recoveryCodes.ts'
import { entriesOf } from '../../support/logSuite.ts'
import { PasskeyDevice } from '../../support/passkeyDevice.ts'
import {
  authenticatorCode,
  PASSWORD,
  signInApi,
  tokenOf,
  type Device,
  type SignInApi,
} from '../../support/signInApi.ts'
import { setUpStore } from '../../support/storeWriting.ts'

const HEAD = 'head@council.example'
const OFFICER = 'officer@council.example'
/** Half a minute, in minutes. */
const A_STEP = 0.5
const SESSION = 'scorecard.session_token'

let database: Database
let api: SignInApi
let head: Device

beforeEach(async () => {
  database = await openSqlite(':memory:')
  api = signInApi(database)
  head = await api.administrator()
})
afterEach(async () => {
  expect(api.faults).toEqual([])
  await database.close()
})

const signIn = (device: Device, email = HEAD, password = PASSWORD) =>
  device.ask<{ outcome: string; code: string; detail: string }>('POST', accountPaths.signIn(), {
    email,
    password,
  })
const me = async (device: Device) => (await device.ask<Me>('GET', apiPaths.me())).body.signedIn
const confirm = (device: Device, proof: object) => device.ask('POST', accountPaths.confirmation(), proof)
const giveCode = (device: Device, code: string) =>
  device.ask<{ outcome: string; detail: string }>('POST', accountPaths.secondFactor(), {
    by: 'authenticator',
    code,
  })

async function turnOn(device: Device) {
  const { secret } = (await device.ask<{ secret: string }>('POST', accountPaths.authenticator())).body
  const codeAfter = (seconds: number) =>
    authenticatorCode(secret, new Date(api.clock.now().getTime() + seconds * 1000))
  const { body } = await device.ask<{ recoveryCodes: string[] }>(
    'POST',
    accountPaths.authenticatorConfirmation(),
    { code: codeAfter(0) },
  )
  return { codeAfter, ...body }
}

async function addPasskey(device: Device, passkey: PasskeyDevice) {
  const { body } = await device.ask<Parameters<PasskeyDevice['create']>[0]>(
    'POST',
    accountPaths.passkeyOptions(),
  )
  return device.ask<Account>('POST', accountPaths.passkeys(), {
    name: 'Laptop',
    credential: passkey.create(body),
  })
}

async function signInByPasskey(device: Device, passkey: PasskeyDevice) {
  const { body } = await device.ask<Parameters<PasskeyDevice['get']>[0]>(
    'POST',
    accountPaths.passkeySignInOptions(),
  )
  return device.ask<{ outcome: string }>('POST', accountPaths.passkeySignIn(), {
    credential: passkey.get(body),
  })
}

describe('a role that demands a second factor, of somebody whose second factor is a passkey', () => {
  const passkey = new PasskeyDevice('http://localhost:3000')
  let officer: Device

  beforeEach(async () => {
    await setUpStore(database)
    officer = await api.person(head, OFFICER, [{ role: 'partnershipOfficer' }])
  })
  const demand = () =>
    head.ask('PUT', accountPaths.signInPolicy(), { secondFactorRoles: ['partnershipOfficer'] })

  test('is met by adding it, and then by it alone: the password signs nobody in', async () => {
    await demand()
    expect((await officer.ask('GET', apiPaths.indicators())).status).toBe(403)
    expect((await addPasskey(officer, passkey)).status).toBe(201)
    expect((await officer.ask('GET', apiPaths.indicators())).status).toBe(200)
    const thief = api.device()
    const refused = await signIn(thief, OFFICER)
    expect([refused.status, refused.body.code]).toEqual([401, 'signInRefused'])
    expect(refused.body.detail).toContain('Sign in with the passkey')
    expect([thief.cookies.size, await me(thief)]).toEqual([0, null])
    const own = api.device()
    expect((await signInByPasskey(own, passkey)).body.outcome).toBe('signedIn')
    expect((await own.ask('GET', apiPaths.indicators())).status).toBe(200)
  })

  test('is not got round by a session that a password began before, nor by a link for a new one', async () => {
    await addPasskey(officer, passkey)
    const before = api.device()
    await signIn(before, OFFICER)
    await demand()
    expect((await before.ask('GET', apiPaths.indicators())).status).toBe(403)
    expect((await before.ask('POST', accountPaths.authenticator())).body).toMatchObject({
      code: 'secondFactorNeeded',
    })
    const taken = { name: 'Officer', email: 'thief@elsewhere.example' }
    expect((await before.ask('PUT', accountPaths.ownDetails(), taken)).status).toBe(403)
    const { people } = (await head.ask<PeoplePage>('GET', accountPaths.people())).body
    const id = people.find(({ email }) => email === OFFICER)?.id ?? ''
    const { link } = (await head.ask<{ link: string }>('POST', accountPaths.resetLink(id))).body
    const device = api.device()
    const used = await device.ask('POST', accountPaths.linkUse(), {
      token: tokenOf(link),
      password: PASSWORD,
    })
    expect([used.status, await me(device)]).toEqual([401, null])
  })
})

describe('proving again who one is', () => {
  test('gives the session a new token and ends the old', async () => {
    const before = head.cookies.get(SESSION) ?? ''
    api.clock.pass(16)
    expect((await confirm(head, { password: PASSWORD })).status).toBe(200)
    expect(head.cookies.get(SESSION)).not.toBe(before)
    expect((await me(head))?.session.confirmedUntil).not.toBeNull()
    const stolen = api.device()
    stolen.cookies.set(SESSION, before)
    expect(await me(stolen)).toBeNull()
    expect((await head.ask<Account>('GET', accountPaths.account())).body.sessions).toHaveLength(1)
  })

  test('takes the password and a code from whoever has both', async () => {
    const { codeAfter } = await turnOn(head)
    api.clock.pass(16)
    const code = codeAfter(0)
    expect((await confirm(head, { password: PASSWORD })).body).toMatchObject({ fields: [{ path: 'code' }] })
    expect((await confirm(head, { code })).body).toMatchObject({ fields: [{ path: 'password' }] })
    expect((await confirm(head, { password: 'not the password', code })).status).toBe(401)
    expect((await head.ask('DELETE', accountPaths.authenticator())).status).toBe(403)
    expect((await confirm(head, { password: PASSWORD, code })).status).toBe(200)
    expect((await head.ask('DELETE', accountPaths.authenticator())).status).toBe(204)
  })

  test('comes before another device is signed out', async () => {
    await signIn(api.device())
    const [other] = (await head.ask<Account>('GET', accountPaths.account())).body.sessions.filter(
      ({ isCurrent }) => !isCurrent,
    )
    api.clock.pass(16)
    for (const path of [accountPaths.session(other?.id ?? ''), accountPaths.sessions()])
      expect((await head.ask('DELETE', path)).body).toMatchObject({ code: 'confirmationNeeded' })
    await confirm(head, { password: PASSWORD })
    expect((await head.ask('DELETE', accountPaths.session(other?.id ?? ''))).status).toBe(204)
  })
})

describe('an authenticator', () => {
  test('code is taken once, though another was taken after it', async () => {
    const { codeAfter } = await turnOn(head)
    const device = api.device()
    await signIn(device)
    api.clock.pass(A_STEP)
    expect((await giveCode(device, codeAfter(0))).body.outcome).toBe('signedIn')
    for (const seconds of [-30, 0]) {
      const again = api.device()
      await signIn(again)
      expect((await giveCode(again, codeAfter(seconds))).status).toBe(401)
      expect(await me(again)).toBeNull()
    }
  })

  test('cannot be guessed: ten wrong codes, from wherever, lock it for a quarter of an hour', async () => {
    const { codeAfter } = await turnOn(head)
    for (let challenge = 0; challenge < 3; challenge++) {
      const device = api.device()
      await signIn(device)
      for (let time = 0; time < 4; time++) await giveCode(device, '000000')
    }
    const device = api.device()
    await signIn(device)
    const locked = await giveCode(device, codeAfter(0))
    expect([locked.status, locked.headers.get('retry-after')]).toEqual([429, '900'])
  })

  test('code is taken for half a minute, its own, and the one before is told to have run out', async () => {
    const { codeAfter } = await turnOn(head)
    api.clock.pass(2)
    const device = api.device()
    await signIn(device)
    const code = codeAfter(0)
    for (const [seconds, words] of [
      [-60, 'not right'],
      [-30, 'That code has run out. Type the one shown now.'],
      [30, 'not right'],
      [60, 'not right'],
    ] as const) {
      const refused = await giveCode(device, codeAfter(seconds))
      expect([refused.status, refused.body.detail]).toEqual([401, expect.stringContaining(words)])
    }
    api.clock.pass(0.49)
    expect((await giveCode(device, code)).body.outcome).toBe('signedIn')
  })

  test('code of another half-minute neither sets one up nor proves who one is', async () => {
    const { secret } = (await head.ask<{ secret: string }>('POST', accountPaths.authenticator())).body
    const codeAfter = (minutes: number) =>
      authenticatorCode(secret, new Date(api.clock.now().getTime() + minutes * 60_000))
    const finish = (code: string) =>
      head.ask<{ detail: string }>('POST', accountPaths.authenticatorConfirmation(), { code })
    expect((await finish(codeAfter(-A_STEP))).body.detail).toContain('has run out')
    expect((await finish(codeAfter(A_STEP))).status).toBe(401)
    expect((await head.ask<Account>('GET', accountPaths.account())).body.authenticator.isOn).toBe(false)
    expect((await finish(codeAfter(0))).status).toBe(200)
    api.clock.pass(16)
    for (const minutes of [-A_STEP, A_STEP])
      expect((await confirm(head, { password: PASSWORD, code: codeAfter(minutes) })).status).toBe(401)
    expect((await confirm(head, { password: PASSWORD, code: codeAfter(0) })).status).toBe(200)
  })

  test('code that has run out locks nobody out; one that is not shown yet counts as any wrong one', async () => {
    const { codeAfter } = await turnOn(head)
    api.clock.pass(2)
    const slow = api.device()
    await signIn(slow)
    for (let time = 0; time < 12; time++)
      expect((await giveCode(slow, codeAfter(-30))).body.detail).toContain('has run out')
    expect((await giveCode(slow, codeAfter(0))).body.outcome).toBe('signedIn')
    for (let challenge = 0; challenge < 3; challenge++) {
      const fast = api.device()
      await signIn(fast)
      for (let time = 0; time < 4; time++) await giveCode(fast, codeAfter(30))
    }
    api.clock.pass(A_STEP)
    const device = api.device()
    await signIn(device)
    expect((await giveCode(device, codeAfter(0))).status).toBe(429)
  })

  test('recovery codes are as random as a key, kept as digests and taken as they are typed', async () => {
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) expect(code).toMatch(/^([a-hjkmnp-z2-9]{7}-){3}[a-hjkmnp-z2-9]{7}$/)
    expect(28 * Math.log2(31)).toBeGreaterThan(128)
    const [code = ''] = codes
    expect(await keptForm(code)).not.toContain(code.slice(0, 7))
    const { recoveryCodes } = await turnOn(head)
    const device = api.device()
    await signIn(device)
    const typed = (recoveryCodes[0] ?? '').toUpperCase().replaceAll('-', ' ')
    expect(
      (await device.ask('POST', accountPaths.secondFactor(), { by: 'recoveryCode', code: typed })).status,
    ).toBe(200)
  })
})

test('an administrator signs somebody out everywhere', async () => {
  const officer = await api.person(head, OFFICER, [{ role: 'analyst' }])
  const { id = '' } = (await me(officer)) ?? {}
  expect((await head.ask('DELETE', accountPaths.personSessions(id))).status).toBe(204)
  expect(await me(officer)).toBeNull()
})

test('a page that listens for changes by itself does not keep its person signed in', async () => {
  api.clock.pass(70)
  await head.ask('GET', apiPaths.changes())
  api.clock.pass(60)
  expect(await me(head)).toBeNull()
})

test('behind TLS every cookie there is goes to its host alone, over TLS, and to no script', async () => {
  const secure = signInApi(database, { origin: 'https://scorecard.example.org', clock: api.clock })
  const device = secure.device()
  const set: string[] = []
  const asking = async (method: string, path: string, body?: unknown) => {
    const answer = await device.ask(method, path, body)
    set.push(...answer.headers.getSetCookie())
    const token = device.cookies.get('__Host-scorecard.session_token')?.split('.')[0]
    if (token) expect(JSON.stringify(answer.body)).not.toContain(token)
    return answer
  }
  await asking('POST', accountPaths.signIn(), { email: HEAD, password: PASSWORD })
  await asking('POST', accountPaths.passkeyOptions())
  const { secret } = (await asking('POST', accountPaths.authenticator())).body as { secret: string }
  const code = authenticatorCode(secret, api.clock.now())
  await asking('POST', accountPaths.authenticatorConfirmation(), { code })
  await asking('POST', apiPaths.signOut())
  await asking('POST', accountPaths.passkeySignInOptions())
  await asking('POST', accountPaths.signIn(), { email: HEAD, password: PASSWORD })
  const names = new Set(set.map((cookie) => cookie.slice(0, cookie.indexOf('='))))
  expect(names.size).toBeGreaterThanOrEqual(3)
  for (const cookie of set) {
    expect(cookie).toMatch(/^__Host-scorecard\.[\w-]+=/)
    expect(cookie).toMatch(/; Path=\/(;|$)/)
    for (const attribute of [/; HttpOnly/, /; Secure/, /; SameSite=(Lax|Strict)/])
      expect(cookie).toMatch(attribute)
    expect(cookie).not.toMatch(/Domain/)
    expect(cookie.length).toBeLessThan(4096)
  }
})

test('what is of a person is kept by no browser, and signing out clears what it keeps of the figures', async () => {
  for (const path of [apiPaths.me(), accountPaths.account(), accountPaths.people()])
    expect((await head.ask('GET', path)).headers.get('cache-control')).toBe('no-store')
  expect((await head.ask('POST', apiPaths.signOut())).headers.get('clear-site-data')).toBe('"cache"')
})

test('no figure that is answered to somebody signed in is kept by a browser; who has it already is told so', async () => {
  await setUpStore(database)
  const asked = async (device: Device | null, etag = '') => {
    const cookie = [...(device?.cookies ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { host: 'localhost:3000', cookie, 'if-none-match': etag }
    return api.app.request(`http://localhost:3000${apiPaths.partnership()}`, { headers })
  }
  const first = await asked(head)
  expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-store'])
  const again = await asked(head, first.headers.get('etag') ?? '')
  expect([again.status, again.headers.get('cache-control'), await again.text()]).toEqual([
    304,
    'no-store',
    '',
  ])
  const published = await asked(null)
  expect([published.status, published.headers.get('cache-control')]).toEqual([200, 'private, no-cache'])
})

test('a password is what was typed, of any characters, to the last of them', async () => {
  const { link } = (
    await head.ask<{ link: string }>('POST', accountPaths.people(), {
      name: 'Officer',
      email: OFFICER,
      grants: [{ role: 'analyst' }],
    })
  ).body
  const password = ` ${'Ünïcøde & spaces – “quoted” '.repeat(4)}end`.slice(0, 100)
  const token = tokenOf(link)
  expect((await api.device().ask('POST', accountPaths.linkUse(), { token, password })).status).toBe(200)
  const statusOf = async (typed: string) => (await signIn(api.device(), OFFICER, typed)).status
  expect(await statusOf(password)).toBe(200)
  for (const other of [password.slice(0, -1), password.toLowerCase(), password.trim()])
    expect(await statusOf(other)).toBe(401)
})

test('the log tells every sign-in and every try at one, by what means, and nothing that was typed', async () => {
  const { codeAfter } = await turnOn(head)
  const device = api.device()
  await signIn(device, HEAD, 'not the password at all')
  await signIn(device)
  await giveCode(device, '000000')
  api.clock.pass(A_STEP)
  await giveCode(device, codeAfter(0))
  await device.ask('POST', apiPaths.signOut())
  await device.ask('POST', accountPaths.linkReading(), { token: 'x'.repeat(43) })
  const entries = (await entriesOf(database)).filter(({ kind }) => kind === 'sign-in').slice(-6)
  const told = entries.map(({ content }) => JSON.parse(content ?? '{}') as Record<string, unknown>)
  expect(told.map(({ operation, details }) => [operation, details])).toEqual([
    ['signInFailed', { means: 'password' }],
    ['secondFactorAsked', { means: 'password' }],
    ['signInFailed', { means: 'password and authenticator' }],
    ['signedIn', { means: 'password and authenticator' }],
    ['signedOut', undefined],
    ['signInFailed', { means: 'link' }],
  ])
  expect(entries.map(({ content }) => content).join('')).not.toMatch(/head@|not the password|000000|xxxx/)
})

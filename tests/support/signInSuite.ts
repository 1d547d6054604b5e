import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '../../src/contract/account.ts'
import { accountPaths } from '../../src/contract/accountPaths.ts'
import { apiPaths } from '../../src/contract/apiPaths.ts'
import type { PeoplePage, Person } from '../../src/contract/people.ts'
import type { Me } from '../../src/contract/signIn.ts'
import type { Database } from '../../src/server/database/database.ts'
import { authenticatorCode, PASSWORD, signInApi, tokenOf, type Device, type SignInApi } from './signInApi.ts'
import { setUpStore } from './storeWriting.ts'

const OFFICER = 'officer@council.example'
const HEAD = 'head@council.example'
const HALF_A_MINUTE = 0.5
const OTHER_PASSWORD = 'nine loud geese march on'
type Problem = { code: string; detail: string; fields?: { path: string }[] }

/** What signing in promises, whichever database keeps it. */
export function signInSuite(open: () => Promise<{ database: Database; remove: () => Promise<void> }>): void {
  let database: Database
  let remove: () => Promise<void>
  let api: SignInApi
  let head: Device

  beforeEach(async () => {
    ;({ database, remove } = await open())
    api = signInApi(database)
    head = await api.administrator()
  })
  afterEach(async () => {
    expect(api.faults).toEqual([])
    await remove()
  })

  const signIn = (device: Device, email: string, password = PASSWORD) =>
    device.ask<Problem & { outcome: string }>('POST', accountPaths.signIn(), { email, password })
  const me = async (device: Device) => (await device.ask<Me>('GET', apiPaths.me())).body.signedIn
  const people = async () => (await head.ask<PeoplePage>('GET', accountPaths.people())).body.people
  const personOf = async (email: string): Promise<Person> => {
    const found = (await people()).find((each) => each.email === email)
    if (!found) throw new Error(`Nobody has ${email}`)
    return found
  }
  const invite = (email = OFFICER, role = 'partnershipOfficer') =>
    head.ask<Problem & { link: string; person: Person }>('POST', accountPaths.people(), {
      name: 'Policy officer',
      email,
      grants: [{ role }],
    })
  const use = (device: Device, token: string | undefined, more: object = {}) =>
    device.ask<Problem & { outcome: string }>('POST', accountPaths.linkUse(), {
      token,
      password: PASSWORD,
      ...more,
    })

  describe('an invitation', () => {
    test('says what it is for, lets its person in with its roles, once', async () => {
      const { link, person } = (await invite()).body
      expect(link).toMatch(/^http:\/\/localhost:3000\/invitation#[\w-]{43}$/)
      expect(person).toMatchObject({ state: 'invited', grants: [{ role: 'partnershipOfficer' }] })
      const device = api.device()
      const read = await device.ask('POST', accountPaths.linkReading(), { token: tokenOf(link) })
      expect(read.body).toMatchObject({ kind: 'invitation', name: 'Policy officer', email: OFFICER })
      expect((await use(device, tokenOf(link), { name: 'Policy lead' })).body.outcome).toBe('signedIn')
      expect(await me(device)).toMatchObject({
        name: 'Policy lead',
        grants: [{ role: 'partnershipOfficer' }],
      })
      expect(await personOf(OFFICER)).toMatchObject({ state: 'active', invitationUntil: null })
      expect((await use(api.device(), tokenOf(link))).body.code).toBe('linkSpent')
    })

    test('ends after a week, when it is replaced and when it is withdrawn', async () => {
      const first = (await invite()).body
      const renewed = await head.ask<{ link: string }>('POST', accountPaths.invitation(first.person.id))
      expect((await use(api.device(), tokenOf(first.link))).status).toBe(410)
      api.clock.pass(7 * 24 * 60)
      expect((await use(api.device(), tokenOf(renewed.body.link))).status).toBe(410)
      await signIn(head, HEAD)
      expect((await head.ask('DELETE', accountPaths.invitation(first.person.id))).status).toBe(204)
      expect((await people()).find(({ id }) => id === first.person.id)).toMatchObject({
        state: 'erased',
        name: null,
        email: null,
        grants: [],
      })
    })

    test('is kept as a digest: its secret is nowhere in the store', async () => {
      const { link } = (await invite()).body
      const rows = await database.read((trx) => trx.selectFrom('sign_in_links').selectAll().execute())
      expect(JSON.stringify(rows)).not.toContain(tokenOf(link))
    })

    test('is an administrator’s to make, and one address is one person’s', async () => {
      const officer = await api.person(head, OFFICER, [{ role: 'partnershipOfficer' }])
      const refused = await officer.ask<Problem>('POST', accountPaths.people(), {})
      expect([refused.status, refused.body.code]).toEqual([403, 'notPermitted'])
      expect((await api.device().ask('GET', accountPaths.people())).status).toBe(401)
      expect((await invite(OFFICER)).body).toMatchObject({
        code: 'alreadyExists',
        fields: [{ path: 'email' }],
      })
    })
  })

  test.each([
    ['eleven char', '12 characters'],
    ['x'.repeat(129), '128 characters'],
    ['aaaabbbbaaaabbbb', 'different characters'],
    ['qwerty123456', 'attackers try first'],
    ['Password12345!', 'attackers try first'],
    ['Officer2026!!', 'others know'],
    ['123456789012', 'others know'],
  ])('the password “%s” is not taken', async (password, words) => {
    const { link } = (await invite()).body
    const refused = await use(api.device(), tokenOf(link), { password })
    expect(refused.body).toMatchObject({ code: 'passwordUnfit', fields: [{ path: 'password' }] })
    expect(refused.body.detail).toContain(words)
    expect((await use(api.device(), tokenOf(link))).status).toBe(200)
  })

  describe('signing in', () => {
    test('refuses a wrong password and an unknown address in the same words', async () => {
      const wrong = await signIn(api.device(), HEAD, 'not the password at all')
      const unknown = await signIn(api.device(), 'nobody@council.example')
      expect([wrong.status, unknown.status]).toEqual([401, 401])
      expect(unknown.body).toEqual(wrong.body)
    })

    test('is slowed down by account after a few wrong tries, though the server is started anew', async () => {
      for (let time = 0; time < 6; time++) await signIn(api.device(), HEAD, 'not the password at all')
      const again = signInApi(database, { clock: api.clock })
      const right = await signIn(again.device(), HEAD)
      expect([right.status, right.body.code]).toEqual([429, 'tooManyTries'])
      expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0)
      api.clock.pass(1)
      expect((await signIn(api.device(), HEAD)).status).toBe(200)
    })

    test('is slowed down by client address too, whichever accounts are tried', async () => {
      const statuses = []
      for (let time = 0; time < 32; time++)
        statuses.push(
          (await api.device('203.0.113.7').ask('POST', accountPaths.linkReading(), { token: 'x'.repeat(43) }))
            .status,
        )
      expect(statuses.slice(0, 30).every((each) => each === 410)).toBe(true)
      expect(statuses.at(-1)).toBe(429)
      expect((await signIn(api.device('203.0.113.8'), HEAD)).status).toBe(200)
    })

    test('begins a new session each time, and ends the one it came with', async () => {
      const before = head.cookies.get('scorecard.session_token')
      await signIn(head, HEAD)
      expect(head.cookies.get('scorecard.session_token')).not.toBe(before)
      const stolen = api.device()
      stolen.cookies.set('scorecard.session_token', before ?? '')
      expect(await me(stolen)).toBeNull()
    })

    test('sets a cookie no script reads, and behind TLS one that only its host gets', async () => {
      const secure = signInApi(database, { origin: 'https://scorecard.example.org', clock: api.clock })
      const answer = await signIn(secure.device(), HEAD)
      const cookie = answer.headers.getSetCookie().find((each) => each.includes('session_token')) ?? ''
      expect(cookie).toMatch(/^__Host-scorecard\.session_token=/)
      expect(cookie).toMatch(/; Path=\//)
      expect(cookie).toMatch(/HttpOnly/)
      expect(cookie).toMatch(/SameSite=Lax/)
      expect(cookie).toMatch(/Secure/)
      expect(cookie).not.toMatch(/Domain/)
    })

    test('with a forged or foreign cookie is being nobody', async () => {
      const forged = api.device()
      const [token = ''] = (head.cookies.get('scorecard.session_token') ?? '').split('.')
      for (const value of [token, `${token}.AAAA`, '%', '.', '']) {
        forged.cookies.set('scorecard.session_token', value)
        expect(await me(forged)).toBeNull()
      }
    })
  })

  describe('a session', () => {
    test('ends after two hours of doing nothing', async () => {
      api.clock.pass(119)
      expect(await me(head)).not.toBeNull()
      api.clock.pass(119)
      expect(await me(head)).not.toBeNull()
      api.clock.pass(121)
      expect(await me(head)).toBeNull()
    })

    test('ends after twelve hours whatever is done', async () => {
      for (let hour = 1; hour < 12; hour++) {
        api.clock.pass(60)
        expect(await me(head), `hour ${hour}`).not.toBeNull()
      }
      api.clock.pass(60)
      expect(await me(head)).toBeNull()
    })

    test('is listed with its device, and ended one by one or all but this', async () => {
      const [phone, office, home] = [api.device(), api.device(), api.device()]
      for (const device of [phone, office, home]) await signIn(device, HEAD)
      const list = async () => (await head.ask<Account>('GET', accountPaths.account())).body.sessions
      expect((await list()).map(({ device }) => device)).toEqual(Array(4).fill('Firefox on Windows'))
      const [ofPhone] = (await phone.ask<Account>('GET', accountPaths.account())).body.sessions.filter(
        ({ isCurrent }) => isCurrent,
      )
      expect((await head.ask('DELETE', accountPaths.session(ofPhone?.id ?? ''))).status).toBe(204)
      expect([await me(phone), (await me(office)) === null]).toEqual([null, false])
      expect((await head.ask('DELETE', accountPaths.sessions())).status).toBe(204)
      expect([await me(office), await me(home)]).toEqual([null, null])
      expect(await list()).toHaveLength(1)
    })

    test('of somebody else cannot be ended as one’s own', async () => {
      const officer = await api.person(head, OFFICER, [{ role: 'partnershipOfficer' }])
      const { sessions } = (await head.ask<Account>('GET', accountPaths.account())).body
      expect((await officer.ask('DELETE', accountPaths.session(sessions[0]?.id ?? ''))).status).toBe(404)
      expect(await me(head)).not.toBeNull()
    })

    test('is over after signing out', async () => {
      const kept = new Map(head.cookies)
      expect((await head.ask('POST', apiPaths.signOut())).status).toBe(204)
      for (const [name, value] of kept) head.cookies.set(name, value)
      expect(await me(head)).toBeNull()
    })
  })

  describe('people', () => {
    test('lose at once what a role allowed, and their sessions with it', async () => {
      const officer = await api.person(head, OFFICER, [{ role: 'administrator' }])
      expect((await officer.ask('GET', accountPaths.people())).status).toBe(200)
      const { id } = await personOf(OFFICER)
      const ended = await head.ask<Person>('POST', accountPaths.roleEnds(id), { role: 'administrator' })
      expect(ended.body.grants).toEqual([])
      expect((await officer.ask('GET', accountPaths.people())).status).toBe(401)
      expect((await head.ask('POST', accountPaths.roleEnds(id), { role: 'administrator' })).status).toBe(409)
    })

    test('gain a role where they are signed in', async () => {
      const officer = await api.person(head, OFFICER, [{ role: 'boardMember' }])
      const { id } = await personOf(OFFICER)
      expect((await head.ask('POST', accountPaths.roles(id), { role: 'analyst' })).status).toBe(201)
      expect((await me(officer))?.grants.map(({ role }) => role)).toEqual(['boardMember', 'analyst'])
      expect((await head.ask('POST', accountPaths.roles(id), { role: 'groupChair' })).status).toBe(422)
    })

    test('always have an administrator among them who can sign in', async () => {
      const { id } = await personOf(HEAD)
      await invite(OFFICER, 'administrator')
      for (const asked of [
        head.ask<Problem>('POST', accountPaths.roleEnds(id), { role: 'administrator' }),
        head.ask<Problem>('POST', accountPaths.erasure(id)),
      ])
        expect((await asked).body.code).toBe('lastAdministrator')
    })

    test('are erased: details, sessions and passwords go, the id and what it did stand', async () => {
      const officer = await api.person(head, OFFICER, [{ role: 'analyst' }])
      const { id } = await personOf(OFFICER)
      const erased = await head.ask<Person>('POST', accountPaths.erasure(id))
      expect(erased.body).toMatchObject({ id, state: 'erased', name: null, email: null, grants: [] })
      expect(await me(officer)).toBeNull()
      expect((await signIn(api.device(), OFFICER)).status).toBe(401)
      const accounts = await database.read((trx) =>
        trx.selectFrom('sign_in_accounts').selectAll().where('person_id', '=', id).execute(),
      )
      expect(accounts).toEqual([])
      expect((await invite(OFFICER)).status).toBe(201)
    })

    test('get a new password by a link, which signs them out everywhere', async () => {
      const officer = await api.person(head, OFFICER, [{ role: 'analyst' }])
      const { id } = await personOf(OFFICER)
      const { link } = (await head.ask<{ link: string }>('POST', accountPaths.resetLink(id))).body
      expect(link).toContain('/new-password#')
      expect(await me(officer)).toBeNull()
      expect((await use(officer, tokenOf(link), { password: OTHER_PASSWORD })).status).toBe(200)
      expect((await signIn(api.device(), OFFICER)).status).toBe(401)
      expect((await signIn(api.device(), OFFICER, OTHER_PASSWORD)).status).toBe(200)
    })
  })

  describe('a second factor', () => {
    const turnOn = async (device: Device) => {
      const { secret } = (await device.ask<{ secret: string }>('POST', accountPaths.authenticator())).body
      const now = api.clock.now()
      const answer = await device.ask<{ recoveryCodes: string[] }>(
        'POST',
        accountPaths.authenticatorConfirmation(),
        {
          code: authenticatorCode(secret, now),
        },
      )
      expect(answer.status).toBe(200)
      return { secret, now, ...answer.body }
    }
    const give = (device: Device, by: string, code: string) =>
      device.ask<Problem & { outcome: string }>('POST', accountPaths.secondFactor(), { by, code })

    test('is asked after the password, and a code of it is taken once', async () => {
      const { secret, now } = await turnOn(head)
      const device = api.device()
      expect((await signIn(device, HEAD)).body).toEqual({ outcome: 'secondFactorAsked' })
      expect(await me(device)).toBeNull()
      expect((await give(device, 'authenticator', '000000')).status).toBe(401)
      expect((await give(device, 'authenticator', authenticatorCode(secret, now))).status).toBe(401)
      expect(await me(device)).toBeNull()
      await signIn(device, HEAD)
      api.clock.pass(HALF_A_MINUTE)
      const next = authenticatorCode(secret, api.clock.now())
      expect((await give(device, 'authenticator', next)).body.outcome).toBe('signedIn')
      expect((await me(device))?.secondFactor.authenticator).toBe(true)
    })

    test('may be one of the recovery codes, each once', async () => {
      const { recoveryCodes } = await turnOn(head)
      const code = recoveryCodes[3] ?? ''
      for (const [device, status] of [
        [api.device(), 200],
        [api.device(), 401],
      ] as const) {
        await signIn(device, HEAD)
        expect((await give(device, 'recoveryCode', code)).status).toBe(status)
      }
      const account = (await head.ask<Account>('GET', accountPaths.account())).body
      expect(account.authenticator).toEqual({ isOn: true, recoveryCodesLeft: 9 })
    })

    test('is not got round by a link for a new password', async () => {
      const officer = await api.person(head, OFFICER, [{ role: 'analyst' }])
      await turnOn(officer)
      const { id } = await personOf(OFFICER)
      const { link } = (await head.ask<{ link: string }>('POST', accountPaths.resetLink(id))).body
      const device = api.device()
      expect((await use(device, tokenOf(link))).body.outcome).toBe('secondFactorAsked')
      expect(await me(device)).toBeNull()
    })

    test('that a role demands leaves only one’s own account open until there is one', async () => {
      await setUpStore(database)
      const officer = await api.person(head, OFFICER, [{ role: 'partnershipOfficer' }])
      await head.ask('PUT', accountPaths.signInPolicy(), { secondFactorRoles: ['partnershipOfficer'] })
      const refused = await officer.ask<Problem>('GET', apiPaths.indicators())
      expect([refused.status, refused.body.code]).toEqual([403, 'secondFactorNeeded'])
      expect((await officer.ask('GET', accountPaths.account())).status).toBe(200)
      // What is published is for everybody, but a password alone shows no more of it than nobody’s does.
      const [asOwing, asStranger] = await Promise.all(
        [officer, api.device()].map((device) =>
          device.ask<Problem>('GET', apiPaths.scorecard('chief-executives')),
        ),
      )
      expect([asOwing?.status, asOwing?.body.detail]).toEqual([404, asStranger?.body.detail])
      await turnOn(officer)
      expect((await officer.ask('GET', apiPaths.scorecard('chief-executives'))).status).toBe(200)
      expect((await officer.ask('GET', apiPaths.indicators())).status).toBe(200)
      const kept = await officer.ask<Problem>('DELETE', accountPaths.authenticator())
      expect(kept.body.code).toBe('secondFactorKept')
    })

    test('is changed only by whoever has just proved that it is they', async () => {
      api.clock.pass(16)
      const refused = await head.ask<Problem>('POST', accountPaths.authenticator())
      expect([refused.status, refused.body.code]).toEqual([403, 'confirmationNeeded'])
      expect((await head.ask('POST', accountPaths.confirmation(), { password: 'wrong' })).status).toBe(401)
      expect((await head.ask('POST', accountPaths.confirmation(), { password: PASSWORD })).status).toBe(200)
      expect((await head.ask('POST', accountPaths.authenticator())).status).toBe(201)
    })
  })

  test('a changed password ends every other session and begins this one anew', async () => {
    const other = api.device()
    await signIn(other, HEAD)
    const change = (current: string) =>
      head.ask<Problem>('PUT', accountPaths.ownPassword(), { current, password: OTHER_PASSWORD })
    expect((await change('not my password')).body).toMatchObject({ fields: [{ path: 'current' }] })
    const before = head.cookies.get('scorecard.session_token')
    expect((await change(PASSWORD)).status).toBe(200)
    expect(head.cookies.get('scorecard.session_token')).not.toBe(before)
    expect([await me(other), (await me(head))?.email]).toEqual([null, HEAD])
    expect((await signIn(api.device(), HEAD, OTHER_PASSWORD)).status).toBe(200)
  })
}

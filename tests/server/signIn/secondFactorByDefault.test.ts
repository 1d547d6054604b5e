import { afterEach, beforeEach, expect, test } from 'vitest'
import { accountPaths } from '../../../src/contract/accountPaths.ts'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import { figurePaths } from '../../../src/contract/figurePaths.ts'
import type { PeoplePage } from '../../../src/contract/people.ts'
import type { Me } from '../../../src/contract/signIn.ts'
import { givenRoles } from '../../../src/domain/permissions/role.ts'
import type { Database } from '../../../src/server/database/database.ts'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { PasskeyDevice } from '../../support/passkeyDevice.ts'
import {
  authenticatorCode,
  PASSWORD,
  signInApi,
  type Device,
  type SignInApi,
} from '../../support/signInApi.ts'
import { setUpStore } from '../../support/storeWriting.ts'

const HOME = 'http://localhost:3000'
const HEAD = 'head@council.example'

let database: Database

beforeEach(async () => {
  database = await openSqlite(':memory:')
  await setUpStore(database)
})
afterEach(() => database.close())

const statusOf = async (device: Device, path: string) => (await device.ask('GET', path)).status
const policyFor = async (device: Device) =>
  (await device.ask<PeoplePage>('GET', accountPaths.people())).body.policy
const choose = (device: Device, secondFactorRoles: readonly string[]) =>
  device.ask('PUT', accountPaths.signInPolicy(), { secondFactorRoles })

async function turnOn(api: SignInApi, device: Device) {
  const { secret } = (await device.ask<{ secret: string }>('POST', accountPaths.authenticator())).body
  const code = authenticatorCode(secret, api.clock.now())
  expect((await device.ask('POST', accountPaths.authenticatorConfirmation(), { code })).status).toBe(200)
}

test('of a server that answers its own computer alone a password is enough until somebody chooses', async () => {
  const api = signInApi(database)
  const head = await api.administrator()
  expect(await statusOf(head, apiPaths.indicators())).toBe(200)
  expect(await policyFor(head)).toEqual({ secondFactorRoles: [], isChosen: false, servesOthers: false })
})

test('of a server that others reach the first administrator sets up a second factor before anything else', async () => {
  const api = signInApi(database, { servesOthers: true })
  const head = await api.administrator()
  expect((await head.ask<Me>('GET', apiPaths.me())).body.signedIn?.owesSecondFactor).toBe(true)
  for (const path of [accountPaths.people(), apiPaths.indicators(), figurePaths.settings()])
    expect(await statusOf(head, path)).toBe(403)
  expect((await choose(head, [])).status).toBe(403)
  expect(await statusOf(head, accountPaths.account())).toBe(200)
  await turnOn(api, head)
  expect(await statusOf(head, accountPaths.people())).toBe(200)
  expect(await policyFor(head)).toEqual({
    secondFactorRoles: givenRoles,
    isChosen: false,
    servesOthers: true,
  })
})

test('there a passkey will do as well, and every role is asked for one', async () => {
  const api = signInApi(database, { servesOthers: true })
  const head = await api.administrator()
  const passkey = new PasskeyDevice(HOME)
  const { body } = await head.ask<Parameters<PasskeyDevice['create']>[0]>(
    'POST',
    accountPaths.passkeyOptions(),
  )
  await head.ask('POST', accountPaths.passkeys(), { name: 'Laptop', credential: passkey.create(body) })
  for (const role of givenRoles.filter((each) => each !== 'groupChair')) {
    const somebody = await api.person(head, `${role.toLowerCase()}@council.example`, [{ role }])
    expect((await somebody.ask<Me>('GET', apiPaths.me())).body.signedIn?.owesSecondFactor, role).toBe(true)
  }
})

test('what an administrator has chosen holds, whoever reaches the server from then on', async () => {
  const before = signInApi(database)
  const head = await before.administrator()
  expect((await choose(head, ['boardMember'])).status).toBe(200)
  const api = signInApi(database, { servesOthers: true, clock: before.clock })
  const device = api.device()
  await device.ask('POST', accountPaths.signIn(), { email: HEAD, password: PASSWORD })
  expect(await statusOf(device, apiPaths.indicators())).toBe(200)
  expect(await policyFor(device)).toEqual({
    secondFactorRoles: ['boardMember'],
    isChosen: true,
    servesOthers: true,
  })
  const member = await api.person(device, 'member@council.example', [{ role: 'boardMember' }])
  expect(await statusOf(member, apiPaths.indicators())).toBe(403)
})

test('that no role must have one is a choice too, to be made once and kept', async () => {
  const api = signInApi(database, { servesOthers: true })
  const head = await api.administrator()
  await turnOn(api, head)
  expect((await choose(head, [])).status).toBe(200)
  expect((await choose(head, [])).status).toBe(409)
  const officer = await api.person(head, 'officer@council.example', [{ role: 'partnershipOfficer' }])
  expect(await statusOf(officer, apiPaths.indicators())).toBe(200)
})

test('who has signed in by a password alone is asked at the next request once others reach the server', async () => {
  const before = signInApi(database)
  const head = await before.administrator()
  const api = signInApi(database, { servesOthers: true, clock: before.clock })
  const same = api.device()
  for (const [name, value] of head.cookies) same.cookies.set(name, value)
  expect(await statusOf(same, accountPaths.people())).toBe(403)
  expect(await statusOf(same, accountPaths.account())).toBe(200)
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Account } from '../../../src/contract/account.ts'
import { accountPaths } from '../../../src/contract/accountPaths.ts'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import type { Me } from '../../../src/contract/signIn.ts'
import type { Database } from '../../../src/server/database/database.ts'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { PasskeyDevice } from '../../support/passkeyDevice.ts'
import { signInApi, type Device, type SignInApi } from '../../support/signInApi.ts'

const ORIGIN = 'http://localhost:3000'
let database: Database
let api: SignInApi
let head: Device
let passkey: PasskeyDevice

beforeEach(async () => {
  database = await openSqlite(':memory:')
  api = signInApi(database)
  head = await api.administrator()
  passkey = new PasskeyDevice(ORIGIN)
})
afterEach(() => database.close())

async function add(device: Device = head) {
  const { body } = await device.ask<Parameters<PasskeyDevice['create']>[0]>(
    'POST',
    accountPaths.passkeyOptions(),
  )
  return device.ask<Account>('POST', accountPaths.passkeys(), {
    name: 'Laptop',
    credential: passkey.create(body),
  })
}
const begin = async (device: Device) =>
  (
    await device.ask<{ challenge: string; rpId: string; userVerification: string }>(
      'POST',
      accountPaths.passkeySignInOptions(),
    )
  ).body
const finish = (device: Device, credential: object) =>
  device.ask<{ outcome: string; me: Me }>('POST', accountPaths.passkeySignIn(), { credential })

test('a passkey is added, signs its person in alone, and counts as a second factor', async () => {
  expect((await add()).body.passkeys).toMatchObject([{ name: 'Laptop' }])
  const device = api.device()
  const options = await begin(device)
  expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
  const signedIn = (await finish(device, passkey.get(options))).body.me.signedIn
  expect(signedIn).toMatchObject({ email: 'head@council.example', secondFactor: { passkeys: 1 } })
})

test('a passkey that did not verify its person, answers another challenge, or is used twice signs nobody in', async () => {
  await add()
  const device = api.device()
  expect((await finish(device, passkey.get(await begin(device), false))).status).toBe(401)
  const options = await begin(device)
  expect((await finish(device, passkey.get({ ...options, challenge: 'b3RoZXI' }))).status).toBe(401)
  const used = passkey.get(await begin(device))
  expect((await finish(device, used)).status).toBe(200)
  expect((await finish(api.device(), used)).status).toBe(401)
  expect((await finish(device, new PasskeyDevice(ORIGIN).get(await begin(device)))).status).toBe(401)
})

test('a passkey is removed by whoever has just proved that it is they, and signs in no more', async () => {
  const [added] = (await add()).body.passkeys
  api.clock.pass(16)
  expect((await head.ask('DELETE', accountPaths.passkey(added?.id ?? ''))).status).toBe(403)
  const device = api.device()
  await finish(device, passkey.get(await begin(device)))
  expect((await device.ask('DELETE', accountPaths.passkey(added?.id ?? ''))).status).toBe(204)
  expect((await device.ask('DELETE', accountPaths.passkey(added?.id ?? ''))).status).toBe(404)
  expect((await finish(api.device(), passkey.get(await begin(api.device())))).status).toBe(401)
})

test('at a number address passkeys are not offered', async () => {
  const byNumber = signInApi(database, { origin: 'http://127.0.0.1:3000' })
  const elsewhere = signInApi(database, { origin: 'https://scorecard.example.org' })
  expect((await elsewhere.device().ask<Me>('GET', apiPaths.me())).body.ways.passkey).toBe(true)
  expect((await byNumber.device().ask<Me>('GET', apiPaths.me())).body.ways.passkey).toBe(false)
})

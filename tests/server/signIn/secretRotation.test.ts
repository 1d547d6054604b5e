import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Account } from '../../../src/contract/account.ts'
import { accountPaths } from '../../../src/contract/accountPaths.ts'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import type { Me } from '../../../src/contract/signIn.ts'
import type { Database } from '../../../src/server/database/database.ts'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { closedWords, renewEncryption } from '../../../src/server/signIn/engine/secretKeys.ts'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import {
  authenticatorCode,
  PASSWORD,
  signInApi,
  TestClock,
  type Device,
  type SignInApi,
} from '../../support/signInApi.ts'

const HEAD = 'head@council.example'
const OLD = 'the first secret of this server, long enough'
const NEW = 'the second secret of this server, long enough'
const NEWEST = 'the third secret of this server, long enough'

let database: Database
let head: Device
let secret: string
let recoveryCodes: string[]
const faults: unknown[] = []

/** The server started again with these secrets, as `main` starts it. */
async function started(present: string, ...before: string[]) {
  const secrets = { present, before }
  const outcome = await renewEncryption(database, secrets)
  const api = signInApi(database, { secrets, clock })
  faults.push(api.faults)
  return { api, ...outcome }
}

let clock: TestClock
/** The code shown now, or half a minute later, when one that was used has passed. */
function codeNow(steps = 0): string {
  clock.pass(steps / 2)
  return authenticatorCode(secret, clock.now())
}
const kept = () =>
  database.read((trx) => trx.selectFrom('sign_in_authenticators').selectAll().executeTakeFirstOrThrow())

async function signIn(api: SignInApi, by: 'authenticator' | 'recoveryCode', code: string) {
  const device = api.device()
  await device.ask('POST', accountPaths.signIn(), { email: HEAD, password: PASSWORD })
  const answer = await device.ask<{ detail: string }>('POST', accountPaths.secondFactor(), { by, code })
  return { device, status: answer.status, detail: answer.body.detail }
}

beforeEach(async () => {
  database = await openSqlite(':memory:')
  clock = new TestClock()
  const { api } = await started(OLD)
  head = await api.administrator()
  ;({ secret } = (await head.ask<{ secret: string }>('POST', accountPaths.authenticator())).body)
  const { body } = await head.ask<{ recoveryCodes: string[] }>(
    'POST',
    accountPaths.authenticatorConfirmation(),
    {
      code: codeNow(),
    },
  )
  ;({ recoveryCodes } = body)
})
afterEach(async () => {
  expect(faults.splice(0).flat()).toEqual([])
  await database.close()
})

test('an authenticator of the old secret signs in under the new one with the old beside it, and from then on without', async () => {
  const { api, renewed, closed } = await started(NEW, OLD)
  expect([renewed, closed]).toEqual([1, 0])
  expect((await signIn(api, 'authenticator', codeNow(1))).status).toBe(200)
  const later = await started(NEW)
  expect([later.renewed, later.closed]).toEqual([0, 0])
  const { status, device } = await signIn(later.api, 'recoveryCode', recoveryCodes[0] ?? '')
  expect(status).toBe(200)
  const account = (await device.ask<Account>('GET', accountPaths.account())).body
  expect(account.authenticator).toEqual({ isOn: true, recoveryCodesLeft: 9 })
})

test('without the old secret beside it neither its codes nor its recovery codes sign in, and nothing is lost', async () => {
  const before = await kept()
  const { api, renewed, closed } = await started(NEW)
  expect([renewed, closed]).toEqual([0, 1])
  expect(closedWords(closed)).toContain('SIGN_IN_SECRET_BEFORE')
  for (const [by, code] of [
    ['authenticator', codeNow(1)],
    ['recoveryCode', recoveryCodes[0] ?? ''],
  ] as const) {
    const refused = await signIn(api, by, code)
    expect([refused.status, refused.detail]).toEqual([401, expect.stringContaining('has been replaced')])
    expect((await refused.device.ask<Me>('GET', apiPaths.me())).body.signedIn).toBeNull()
  }
  expect(await kept()).toEqual(before)
  const mended = await started(NEW, OLD)
  expect((await signIn(mended.api, 'authenticator', codeNow(1))).status).toBe(200)
})

test('several secrets in a row may stand beside the new one, whichever comes first', async () => {
  await started(NEW, OLD)
  const { api, renewed } = await started(NEWEST, OLD, NEW, NEWEST)
  expect(renewed).toBe(1)
  expect((await signIn(api, 'authenticator', codeNow(1))).status).toBe(200)
})

test('what releases before kept, which names no key, opens too and is written anew', async () => {
  const row = await kept()
  const plain = async (text: string) => symmetricEncrypt({ key: OLD, data: await bare(text) })
  const [oldSecret, oldCodes] = await Promise.all([plain(row.secret), plain(row.recovery_codes)])
  await database.write(
    (trx) =>
      trx
        .updateTable('sign_in_authenticators')
        .set({ secret: oldSecret, recovery_codes: oldCodes })
        .execute(),
    'preparation',
  )
  const { api, renewed } = await started(NEW, NEWEST, OLD)
  expect(renewed).toBe(1)
  expect((await signIn(api, 'authenticator', codeNow(1))).status).toBe(200)
})

/** What better-auth has in its envelope, by the first secret. */
const bare = (envelope: string) =>
  symmetricDecrypt({ key: OLD, data: envelope.slice(envelope.lastIndexOf('$') + 1) })

test('a new secret signs everybody out: cookies are read with it alone', async () => {
  const { api } = await started(NEW, OLD)
  const device = api.device()
  for (const [name, value] of head.cookies) device.cookies.set(name, value)
  expect((await device.ask<Me>('GET', apiPaths.me())).body.signedIn).toBeNull()
})

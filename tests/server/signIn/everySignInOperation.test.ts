import { expect, test } from 'vitest'
import { moveBusinessDate } from '../../../src/server/stores/partnershipStore.ts'
import { accountPaths } from '../../../src/contract/accountPaths.ts'
import type { Operation } from '../../../src/contract/operation.ts'
import { operations } from '../../../src/contract/operations.ts'
import { problem } from '../../../src/contract/problems.ts'
import { prepareDemonstration } from '../../../src/server/signIn/firstStart.ts'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { PASSWORD, signInApi } from '../../support/signInApi.ts'
import { setUpStore } from '../../support/storeWriting.ts'

const TAGS = new Set(['Sign-in', 'Account', 'People'])
const ofPeople = Object.entries<Operation>(operations).filter(([, { tag }]) => TAGS.has(tag))
const grant = { role: 'analyst' }
const person = { name: 'Officer', email: 'officer@council.example' }
/** What each operation is sent that has a body, once rightly. */
const bodies: Record<string, unknown> = {
  signIn: { email: 'head@council.example', password: PASSWORD },
  confirmSecondFactor: { by: 'authenticator', code: '000000' },
  finishPasskeySignIn: { credential: { id: 'x' } },
  startProviderSignIn: { returnTo: '/' },
  signInAsDemonstration: { role: 'analyst' },
  readLink: { token: 'x'.repeat(43) },
  useLink: { token: 'x'.repeat(43), password: PASSWORD },
  confirmIdentity: { password: PASSWORD },
  changeDetails: { name: 'Head of policy', email: 'head@council.example' },
  changePassword: { current: PASSWORD, password: PASSWORD },
  finishAuthenticator: { code: '000000' },
  addPasskey: { name: 'Laptop', credential: { id: 'x' } },
  invitePerson: { ...person, email: 'another@council.example', grants: [grant] },
  changePerson: person,
  grantRole: { role: 'boardMember' },
  endRole: grant,
  setSignInPolicy: { secondFactorRoles: ['boardMember'] },
}

test.each(ofPeople)('%s answers as its contract says, rightly and wrongly asked', async (name, operation) => {
  const database = await openSqlite(':memory:')
  await setUpStore(database)
  const api = signInApi(database, { allowsDemonstration: () => true })
  await database.write((trx) => moveBusinessDate(trx, '2010-11-29'))
  await prepareDemonstration(database, api.clock.now())
  const head = await api.administrator()
  const invited = await head.ask<{ person: { id: string } }>('POST', accountPaths.people(), {
    ...person,
    grants: [grant],
  })
  const address = (id: string) =>
    operation.path.replace('{personId}', id).replace(/\{\w+\}/g, 'unheard-of') as string
  for (const [path, body] of [
    [address('unheard-of'), bodies[name]],
    [address(invited.body.person.id), operation.body ? {} : undefined],
    [address(invited.body.person.id), bodies[name]],
  ] as const) {
    const answer = await head.ask(operation.method.toUpperCase(), path, body)
    expect([operation.success, ...operation.refusals]).toContain(answer.status)
    if (answer.status === operation.success) {
      if (operation.response) expect(operation.response.safeParse(answer.body).error).toBeUndefined()
    } else expect(problem.parse(answer.body).status).toBe(answer.status)
  }
  expect(api.faults.filter((fault) => !/State|state/.test(String(fault)))).toEqual([])
  await database.close()
})

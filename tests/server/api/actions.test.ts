import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RegisterEntry } from '../../../src/contract/actions.ts'
import { decisionPaths } from '../../../src/contract/decisionPaths.ts'
import { NOBODY_NAMED } from '../../../src/domain/meetings/action.ts'
import type { Actor } from '../../../src/server/context.ts'
import { personAs } from '../../support/people.ts'
import { decide, ENTERPRISE, redundanciesStory, SAFER } from '../../support/partnershipBuilder.ts'
import { testApi, type TestApi } from '../../support/testApi.ts'

const JOBCENTRE = 'partner:jobcentre-plus'
const GROUP = `group:${ENTERPRISE}`
/** A role of the Metropolitan Police. */
const COMMANDER = 'role:borough commander'
/** A role of no known organisation. */
const SECRETARY = 'role:partnership secretary'
const everyOwner = [JOBCENTRE, GROUP, COMMANDER, SECRETARY]

let api: TestApi
/** A decision that four answer for, each for a part of it; and one that names nobody. */
let shared: string
let unnamed: string

beforeAll(async () => {
  api = await testApi()
  await redundanciesStory(api)
  const answeredBy = async (recommendation: string, owners: readonly object[]) => {
    const { id } = await decide(api, '2010-11-29', recommendation)
    await api.done('POST', decisionPaths.decisionRevisions(id), {
      outcome: 'agreed',
      owners,
      dueOn: '2011-02-28',
    })
    return id
  }
  shared = await answeredBy('Nominate leads.', [
    { kind: 'partner', partnerId: 'jobcentre-plus' },
    { kind: 'group', groupId: ENTERPRISE },
    { kind: 'role', role: 'Borough commander', partnerId: 'metropolitan-police' },
    { kind: 'role', role: 'Partnership secretary' },
  ])
  unnamed = await answeredBy('Look at it again.', [])
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.close()
})

const notes = () =>
  api.database.read((trx) =>
    trx.selectFrom('action_notes').select(['decision_id', 'owner', 'state']).orderBy('sequence').execute(),
  )
const both = {
  ...personAs('dataOfficer', { of: 'jobcentre-plus' }),
  id: 'both',
  name: 'A chair who enters figures too',
  grants: [
    { role: 'dataOfficer', groupId: null },
    { role: 'groupChair', groupId: ENTERPRISE },
  ],
} satisfies Actor

describe('whoever answers for a decision reports on their own part of it, and nobody else’s', () => {
  test.for<readonly [string, Actor, readonly string[]]>([
    ['an administrator', personAs('administrator'), everyOwner],
    ['a partnership officer', personAs('partnershipOfficer'), everyOwner],
    ['a chief executive', personAs('chiefExecutive', { of: 'jobcentre-plus' }), [JOBCENTRE]],
    [
      'a chief executive whose role answers',
      personAs('chiefExecutive', { of: 'metropolitan-police' }),
      [COMMANDER],
    ],
    ['a chief executive of no organisation', personAs('chiefExecutive'), []],
    ['a data officer', personAs('dataOfficer', { of: 'jobcentre-plus' }), [JOBCENTRE]],
    [
      'a data officer of another partner',
      personAs('dataOfficer', { of: 'metropolitan-police' }),
      [COMMANDER],
    ],
    ['a chair', personAs('groupChair', { chairs: ENTERPRISE }), [GROUP]],
    [
      'a chair employed by a partner',
      personAs('groupChair', { chairs: ENTERPRISE, of: 'jobcentre-plus' }),
      [GROUP],
    ],
    ['a chair of another group', personAs('groupChair', { chairs: SAFER, of: 'jobcentre-plus' }), []],
    ['somebody who is both', both, [JOBCENTRE, GROUP]],
    ['a verifier', personAs('verifier', { of: 'jobcentre-plus' }), []],
    ['an analyst', personAs('analyst', { of: 'jobcentre-plus' }), []],
    ['a board member', personAs('boardMember', { of: 'jobcentre-plus' }), []],
  ])('%s', async ([, person, own]) => {
    const isOffice = own.length === everyOwner.length
    const asked = [...everyOwner.map((owner) => [shared, owner] as const), [unnamed, NOBODY_NAMED] as const]
    for (const [decision, owner] of asked) {
      const before = await notes()
      const report = { owner, state: 'open', note: `${person.name} on ${owner}.` }
      const path = decisionPaths.progress(decision)
      if (isOffice || own.includes(owner)) {
        const { actions } = await api.as(person).done<RegisterEntry>('POST', path, report)
        const said = actions.filter((each) => each.notes.at(-1)?.note === report.note)
        expect(said.map(({ key }) => key)).toEqual([owner])
        expect(await notes()).toEqual([...before, { decision_id: decision, owner, state: 'open' }])
      } else {
        const { code, detail } = await api.as(person).refused(403, 'POST', path, report)
        expect(code).toBe('notPermitted')
        expect(detail).toMatch(/\. Ask (whoever answers for this|somebody who has one of them), or /)
        expect(await notes()).toEqual(before)
      }
    }
  })
})

test('somebody not signed in is asked to sign in, and nothing is recorded', async () => {
  const before = await notes()
  const report = { owner: JOBCENTRE, state: 'done' }
  await api.as(null).refused(401, 'POST', decisionPaths.progress(shared), report)
  expect(await notes()).toEqual(before)
})

test('a report on a part nobody has, or that says nothing, is refused with its place, and nothing is recorded', async () => {
  const before = await notes()
  const refusedAt = async (decision: string, report: object) =>
    (await api.refused(422, 'POST', decisionPaths.progress(decision), report)).fields
  expect(await refusedAt(shared, { owner: `group:${SAFER}`, state: 'done' })).toEqual([
    { path: 'owner', message: 'Choose one of those who answer for the decision.' },
  ])
  expect(await refusedAt(shared, { owner: JOBCENTRE, state: 'open' })).toEqual([
    { path: 'note', message: 'Say how far it has come.' },
  ])
  expect(await refusedAt(shared, { owner: JOBCENTRE, state: 'notDone' })).toEqual([
    { path: 'note', message: 'Say why it is not done.' },
  ])
  expect(await notes()).toEqual(before)
})

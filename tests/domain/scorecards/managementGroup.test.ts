import { expect, test } from 'vitest'
import { groupsIn, type ManagementGroupEvent } from '../../../src/domain/scorecards/managementGroup.ts'

const q = (quarter: 1 | 2 | 3 | 4) => ({ startYear: 2010, quarter }) as const
const groups = [
  { id: 'safer', name: 'Safer Harrow' },
  { id: 'enterprise', name: 'Enterprise' },
]
const renamed = (quarter: 1 | 2 | 3 | 4, name: string): ManagementGroupEvent => ({
  change: 'renamed',
  groupId: 'safer',
  from: q(quarter),
  name,
})
const nameIn = (events: ManagementGroupEvent[], quarter: 1 | 2 | 3 | 4) =>
  groupsIn(groups, events, q(quarter))[0]?.name

test('a group has its new name from the quarter of the change on, and its old one before', () => {
  const events = [renamed(3, 'Safe Harrow')]
  expect([nameIn(events, 2), nameIn(events, 3), nameIn(events, 4)]).toEqual([
    'Safer Harrow',
    'Safe Harrow',
    'Safe Harrow',
  ])
})

test('of two names the one that takes effect last holds; in one quarter the one decided last', () => {
  expect(nameIn([renamed(4, 'Last'), renamed(2, 'First')], 4)).toBe('Last')
  expect(nameIn([renamed(2, 'First'), renamed(2, 'Second')], 2)).toBe('Second')
})

test('a closed group stays in the list, so that earlier members keep its name', () => {
  const events: ManagementGroupEvent[] = [{ change: 'closed', groupId: 'enterprise', from: q(3) }]
  expect(groupsIn(groups, events, q(2)).map((each) => each.isOpen)).toEqual([true, true])
  expect(groupsIn(groups, events, q(3))).toEqual([
    { id: 'safer', name: 'Safer Harrow', isOpen: true },
    { id: 'enterprise', name: 'Enterprise', isOpen: false },
  ])
})

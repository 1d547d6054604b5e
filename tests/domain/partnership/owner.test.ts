import { expect, test } from 'vitest'
import { eachOnce, ownerWords, type Owner } from '../../../src/domain/partnership/owner.ts'

const council: Owner = { kind: 'partner', partnerId: 'harrow-council' }
const group: Owner = { kind: 'group', groupId: 'safer-harrow' }
const director: Owner = { kind: 'role', role: 'Director of public health', partnerId: 'nhs-harrow' }

test('an owner is called by name, and a role by its own words', () => {
  const names = { partner: (id: string) => `partner ${id}`, group: (id: string) => `group ${id}` }
  expect([council, group, director].map((owner) => ownerWords(owner, names))).toEqual([
    'partner harrow-council',
    'group safer-harrow',
    'Director of public health',
  ])
})

test('an owner named twice is one: a role by its words, however they are written and whoever it is of', () => {
  const again: Owner = { ...director, role: 'director of public health ', partnerId: null }
  expect(eachOnce([director, council, again, council, group])).toEqual([again, council, group])
})

import { describe, expect, test } from 'vitest'
import { roles, standingText, type Role, type Standing } from '../../../src/domain/permissions/role.ts'
import {
  readerClass,
  sees,
  seesAllThat,
  sightOf,
  fullSight,
  publicSight,
} from '../../../src/domain/permissions/sight.ts'

const standing = (role: Role, partnerId: string | null = null): Standing => ({
  grants: [{ role, groupId: role === 'groupChair' ? 'healthy' : null }],
  partnerId,
})
const figures = {
  verified: { verification: 'verified', partnerOnly: null },
  provisional: { verification: 'provisional', partnerOnly: null },
  ofPolice: { verification: 'verified', partnerOnly: 'police' },
  provisionalOfPolice: { verification: 'provisional', partnerOnly: 'police' },
} as const
const seen = (of: Standing) =>
  Object.entries(figures).flatMap(([name, figure]) => (sees(sightOf(of), figure) ? [name] : []))

describe('who sees which figure', () => {
  test.each([
    ['administrator', 'council', ['verified', 'provisional', 'ofPolice', 'provisionalOfPolice']],
    ['chiefExecutive', 'police', ['verified', 'provisional', 'ofPolice', 'provisionalOfPolice']],
    ['chiefExecutive', 'council', ['verified', 'provisional']],
    ['dataOfficer', 'police', ['verified', 'provisional', 'ofPolice', 'provisionalOfPolice']],
    ['verifier', null, ['verified', 'provisional']],
    ['analyst', null, ['verified', 'provisional']],
    ['boardMember', null, ['verified']],
    ['boardMember', 'police', ['verified', 'ofPolice']],
    ['public', null, ['verified']],
  ] as const)('%s of %s: %j', (role, partnerId, expected) => {
    expect(seen(standing(role, partnerId))).toEqual(expected)
  })

  test('somebody not signed in sees no partner’s own figures, whatever partner they claim', () => {
    expect(seen(standing('public', 'police'))).toEqual(['verified'])
  })
})

test('one sight contains another exactly where it shows everything the other does', () => {
  const police = sightOf(standing('dataOfficer', 'police'))
  const council = sightOf(standing('dataOfficer', 'council'))
  expect(seesAllThat(fullSight, police)).toBe(true)
  expect(seesAllThat(police, fullSight)).toBe(false)
  expect(seesAllThat(police, council)).toBe(false)
  expect(seesAllThat(police, publicSight)).toBe(true)
  expect(seesAllThat(publicSight, sightOf(standing('analyst')))).toBe(false)
})

describe('whoever may share an answer', () => {
  test('sees the same figures', () => {
    const everybody = roles.flatMap((role) => [standing(role), standing(role, 'police')])
    for (const one of everybody)
      for (const other of everybody)
        if (readerClass(one) === readerClass(other)) expect(seen(one)).toEqual(seen(other))
  })

  test('chief executives of one organisation share it, and the public shares nobody’s', () => {
    expect(readerClass(standing('chiefExecutive', 'police'))).toBe(
      readerClass(standing('verifier', 'police')),
    )
    expect(readerClass(standing('boardMember'))).not.toBe(readerClass(standing('public')))
  })

  test('what somebody is to the partnership reads the same in whatever order the roles were given', () => {
    const grants = [...standing('analyst').grants, ...standing('groupChair').grants]
    expect(standingText({ grants, partnerId: 'police' })).toBe('analyst+groupChair:healthy+of:police')
    expect(standingText({ grants: grants.toReversed(), partnerId: 'police' })).toBe(
      'analyst+groupChair:healthy+of:police',
    )
  })
})

import { describe, expect, test } from 'vitest'
import type { Owner } from '../../../src/domain/partnership/owner.ts'
import { mayFor } from '../../../src/domain/permissions/scopes.ts'
import { concernOfOwner } from '../../../src/domain/scorecards/concern.ts'

const council: Owner = { kind: 'partner', partnerId: 'harrow-council' }
const chair: Owner = { kind: 'role', role: 'JATCG chair', partnerId: 'met-police' }
const group: Owner = { kind: 'group', groupId: 'safer-harrow' }
const owners = [council, chair, group, { ...chair, partnerId: null }, null]

describe('who may report on what somebody answers for', () => {
  type Role = 'partnershipOfficer' | 'chiefExecutive' | 'groupChair' | 'dataOfficer' | 'analyst'
  const permitted = (role: Role, partnerId: string | null = null) => {
    const standing = { grants: [{ role, groupId: role === 'groupChair' ? 'safer-harrow' : null }], partnerId }
    return owners.map((owner) => mayFor(standing, 'recordProgress', concernOfOwner(owner)))
  }

  test('the office on any, even where nobody is named', () => {
    expect(permitted('partnershipOfficer')).toEqual([true, true, true, true, true])
  })

  test('a chief executive and a data officer on their own organisation’s and its roles’, a chair on their group’s', () => {
    expect(permitted('chiefExecutive', 'met-police')).toEqual([false, true, false, false, false])
    expect(permitted('dataOfficer', 'met-police')).toEqual([false, true, false, false, false])
    expect(permitted('chiefExecutive', 'harrow-council')).toEqual([true, false, false, false, false])
    expect(permitted('dataOfficer', 'harrow-council')).toEqual([true, false, false, false, false])
    expect(permitted('groupChair', 'met-police')).toEqual([false, false, true, false, false])
  })

  test('whoever is of no organisation on none, and an analyst on none', () => {
    expect(permitted('dataOfficer')).not.toContain(true)
    expect(permitted('analyst', 'met-police')).not.toContain(true)
  })
})

import { describe, expect, test } from 'vitest'
import {
  isPerson,
  mayAnywhere,
  mayChangeRows,
  mayFor,
  mayVerify,
} from '../../../src/domain/permissions/scopes.ts'
import type { Standing } from '../../../src/domain/permissions/role.ts'

const chair: Standing = { grants: [{ role: 'groupChair', groupId: 'healthy' }], partnerId: null }
const officer: Standing = { grants: [{ role: 'dataOfficer', groupId: null }], partnerId: 'police' }
const homeless: Standing = { grants: [{ role: 'dataOfficer', groupId: null }], partnerId: null }
const analyst: Standing = { grants: [{ role: 'analyst', groupId: null }], partnerId: 'police' }
const about = (leadPartnerId: string | null, ...groupIds: string[]) => ({ leadPartnerId, groupIds })

describe('a chair', () => {
  test('writes commentary and overrides a status within their own group', () => {
    expect(mayFor(chair, 'writeCommentary', about('police', 'safer', 'healthy'))).toBe(true)
    expect(mayFor(chair, 'overrideStatus', about('police', 'safer'))).toBe(false)
    expect(mayFor(chair, 'enterFigures', about('police', 'healthy'))).toBe(false)
  })

  test('changes the rows of their own scorecard, and their own group’s rows on another', () => {
    expect(mayChangeRows(chair, { scorecardGroupId: 'healthy', groupIds: ['safer'] })).toBe(true)
    expect(mayChangeRows(chair, { scorecardGroupId: null, groupIds: ['healthy'] })).toBe(true)
    expect(mayChangeRows(chair, { scorecardGroupId: 'safer', groupIds: ['safer'] })).toBe(false)
  })

  test('cannot move a row into another group or take one from it', () => {
    expect(mayChangeRows(chair, { scorecardGroupId: null, groupIds: ['healthy', 'safer'] })).toBe(false)
    expect(mayChangeRows(chair, { scorecardGroupId: null, groupIds: [] })).toBe(false)
  })

  test('who is an analyst too writes commentary on every indicator', () => {
    const both = { ...chair, grants: [...chair.grants, ...analyst.grants] }
    expect(mayFor(both, 'writeCommentary', about('police', 'safer'))).toBe(true)
    expect(mayFor(both, 'overrideStatus', about('police', 'safer'))).toBe(false)
  })
})

describe('a data officer', () => {
  test('enters, imports and explains the figures of the indicators their organisation leads', () => {
    for (const capability of ['enterFigures', 'importFigures', 'writeCommentary'] as const) {
      expect(mayFor(officer, capability, about('police'))).toBe(true)
      expect(mayFor(officer, capability, about('council'))).toBe(false)
      expect(mayFor(officer, capability, about(null))).toBe(false)
    }
  })

  test('of no organisation enters nothing, also not what nobody leads', () => {
    expect(mayFor(homeless, 'enterFigures', about(null))).toBe(false)
    expect(mayFor(homeless, 'enterFigures', about('police'))).toBe(false)
  })
})

test('an analyst enters figures anywhere', () => {
  expect(mayAnywhere(analyst, 'enterFigures')).toBe(true)
  expect(mayAnywhere(officer, 'enterFigures')).toBe(false)
})

describe('a verifier', () => {
  const verifier: Standing = { grants: [{ role: 'verifier', groupId: null }], partnerId: null }
  const person = { id: 'p-7', name: 'The verifier' }

  test('verifies what somebody else entered, and never what they entered themselves', () => {
    expect(mayVerify(verifier, person, 'p-8')).toBe(true)
    expect(mayVerify(verifier, person, 'p-7')).toBe(false)
    expect(mayVerify(officer, person, 'p-8')).toBe(false)
  })

  test('is known in a record of old by their name', () => {
    expect(mayVerify(verifier, person, 'The verifier')).toBe(false)
    expect(isPerson('Somebody else', person)).toBe(false)
  })
})

import { expect, test } from 'vitest'
import { whoIsCalled } from '../../../src/domain/meetings/whoIsCalled.ts'
import { isoDate } from '../../../src/domain/time/isoDate.ts'

const partners = [{ id: 'police', name: 'Metropolitan Police' }]
const groups = [{ id: 'safer-harrow', name: 'Safer Harrow' }]
const roles = (...asked: Parameters<typeof whoIsCalled>) => whoIsCalled(...asked).map(({ role }) => role)
const morning = (chairsInvited: boolean | null) =>
  roles({
    kind: 'performanceMorning',
    partners,
    groups,
    previous: chairsInvited === null ? null : { date: isoDate('2010-05-24'), chairsInvited },
  })

test('the chairs of the management groups come to every other performance morning', () => {
  expect(morning(null)).toEqual(['Chief executive', 'Chair'])
  expect(morning(true)).toEqual(['Chief executive'])
  expect(morning(false)).toEqual(['Chief executive', 'Chair'])
})

test('each partner sends a representative to the board; other meetings call nobody of themselves', () => {
  expect(roles({ kind: 'partnershipBoard', partners, groups, previous: null })).toEqual(['Representative'])
  expect(roles({ kind: 'other', partners, groups, previous: null })).toEqual([])
})

import { expect, test } from 'vitest'
import { isOpen, openAt } from '../../../src/domain/meetings/openActions.ts'
import { isoDate } from '../../../src/domain/time/isoDate.ts'

const council = { kind: 'partner', partnerId: 'council' } as const
const police = { kind: 'partner', partnerId: 'police' } as const
const asked = (dueOn: string | null, states: Record<string, 'open' | 'done' | 'notDone'> = {}) => ({
  owners: [council, police],
  dueOn,
  states: new Map(Object.entries(states)),
})

test('what several answer for is open until each of them has said how it ended', () => {
  expect(isOpen(asked('2010-11-01', { 'partner:council': 'done' }))).toBe(true)
  expect(isOpen(asked('2010-11-01', { 'partner:council': 'done', 'partner:police': 'notDone' }))).toBe(false)
  expect(isOpen({ owners: [], dueOn: null, states: new Map([['all', 'done']]) })).toBe(false)
})

test('before the meeting’s day it is overdue; on it and for a month after, due; without a day, neither', () => {
  const meetingOn = isoDate('2010-11-29')
  const days = ['2010-11-28', '2010-11-29', '2010-12-30', '2010-12-31', null]
  expect(
    openAt(
      meetingOn,
      days.map((day) => asked(day)),
    ),
  ).toEqual({ overdue: 1, due: 2 })
})

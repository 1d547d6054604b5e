import { expect, test } from 'vitest'
import { actionsOf } from '../../../src/domain/meetings/action.ts'
import { isOpen, openAt } from '../../../src/domain/meetings/openActions.ts'
import { isoDate } from '../../../src/domain/time/isoDate.ts'

const council = { kind: 'partner', partnerId: 'council' } as const
const police = { kind: 'partner', partnerId: 'police' } as const
const asked = (dueOn: string | null, states: Record<string, 'open' | 'done' | 'notDone'> = {}) =>
  actionsOf(
    { outcome: 'agreed', owners: [council, police], dueOn },
    Object.entries(states).map(([owner, state]) => ({
      owner,
      state,
      note: '',
      knownOn: isoDate('2010-11-01'),
    })),
    isoDate('2010-11-29'),
  )

test('what several answer for is open until each of them has said how it ended', () => {
  expect(isOpen(asked('2010-11-01', { 'partner:council': 'done' }))).toBe(true)
  expect(isOpen(asked('2010-11-01', { 'partner:council': 'done', 'partner:police': 'notDone' }))).toBe(false)
  const done = { owner: 'all', state: 'done', note: '', knownOn: isoDate('2010-11-01') } as const
  const nobodys = { outcome: 'agreed', owners: [], dueOn: '2010-11-01' } as const
  expect(isOpen(actionsOf(nobodys, [done], isoDate('2010-11-29')))).toBe(false)
})

test('what was deferred asks nobody for anything', () => {
  const deferred = { outcome: 'deferred', owners: [council], dueOn: '2010-11-01' } as const
  expect(isOpen(actionsOf(deferred, [], isoDate('2010-11-29')))).toBe(false)
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

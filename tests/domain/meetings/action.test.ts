import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  actionsOf,
  actionWords,
  reportedStates,
  standingOf,
  updateOwedSince,
  type Action,
  type ActionNote,
} from '../../../src/domain/meetings/action.ts'
import { decisionOutcomes } from '../../../src/domain/meetings/meeting.ts'
import type { Owner } from '../../../src/domain/partnership/owner.ts'
import { isoDate, type IsoDate } from '../../../src/domain/time/isoDate.ts'

const council: Owner = { kind: 'partner', partnerId: 'harrow-council' }
const chair: Owner = { kind: 'role', role: 'JATCG chair', partnerId: 'met-police' }
const agreed = { outcome: 'agreed', owners: [council, chair], dueOn: '2010-09-30' } as const

const note = (
  state: ActionNote['state'],
  knownOn: string,
  changed: Partial<ActionNote> = {},
): ActionNote => ({
  owner: 'partner:harrow-council',
  state,
  note: 'Leads nominated',
  knownOn: isoDate(knownOn),
  ...changed,
})

function only(notes: readonly ActionNote[], asAt: string): Action {
  const [action] = actionsOf({ ...agreed, owners: [council] }, notes, isoDate(asAt))
  if (!action) throw new Error('It makes an action')
  return action
}

describe('the actions of a decision', () => {
  test('one for each owner; one for nobody in particular where it only sets a day', () => {
    const keys = (of: Parameters<typeof actionsOf>[0]) =>
      actionsOf(of, [], isoDate('2010-06-01')).map(({ key }) => key)
    expect(keys(agreed)).toEqual(['partner:harrow-council', 'role:jatcg chair'])
    expect(keys({ ...agreed, owners: [] })).toEqual(['all'])
    expect(keys({ ...agreed, owners: [], dueOn: null })).toEqual([])
  })

  test('what is deferred or not agreed makes none', () => {
    const made = decisionOutcomes.filter(
      (outcome) => actionsOf({ ...agreed, outcome }, [], isoDate('2010-06-01')).length > 0,
    )
    expect(made).toEqual(['agreed', 'agreedAsAmended', 'noted', 'answered'])
  })

  test('on the day it is due it is open; the day after it is overdue and an update is owed', () => {
    expect(actionWords(only([], '2010-09-30'))).toBe('Due 30 September 2010.')
    expect(only([], '2010-10-01').state).toBe('overdue')
    expect(actionWords(only([], '2010-10-01'))).toBe('Update owed since 30 September 2010.')
  })

  test('a report after the day leaves it overdue and no update owed', () => {
    const action = only([note('open', '2010-10-12', { note: 'Two of six have answered' })], '2010-11-29')
    expect(action.state).toBe('overdue')
    expect(updateOwedSince(action)).toBeNull()
    expect(actionWords(action)).toBe(
      'Due 30 September 2010, not done. Last report, 12 October 2010: Two of six have answered.',
    )
  })

  test('done and not done are never overdue, whatever was reported before', () => {
    expect(actionWords(only([note('open', '2010-07-01'), note('done', '2010-10-12')], '2011-01-01'))).toBe(
      'Done: Leads nominated.',
    )
    expect(actionWords(only([note('notDone', '2010-10-12', { note: '' })], '2011-01-01'))).toBe('Not done.')
  })

  test('each owner answers for their own part alone', () => {
    const [first, second] = actionsOf(agreed, [note('done', '2010-07-01')], isoDate('2010-11-29'))
    expect([first?.state, second?.state]).toEqual(['done', 'overdue'])
    expect(standingOf([first, second].filter((each) => each !== undefined))).toBe('overdue')
  })

  test('the last report of an owner holds, and only what no report settles is ever overdue', () => {
    const anyDay = fc
      .integer({ min: 1, max: 28 })
      .map((day) => `2010-09-${String(day).padStart(2, '0')}` as IsoDate)
    const anyNotes = fc.array(
      fc.record({ state: fc.constantFrom(...reportedStates), knownOn: anyDay }).map((each) => ({
        ...note(each.state, each.knownOn),
      })),
    )
    fc.assert(
      fc.property(anyNotes, anyDay, anyDay, (notes, dueOn, asAt) => {
        const [action] = actionsOf({ outcome: 'agreed', owners: [council], dueOn }, notes, asAt)
        const last = notes.at(-1)?.state ?? 'open'
        expect(action?.state).toBe(last === 'open' && dueOn < asAt ? 'overdue' : last)
      }),
    )
  })
})

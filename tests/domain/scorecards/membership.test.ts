import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  membersIn,
  membershipRefusal,
  type MembershipEvent,
} from '../../../src/domain/scorecards/membership.ts'
import {
  compareQuarters,
  plusQuarters,
  type FinancialQuarter,
} from '../../../src/domain/time/financialQuarter.ts'

const Q1: FinancialQuarter = { startYear: 2010, quarter: 1 }
const Q2: FinancialQuarter = { startYear: 2010, quarter: 2 }
const Q3: FinancialQuarter = { startYear: 2010, quarter: 3 }
const Q4: FinancialQuarter = { startYear: 2010, quarter: 4 }

const joined = (indicatorId: string, from: FinancialQuarter, position = 0, groupId = 'enterprise') =>
  ({ change: 'joined', indicatorId, from, groupId, position, decisionId: 'd' }) as const
const moved = (indicatorId: string, from: FinancialQuarter, groupId: string, position = 0) =>
  ({ change: 'moved', indicatorId, from, groupId, position, decisionId: 'd' }) as const
const left = (indicatorId: string, from: FinancialQuarter) =>
  ({ change: 'left', indicatorId, from, decisionId: 'd' }) as const

const shown = (events: readonly MembershipEvent[], quarter: FinancialQuarter) =>
  membersIn(events, quarter).map((each) => each.indicatorId)

describe('an indicator', () => {
  test('removed from Q3 is still on the scorecard for Q2', () => {
    const events = [joined('redundancies', Q1), left('redundancies', Q3)]
    expect(shown(events, Q2)).toEqual(['redundancies'])
    expect(shown(events, Q3)).toEqual([])
    expect(shown(events, Q4)).toEqual([])
  })

  test('is not on the scorecard before the quarter it joined from', () => {
    expect(shown([joined('redundancies', Q2)], Q1)).toEqual([])
  })

  test('comes back by another decision, from that decision’s quarter', () => {
    const events = [joined('redundancies', Q1), left('redundancies', Q2), joined('redundancies', Q4)]
    expect([Q1, Q2, Q3, Q4].map((quarter) => shown(events, quarter).length)).toEqual([1, 0, 0, 1])
  })

  test('removed and put back from the same quarter stands as decided last', () => {
    const events = [joined('redundancies', Q1), left('redundancies', Q3), joined('redundancies', Q3)]
    expect(shown(events, Q3)).toEqual(['redundancies'])
    expect(
      shown([joined('redundancies', Q1), joined('redundancies', Q3), left('redundancies', Q3)], Q3),
    ).toEqual([])
  })

  test('moved to another group is in its old group in the quarters before', () => {
    const events = [joined('redundancies', Q1), moved('redundancies', Q3, 'cohesion', 4)]
    expect(membersIn(events, Q2)).toEqual([
      { indicatorId: 'redundancies', groupId: 'enterprise', position: 0 },
    ])
    expect(membersIn(events, Q3)).toEqual([{ indicatorId: 'redundancies', groupId: 'cohesion', position: 4 }])
  })

  test('that has left is not brought back by a move', () => {
    expect(shown([joined('a', Q1), left('a', Q2), moved('a', Q3, 'cohesion')], Q3)).toEqual([])
  })

  test('whose joining was decided late but from an earlier quarter joins from that quarter', () => {
    const events = [
      left('b', Q3),
      joined('redundancies', Q3),
      joined('redundancies', Q1),
      left('redundancies', Q2),
    ]
    expect([Q1, Q2, Q3].map((quarter) => shown(events, quarter))).toEqual([
      ['redundancies'],
      [],
      ['redundancies'],
    ])
  })
})

test('as known before its removal was decided, an indicator is on the scorecard in both quarters', () => {
  const known = [joined('redundancies', Q1)]
  expect([shown(known, Q2), shown(known, Q3)]).toEqual([['redundancies'], ['redundancies']])
})

test('members stand by position, then in the order they joined', () => {
  const events = [
    joined('third', Q1, 2),
    joined('first', Q1, 0),
    joined('second', Q1, 1),
    joined('tied', Q1, 1),
  ]
  expect(shown(events, Q1)).toEqual(['first', 'second', 'tied', 'third'])
})

test('what is decided about a later quarter never changes an earlier one', () => {
  const quarter = fc.integer({ min: 0, max: 7 }).map((count) => plusQuarters(Q1, count))
  const anyEvent: fc.Arbitrary<MembershipEvent> = fc.oneof(
    fc
      .record({ id: fc.constantFrom('a', 'b', 'c'), from: quarter, at: fc.nat(3) })
      .map((e) => joined(e.id, e.from, e.at)),
    fc.record({ id: fc.constantFrom('a', 'b', 'c'), from: quarter }).map((e) => left(e.id, e.from)),
    fc
      .record({ id: fc.constantFrom('a', 'b', 'c'), from: quarter, at: fc.nat(3) })
      .map((e) => moved(e.id, e.from, 'cohesion', e.at)),
  )
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 12 }), anyEvent, quarter, (events, decided, asked) => {
      fc.pre(compareQuarters(asked, decided.from) < 0)
      expect(membersIn([...events, decided], asked)).toEqual(membersIn(events, asked))
    }),
  )
})

describe('a change of membership is refused', () => {
  const known = [joined('redundancies', Q1, 3), left('vacancies', Q2), joined('vacancies', Q1)]

  test('when it adds what is already there', () => {
    expect(membershipRefusal(known, joined('redundancies', Q3))).toBe('alreadyOnScorecard')
  })

  test('when it removes or moves what is not there in that quarter', () => {
    expect(membershipRefusal(known, left('vacancies', Q2))).toBe('notOnScorecard')
    expect(membershipRefusal(known, moved('vacancies', Q3, 'cohesion'))).toBe('notOnScorecard')
    expect(membershipRefusal(known, left('never heard of', Q2))).toBe('notOnScorecard')
  })

  test('when it moves an indicator to where it stands', () => {
    expect(membershipRefusal(known, moved('redundancies', Q3, 'enterprise', 3))).toBe('alreadyInThatPlace')
  })

  test('and otherwise is not', () => {
    expect(membershipRefusal(known, left('redundancies', Q3))).toBeNull()
    expect(membershipRefusal(known, joined('vacancies', Q3))).toBeNull()
    expect(membershipRefusal(known, moved('redundancies', Q3, 'cohesion', 3))).toBeNull()
    expect(membershipRefusal(known, moved('redundancies', Q3, 'enterprise', 0))).toBeNull()
  })
})

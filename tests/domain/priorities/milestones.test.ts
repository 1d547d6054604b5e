import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  milestoneStanding,
  milestoneStates,
  type Milestone,
  type MilestoneEvent,
} from '../../../src/domain/priorities/milestone.ts'
import { milestoneCountWords } from '../../../src/domain/priorities/milestoneCount.ts'
import { slippedSince } from '../../../src/domain/priorities/slippage.ts'
import { addDays, isoDate, type IsoDate } from '../../../src/domain/time/isoDate.ts'

const on = isoDate
const MAY = on('2010-05-24')
const NOVEMBER = on('2010-11-29')

const respond = (...events: MilestoneEvent[]): Milestone => ({
  id: 'respond',
  wording: 'Partners respond about the action plan.',
  owner: 'Harrow Council',
  from: MAY,
  due: on('2010-06-30'),
  events,
})
const moved = (day: string, to: string): MilestoneEvent => ({
  on: on(day),
  change: 'moved',
  to: on(to),
  reason: 'Leads were named late.',
})
const became = (day: string, state: (typeof milestoneStates)[number]): MilestoneEvent => ({
  on: on(day),
  change: 'state',
  state,
  note: '',
})

describe('a milestone', () => {
  test('is planned until anything is said of it, and not overdue on its own day', () => {
    expect(milestoneStanding(respond(), on('2010-06-30'))).toEqual({
      state: 'planned',
      note: '',
      since: MAY,
      due: '2010-06-30',
      moves: [],
      isOverdue: false,
      daysOverdue: 0,
    })
    expect(milestoneStanding(respond(), on('2010-07-01'))).toMatchObject({ isOverdue: true, daysOverdue: 1 })
  })

  test('is as it was known on the day asked about: what came later is not there', () => {
    const milestone = respond(became('2010-06-10', 'underWay'), became('2010-07-12', 'done'))
    expect(milestoneStanding(milestone, on('2010-07-11'))).toMatchObject({
      state: 'underWay',
      isOverdue: true,
    })
    expect(milestoneStanding(milestone, on('2010-07-12'))).toMatchObject({ state: 'done', isOverdue: false })
  })

  test('keeps every due date it had', () => {
    const milestone = respond(moved('2010-06-20', '2010-09-30'), moved('2010-09-29', '2010-12-31'))
    const { due, moves } = milestoneStanding(milestone, NOVEMBER)
    expect(due).toBe('2010-12-31')
    expect(moves.map(({ from, to }) => [from, to])).toEqual([
      ['2010-06-30', '2010-09-30'],
      ['2010-09-30', '2010-12-31'],
    ])
  })

  test('that will not be done stays overdue: it was promised and is not there', () => {
    expect(milestoneStanding(respond(became('2010-09-01', 'notDone')), NOVEMBER).isOverdue).toBe(true)
  })
})

describe('what has slipped since the last meeting', () => {
  const wordsOf = (milestone: Milestone, since: IsoDate | null = MAY, asAt = NOVEMBER) =>
    slippedSince([milestone], { since, asAt }).map(({ words }) => words)

  test('names what is past its due date and not done, from whom', () => {
    expect(wordsOf(respond())).toEqual([
      'Milestone slipped: ‘Partners respond about the action plan’ was due on 30 June 2010 from Harrow Council and is not done.',
    ])
    expect(wordsOf(respond(became('2010-06-29', 'underWay')))).toEqual([
      'Milestone slipped: ‘Partners respond about the action plan’ was due on 30 June 2010 from Harrow Council and is under way, not done.',
    ])
  })

  test('names what was put off, and says both dates', () => {
    expect(wordsOf(respond(moved('2010-06-20', '2010-12-31')))).toEqual([
      'Milestone slipped: ‘Partners respond about the action plan’ from Harrow Council moved from 30 June to 31 December 2010.',
    ])
    expect(wordsOf(respond(moved('2010-06-20', '2011-03-31')))).toEqual([
      'Milestone slipped: ‘Partners respond about the action plan’ from Harrow Council moved from 30 June 2010 to 31 March 2011.',
    ])
    expect(wordsOf(respond(moved('2010-06-20', '2010-09-30')))).toEqual([
      'Milestone slipped: ‘Partners respond about the action plan’ was due on 30 September 2010 from Harrow Council, moved from 30 June 2010, and is not done.',
    ])
  })

  test('does not name what was put off before it, brought forward, put back where it was, or done', () => {
    expect(wordsOf(respond(moved('2010-05-24', '2010-12-31')))).toEqual([])
    expect(wordsOf(respond(moved('2010-05-30', '2010-06-01'), became('2010-06-01', 'done')))).toEqual([])
    expect(
      wordsOf(
        respond(moved('2010-06-20', '2010-12-31'), moved('2010-06-22', '2010-06-30')),
        MAY,
        on('2010-06-25'),
      ),
    ).toEqual([])
    expect(wordsOf(respond(moved('2010-06-20', '2010-12-31'), became('2010-08-01', 'done')))).toEqual([])
  })

  test('with no meeting before it, counts from the plan’s own beginning', () => {
    expect(wordsOf(respond(moved('2010-05-24', '2010-12-31')), null)).toHaveLength(1)
  })

  test('says what had slipped already at the last meeting, and what has since', () => {
    const isNew = (milestone: Milestone) =>
      slippedSince([milestone], { since: on('2010-07-15'), asAt: NOVEMBER }).map((each) => each.isNew)
    expect(isNew(respond())).toEqual([false])
    expect(isNew({ ...respond(), due: on('2010-09-30') })).toEqual([true])
    expect(isNew(respond(moved('2010-08-01', '2010-12-31')))).toEqual([true])
  })

  test('puts those longest overdue first, then those put off, the soonest first', () => {
    const plan = [
      { ...respond(moved('2010-06-01', '2011-03-31')), id: 'later' },
      { ...respond(moved('2010-06-01', '2010-12-31')), id: 'sooner' },
      { ...respond(), id: 'overdue', due: on('2010-09-30') },
      { ...respond(), id: 'longest' },
    ]
    expect(slippedSince(plan, { since: MAY, asAt: NOVEMBER }).map(({ milestone }) => milestone.id)).toEqual([
      'longest',
      'overdue',
      'sooner',
      'later',
    ])
  })
})

describe('whatever has happened', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays(MAY, days))
  const event: fc.Arbitrary<MilestoneEvent> = fc.oneof(
    fc.record({
      on: day,
      change: fc.constant('state' as const),
      state: fc.constantFrom(...milestoneStates),
      note: fc.constant(''),
    }),
    fc.record({ on: day, change: fc.constant('moved' as const), to: day, reason: fc.constant('') }),
  )
  const milestone = fc.tuple(day, fc.array(event, { maxLength: 6 })).map(([due, events]) => ({
    ...respond(...events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))),
    due,
  }))

  test('a milestone done has not slipped, and one overdue always has', () => {
    fc.assert(
      fc.property(milestone, day, day, (each, since, asAt) => {
        const slipped = slippedSince([each], { since, asAt }).length === 1
        const { state, isOverdue } = milestoneStanding(each, asAt)
        if (state === 'done') expect(slipped).toBe(false)
        if (isOverdue) expect(slipped).toBe(true)
      }),
    )
  })

  test('the moves lead from the date first agreed to the one that stands', () => {
    fc.assert(
      fc.property(milestone, day, (each, asAt) => {
        const { due, moves } = milestoneStanding(each, asAt)
        expect([each.due, ...moves.map(({ to }) => to)].at(-1)).toBe(due)
        expect(moves.map(({ from }) => from)).toEqual([each.due, ...moves.map(({ to }) => to)].slice(0, -1))
      }),
    )
  })

  test('what became known later changes nothing that is said of a day', () => {
    fc.assert(
      fc.property(milestone, day, (each, asAt) => {
        const known = { ...each, events: each.events.filter((said) => said.on <= asAt) }
        expect(milestoneStanding(each, asAt)).toEqual(milestoneStanding(known, asAt))
      }),
    )
  })
})

test('how many are done is said in words', () => {
  const [done, late, planned] = [
    { state: 'done', isOverdue: false },
    { state: 'underWay', isOverdue: true },
    { state: 'planned', isOverdue: false },
  ] as const
  expect(milestoneCountWords([])).toBe('No milestone has been agreed.')
  expect(milestoneCountWords([done])).toBe('Its one milestone is done.')
  expect(milestoneCountWords([late])).toBe('Its one milestone is not done; one is overdue.')
  expect(milestoneCountWords([planned, planned])).toBe('None of two milestones is done.')
  expect(milestoneCountWords([done, done, late, planned])).toBe(
    'Two of four milestones are done; one is overdue.',
  )
  expect(milestoneCountWords([done, late, late])).toBe('One of three milestones is done; two are overdue.')
  expect(milestoneCountWords([done, done])).toBe('All two milestones are done.')
})

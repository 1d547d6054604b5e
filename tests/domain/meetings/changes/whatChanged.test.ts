import { describe, expect, test } from 'vitest'
import { headline } from '../../../../src/domain/meetings/changes/headline.ts'
import type { Standing } from '../../../../src/domain/meetings/changes/standing.ts'
import { whatChanged } from '../../../../src/domain/meetings/changes/whatChanged.ts'
import { quarterFromIndex } from '../../../../src/domain/time/financialQuarter.ts'
import { isoDate } from '../../../../src/domain/time/isoDate.ts'
import {
  action,
  cited,
  figure,
  indicator,
  officer,
  place,
  Q1,
  Q2,
  Q4,
  sentences,
  standing,
  target,
} from './standings.ts'

const NI32 = '[NI 32 Repeat incidents of domestic violence]'
const november = { asAt: isoDate('2010-11-29') }
const secondQuarter = { ...november, quarter: quarterFromIndex(Q2) }
const said = (last: Standing, now: Standing) => sentences({ last, now })
const of = (last: Parameters<typeof indicator>[1], now: Parameters<typeof indicator>[1]) =>
  said(standing([indicator('amber', last)]), standing([indicator('amber', now)], november))

describe('statuses', () => {
  test('turned are told with what explains them, and with their quarters where they are others', () => {
    expect(said(standing([indicator('amber')]), standing([indicator('red')], november))).toEqual([
      `${NI32} turned from amber to red: 34% is 4 above the target of 30, a miss of 13.3%, more than the 5% tolerance.`,
    ])
    expect(said(standing([indicator('red')]), standing([indicator('green')], secondQuarter))).toEqual([
      `${NI32} turned from red in Q4 2009/10 to green in Q2 2010/11: 29% is 1 below the target of 30, and lower is better.`,
    ])
  })

  test('that there are none of, before or now, are no turn from one to another', () => {
    expect(said(standing([indicator('notRated')]), standing([indicator('green')], secondQuarter))).toEqual([
      `${NI32} is green in Q2 2010/11 and had no status before (late in Q4 2009/10): 29% is 1 below the target of 30, and lower is better.`,
    ])
    expect(said(standing([indicator('green')]), standing([indicator('notRated')], secondQuarter))).toEqual([
      `${NI32} was green in Q4 2009/10 and has no status in Q2 2010/11: late. The figure for Q2 2010/11 was due from Council by 30 November 2010 and has not arrived.`,
    ])
  })

  test('that turned to red come first', () => {
    const named = (id: string, status: 'red' | 'amber' | 'green') =>
      indicator(status, { id, reference: id, title: '' })
    const found = said(
      standing([named('A', 'red'), named('B', 'green'), named('C', 'green')]),
      standing([named('A', 'green'), named('B', 'amber'), named('C', 'red')], november),
    )
    expect(found.map((each) => each.slice(0, 3))).toEqual(['[C ', '[B ', '[A '])
  })

  test('and signals are told apart', () => {
    const signal = { side: 'high', judgement: 'worse' } as const
    const words = 'It is outside what is usual (25 to 32): something has changed.'
    expect(of({}, { signal, signalWords: words })).toEqual([`${NI32} shows a signal, worse. ${words}`])
    expect(of({ signal }, {})).toEqual([
      `${NI32} no longer shows the signal, worse. It is inside its usual range of 25 to 36, so one quarter’s move may be chance.`,
    ])
  })
})

describe('figures', () => {
  test('revised say from what to what, by whom, and whether the status turned', () => {
    const [before, after] = [figure('34'), figure('36', { status: { status: 'red' } })]
    expect(of({ figures: new Map([[Q4, before]]) }, { figures: new Map([[Q4, after]]) })).toEqual([
      `${NI32}: the figure for Q4 2009/10 was revised from 34% to 36% (recorded by officer, 22 July 2010); that quarter’s status turned from amber to red.`,
    ])
    expect(of({ figures: new Map([[Q4, before]]) }, { figures: new Map([[Q4, figure('35')]]) })[0]).toMatch(
      /; that quarter’s status stays amber\.$/,
    )
  })

  test('of the same worth are the same figure', () => {
    expect(
      of({ figures: new Map([[Q4, figure('34')]]) }, { figures: new Map([[Q4, figure('34.0')]]) }),
    ).toEqual([])
  })

  test('new or verified are listed by their period', () => {
    const late = { periodLabel: 'Q2 2010/11' }
    expect(of({}, { figures: new Map([[Q2, figure('34', late)]]) })).toEqual([
      'New for Q2 2010/11: [NI 32] (34%).',
    ])
    expect(
      of(
        { figures: new Map([[Q4, figure('34', { verification: 'provisional' })]]) },
        { figures: new Map([[Q4, figure('34')]]) },
      ),
    ).toEqual(['Verified for Q4 2009/10: [NI 32] (34%).'])
    expect(of({}, { commentary: new Map([[Q2, 'Fewer.']]) })).toEqual([
      'Commentary was written for Q2 2010/11: [NI 32].',
    ])
  })

  test('late are told by the partner who owes them, and once when they arrive', () => {
    const late = [
      { indicatorId: 'ni-32', partner: 'Council', periodLabel: 'Q4 2009/10', dueBy: isoDate('2010-05-31') },
    ]
    const [without, withIt] = [
      indicator('amber'),
      indicator('amber', { figures: new Map([[Q4, figure('34')]]) }),
    ]
    expect(said(standing([without]), standing([without], { late }))).toEqual([
      `Council: the Q4 2009/10 figure for ${NI32} is late; it was due by 31 May 2010.`,
    ])
    expect(said(standing([without], { late }), standing([withIt]))).toEqual([
      `Council: the Q4 2009/10 figure for ${NI32}, late before, has arrived: 34%.`,
    ])
    expect(said(standing([without], { late }), standing([without]))[0]).toMatch(
      /is no longer late, and has not arrived\.$/,
    )
  })
})

describe('what figures are judged by', () => {
  test('targets are compared quarter by quarter: the same agreed again is no change', () => {
    expect(
      of(
        { targets: [target('30%')] },
        { targets: [target('30%'), target('28%', { from: quarterFromIndex(Q2) })] },
      ),
    ).toEqual([
      `${NI32}: the target for Q2 2010/11 to Q4 2010/11 is 28%, where it was 30% (recorded by officer, 22 July 2010).`,
    ])
    expect(of({ targets: [target('30%')] }, { targets: [target('30%'), target('30%')] })).toEqual([])
    expect(of({}, { targets: [target('25%', { kind: 'stretch', until: quarterFromIndex(Q1) })] })).toEqual([
      `${NI32}: the stretch target for Q1 2010/11 is 25%, where there was none (recorded by officer, 22 July 2010).`,
    ])
  })

  test('rules, definitions and other settings', () => {
    const [last, now] = [
      indicator('amber'),
      indicator('amber', {
        definitions: [
          ...indicator('amber').definitions,
          { version: 2, inForceFrom: isoDate('2010-07-01'), comparable: false, recorded: officer },
        ],
      }),
    ]
    const rule = {
      indicatorId: null,
      from: quarterFromIndex(Q4),
      words: 'green at or better than target.',
      recorded: officer,
    }
    const settings = [
      {
        indicatorId: 'ni-32',
        words: 'Amber by override of the board, Q4 2009/10 to Q1 2010/11',
        recorded: officer,
      },
    ]
    expect(
      said(
        standing([last], { rules: [rule] }),
        standing([now], {
          rules: [
            rule,
            { ...rule, from: quarterFromIndex(Q2), words: 'amber missed by up to 2%.' },
            { ...rule, indicatorId: 'ni-32', from: quarterFromIndex(Q1) },
          ],
          settings,
        }),
      ),
    ).toEqual([
      '[The partnership’s status rule] from Q2 2010/11 is another (recorded by officer, 22 July 2010): amber missed by up to 2%.',
      `${NI32}: the status rule from Q1 2010/11 is another (recorded by officer, 22 July 2010): green at or better than target.`,
      `${NI32}: version 2 of the definition is in force from 1 July 2010; figures before and after it are not compared (recorded by officer, 22 July 2010).`,
      `${NI32}: Amber by override of the board, Q4 2009/10 to Q1 2010/11 (recorded by officer, 22 July 2010).`,
    ])
  })
})

describe('the scorecard', () => {
  const here = standing([indicator('red')])
  const without = standing([indicator('red')], { places: new Map() })

  test('says who joined and who left, by which decision, and no red leaves unseen', () => {
    expect(said(without, here)).toEqual([
      `${NI32} has joined the scorecard, by [decision of 29 November 2010]; its status is red.`,
    ])
    expect(said(here, { ...without, departures: new Map([['ni-32', cited]]) })).toEqual([
      `${NI32} has left the scorecard, by [decision of 29 November 2010]; its status was red.`,
    ])
  })

  test('says what is decided for a quarter to come, who moved, the order, and what is published', () => {
    const comings = [{ indicatorId: 'ni-32', change: 'left', from: quarterFromIndex(Q2 + 1), cited }] as const
    expect(said(here, { ...here, comings })).toEqual([
      `${NI32} will leave the scorecard from Q3 2010/11, by [decision of 29 November 2010].`,
    ])
    const placed = (over: Parameters<typeof place>[0]) => ({
      ...here,
      places: new Map([['ni-32', place(over)]]),
    })
    expect(said(here, placed({ groupId: 'health', groupName: 'Health' }))).toEqual([
      `${NI32} has moved from Safer Harrow to Health, by [decision of 29 November 2010].`,
    ])
    expect(
      headline(
        whatChanged({ last: here, now: placed({ groupId: 'health', groupName: 'Health' }) }),
        isoDate('2010-05-24'),
      ),
    ).toBe('Since 24 May 2010 one indicator moved to another group.')
    expect(said(here, placed({ position: 4 }))).toEqual([
      'The [order of the indicators] on the scorecard is another.',
    ])
    expect(said(here, { ...here, published: new Map([['2009-10-q4', cited]]) })).toEqual([
      'The scorecard for [Q4 2009/10] was published, by [decision of 29 November 2010].',
    ])
  })
})

describe('decisions', () => {
  test('taken and put are told with their words', () => {
    const decision = {
      ...cited,
      id: 'd-1',
      outcome: 'agreed',
      recommendation: 'Remove the redundancies indicator.',
      wording: 'Agreed. From Q3.',
      decidedBy: 'Policy officer',
    } as const
    const put = {
      id: 'r-2',
      meetingId: 'morning',
      putOn: isoDate('2010-11-29'),
      wording: 'Receive the report.',
    }
    expect(
      said(
        standing(),
        standing([], { decisions: new Map([['d-1', decision]]), unanswered: new Map([['r-2', put]]) }),
      ),
    ).toEqual([
      '[Agreed on 29 November 2010] (Policy officer): “Remove the redundancies indicator.” Minuted as “Agreed. From Q3.”',
      '[Put on 29 November 2010] and not answered yet: “Receive the report.”',
    ])
  })

  test.each([
    [
      action({ dueOn: isoDate('2010-09-30') }),
      {},
      ['is overdue from Met Police: it was due by 30 September 2010.'],
    ],
    [action(), { state: 'notDone' }, ['was closed by Met Police as not done.']],
    [action(), { state: 'done' }, ['is done, by Met Police.']],
    [action({ state: 'done', dueOn: null }), { state: 'open' }, ['is open again, with Met Police.']],
    [action({ dueOn: null }), { owner: 'NHS Harrow' }, ['is with NHS Harrow now; it was with Met Police.']],
    [
      action({ dueOn: isoDate('2011-01-31') }),
      { dueOn: isoDate('2011-03-31') },
      ['is due from Met Police by 31 March 2011; it was due by 31 January 2011.'],
    ],
  ] as const)('done and not done: %#', (last, changed, words) => {
    const at = (each: typeof last) => new Map([[each.id, each]])
    const now = { ...last, ...changed }
    expect(
      said(standing([], { actions: at(last) }), standing([], { ...november, actions: at(now) })),
    ).toEqual(words.map((each) => `[“Report on alley gating”] ${each}`))
  })

  test('of several who answer alike are told in one sentence', () => {
    const given = (id: string, owner: string, state: 'open' | 'done') =>
      [id, action({ id, owner, state, dueOn: null })] as const
    const last = new Map([given('a-1', 'Met Police', 'open'), given('a-2', 'NHS Harrow', 'open')])
    const now = new Map([given('a-1', 'Met Police', 'done'), given('a-2', 'NHS Harrow', 'done')])
    expect(said(standing([], { actions: last }), standing([], { ...november, actions: now }))).toEqual([
      '[“Report on alley gating”] is done, by Met Police and NHS Harrow.',
    ])
  })

  test('given by a decision taken since are told with the decision', () => {
    const taken = {
      id: 'd-1',
      ...cited,
      outcome: 'agreed',
      recommendation: 'Report on alley gating.',
      wording: '',
      decidedBy: 'Met Police',
    } as const
    const actions = new Map([['a-1', action({ decisionId: 'd-1', dueOn: null })]])
    const now = standing([], { ...november, actions, decisions: new Map([['d-1', taken]]) })
    expect(said(standing(), now)).toHaveLength(1)
  })

  test('given since are told, and what is overdue still is no change', () => {
    const actions = new Map([['a-1', action({ dueOn: isoDate('2010-12-31') })]])
    expect(said(standing(), standing([], { ...november, actions }))).toEqual([
      '[“Report on alley gating”] was given to Met Police, due by 31 December 2010.',
    ])
    const overdue = new Map([['a-1', action({ dueOn: isoDate('2010-04-30') })]])
    expect(said(standing([], { actions: overdue }), standing([], { ...november, actions: overdue }))).toEqual(
      [],
    )
  })
})

describe('the page in one sentence', () => {
  const since = isoDate('2010-05-24')
  test('counts what turned, and says when nothing has changed', () => {
    const two = (status: 'green' | 'red') => standing([indicator(status), indicator(status, { id: 'ni-33' })])
    expect(headline(whatChanged({ last: two('green'), now: two('red') }), since)).toBe(
      'Since 24 May 2010 two statuses turned to red.',
    )
    expect(headline([], since)).toBe('Nothing has changed since 24 May 2010.')
  })
})

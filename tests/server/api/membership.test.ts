import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import { decisionPaths } from '../../../src/contract/decisionPaths.ts'
import type { IndicatorPage } from '../../../src/contract/indicators.ts'
import type { Decision } from '../../../src/contract/decisions.ts'
import type { Meeting } from '../../../src/contract/meetings.ts'
import type { LaterChanges, MembershipPreview, ScorecardPage } from '../../../src/contract/scorecards.ts'
import {
  decide,
  ENTERPRISE,
  indicator,
  joining,
  moveTo,
  redundanciesStory,
  SAFER,
  SCORECARD,
  type Story,
} from '../../support/partnershipBuilder.ts'
import { testApi, type TestApi } from '../../support/testApi.ts'

let api: TestApi
let story: Story

beforeEach(async () => {
  api = await testApi()
  story = await redundanciesStory(api)
})
afterEach(async () => {
  expect(api.faults).toEqual([])
  await api.close()
})

const page = (quarter: string, asAt?: string) =>
  api.done<ScorecardPage>('GET', apiPaths.scorecard(SCORECARD, { quarter, asAt }))
const shown = async (quarter: string, asAt?: string) =>
  (await page(quarter, asAt)).rows.map((row) => row.indicatorId)
const removal = (changed: object) => ({
  change: 'left',
  indicatorId: story.redundancies,
  from: '2010-11-q3',
  reason: 'Few are notified of them.',
  ...changed,
})
const change = (body: object) => api.done('POST', apiPaths.membership(SCORECARD), body)
const refusedChange = (status: number, body: object) =>
  api.refused(status, 'POST', apiPaths.membership(SCORECARD), body)

describe('redundancies, removed from Q3 by the performance morning of 29 November 2010', () => {
  let decision: Decision

  beforeEach(async () => {
    decision = await decide(api, '2010-11-29', 'Remove the redundancies indicator.')
    await change(removal({ decision: { decisionId: decision.id } }))
  })

  test('is still on the scorecard for Q2 and not for Q3', async () => {
    expect(await shown('2010-11-q2')).toContain(story.redundancies)
    expect(await shown('2010-11-q3')).toEqual([story.vacancies])
  })

  test('has a history line that names the meeting, the quarter and the reason', async () => {
    const { membership, decisions } = await api.done<IndicatorPage>(
      'GET',
      apiPaths.indicator(story.redundancies),
    )
    expect(membership.at(-1)).toMatchObject({
      scorecardId: SCORECARD,
      change: 'left',
      from: '2010-11-q3',
      reason: 'Few are notified of them.',
      decision: {
        recommendation: 'Remove the redundancies indicator.',
        meetingDate: '2010-11-29',
        decidedBy: 'Chief executives',
      },
      record: { knownOn: '2010-11-29', recordedBy: 'Policy officer', enteredLate: false },
    })
    expect(decisions.map((each) => [each.letter, each.decision.id])).toEqual([['A', decision.id]])
  })

  test('was, as known on 28 November, on the scorecard in both quarters', async () => {
    expect(await shown('2010-11-q2', '2010-11-28')).toContain(story.redundancies)
    expect(await shown('2010-11-q3', '2010-11-28')).toContain(story.redundancies)
    const past = await api.done<IndicatorPage>(
      'GET',
      apiPaths.indicator(story.redundancies, { asAt: '2010-11-28' }),
    )
    expect(past.past).toBe(true)
    expect([past.membership.map((each) => each.change), past.decisions.length]).toEqual([['joined'], 0])
  })

  test('keeps its figures', async () => {
    const { series } = await api.done<IndicatorPage>('GET', apiPaths.indicator(story.redundancies))
    expect(series.flatMap((each) => each.observation?.value ?? [])).toEqual(['98', '120'])
  })

  test('is among what has changed since 28 November, and not since the 29th', async () => {
    const since = (asAt: string) => api.done<LaterChanges>('GET', apiPaths.laterChanges(SCORECARD, asAt))
    const { counts, changes } = await since('2010-11-28')
    expect(counts).toEqual({ membership: 1, decision: 1 })
    expect(changes.map((each) => each.words)).toContain('Left from Q3 2010/11')
    expect((await since('2010-11-29')).changes).toEqual([])
  })

  test('comes back by another decision, from its quarter', async () => {
    await moveTo(api, '2011-02-14')
    const back = await decide(api, '2011-02-14', 'Put redundancies back.')
    await change(joining(story.redundancies, back.id, { from: '2010-11-q4' }))
    expect(await shown('2010-11-q3')).toEqual([story.vacancies])
    expect(await shown('2010-11-q4')).toContain(story.redundancies)
    expect(await shown('2010-11-q4', '2011-02-13')).toEqual([story.vacancies])
  })

  test('cannot be removed again, or moved, while it is away', async () => {
    const cited = { decision: { decisionId: decision.id } }
    expect((await refusedChange(409, removal(cited))).code).toBe('notOnScorecard')
    expect((await refusedChange(409, removal({ ...cited, change: 'moved', groupId: SAFER }))).code).toBe(
      'notOnScorecard',
    )
  })

  test('is not brought back by a decision older than its removal: the minutes’ order holds', async () => {
    const refused = await refusedChange(
      409,
      joining(story.redundancies, story.joined.id, { from: '2010-11-q3' }),
    )
    expect(refused.code).toBe('decisionDoesNotPermit')
    expect(refused.detail).toContain('29 November 2010')
    expect(await shown('2010-11-q3')).toEqual([story.vacancies])
  })
})

describe('without a decision that permits it', () => {
  test('nothing is removed: the request must cite one', async () => {
    const refused = await refusedChange(422, removal({}))
    expect(refused.fields?.map((each) => each.path)).toContain('decision')
    expect(await shown('2010-11-q3')).toContain(story.redundancies)
  })

  test('a decision that is not in the record is none', async () => {
    expect((await refusedChange(422, removal({ decision: { decisionId: 'unheard-of' } }))).code).toBe(
      'decisionNeeded',
    )
  })

  test.each(['deferred', 'notAgreed', 'noted', 'answered'] as const)(
    'one that was %s removes nothing',
    async (outcome) => {
      const { id } = await decide(api, '2010-11-29', 'Remove the redundancies indicator.', outcome)
      expect((await refusedChange(409, removal({ decision: { decisionId: id } }))).code).toBe(
        'decisionDoesNotPermit',
      )
      expect(await shown('2010-11-q3')).toContain(story.redundancies)
    },
  )

  test('a removal cannot reach back before its decision’s quarter', async () => {
    const { id } = await decide(api, '2010-11-29', 'Remove the redundancies indicator.')
    const refused = await refusedChange(422, removal({ from: '2010-11-q2', decision: { decisionId: id } }))
    expect(refused).toMatchObject({ code: 'reachesBackBeforeDecision', fields: [{ path: 'from' }] })
    expect(refused.fields?.[0]?.message).toContain('Q3 2010/11')
    expect(await shown('2010-11-q2')).toContain(story.redundancies)
  })

  test('a meeting still to come has decided nothing', async () => {
    const meeting = await api.done<Meeting>('POST', apiPaths.meetings(), {
      kind: 'performanceMorning',
      title: 'Performance morning',
      date: '2010-12-14',
    })
    const spot = { decision: { meetingId: meeting.id, recommendation: 'Remove it.', outcome: 'agreed' } }
    expect((await refusedChange(422, removal(spot))).code).toBe('meetingNotHeld')
  })
})

describe('a decision recorded on the spot', () => {
  const meetingOf = async () =>
    (
      await api.done<Meeting>('POST', apiPaths.meetings(), {
        kind: 'performanceMorning',
        title: 'Performance morning',
        date: '2010-11-29',
      })
    ).id
  const meetings = () => api.done<Meeting[]>('GET', apiPaths.meetings())

  test('is kept with the change', async () => {
    const meetingId = await meetingOf()
    await change(removal({ decision: { meetingId, recommendation: 'Remove it.', outcome: 'agreed' } }))
    const meeting = (await meetings()).find((each) => each.id === meetingId)
    expect(meeting?.otherDecisions).toMatchObject([
      { recommendation: 'Remove it.', indicatorIds: [story.redundancies] },
    ])
  })

  test('leaves nothing behind when the change is refused', async () => {
    const meetingId = await meetingOf()
    const before = await meetings()
    const spot = { decision: { meetingId, recommendation: 'Remove it.', outcome: 'agreed' } }
    await refusedChange(422, removal({ ...spot, from: '2010-11-q2' }))
    await refusedChange(409, removal({ decision: { ...spot.decision, outcome: 'deferred' } }))
    expect(await meetings()).toEqual(before)
  })

  test('answers a recommendation once', async () => {
    const meetingId = await meetingOf()
    const put = await api.done<{ id: string }>('POST', decisionPaths.recommendations(meetingId), {
      wording: 'Remove it.',
    })
    const spot = { meetingId, recommendationId: put.id, outcome: 'agreed' }
    await change(removal({ decision: spot }))
    const refused = await refusedChange(409, removal({ indicatorId: story.vacancies, decision: spot }))
    expect(refused).toMatchObject({ code: 'alreadyDecided', current: { recommendationId: put.id } })
  })
})

describe('a change of membership', () => {
  test('names an indicator and a scorecard there are', async () => {
    const cited = { decision: { decisionId: story.joined.id } }
    expect((await refusedChange(404, removal({ ...cited, indicatorId: 'unheard-of' }))).code).toBe('notFound')
    expect((await api.refused(404, 'POST', apiPaths.membership('unheard-of'), removal(cited))).code).toBe(
      'notFound',
    )
    const nowhere = joining(story.redundancies, story.joined.id, { groupId: 'unheard-of' })
    expect((await refusedChange(422, nowhere)).fields?.[0]?.path).toBe('groupId')
  })

  test('adds nothing twice and moves nothing to where it stands', async () => {
    expect((await refusedChange(409, joining(story.redundancies, story.joined.id))).code).toBe(
      'alreadyOnScorecard',
    )
    const moved = { change: 'moved', groupId: ENTERPRISE, decision: { decisionId: story.joined.id } }
    expect((await refusedChange(409, removal({ ...moved, from: '2010-11-q1' }))).code).toBe(
      'alreadyInThatPlace',
    )
  })

  test('moves an indicator between groups from its quarter on', async () => {
    const { id } = await decide(api, '2010-11-29', 'Move redundancies to Safer Harrow.')
    await change(removal({ change: 'moved', groupId: SAFER, decision: { decisionId: id } }))
    const groupIn = async (quarter: string) =>
      (await page(quarter)).rows.find((row) => row.indicatorId === story.redundancies)?.groupId
    expect([await groupIn('2010-11-q2'), await groupIn('2010-11-q3')]).toEqual([ENTERPRISE, SAFER])
  })

  test('is shown beforehand: what stands now, what would stand, and the red that would leave', async () => {
    const preview = await api.done<MembershipPreview>(
      'POST',
      apiPaths.membershipPreview(SCORECARD),
      removal({}),
    )
    expect(preview).toMatchObject({
      before: { quarter: '2010-11-q2', indicators: 2, inGroup: 2, reds: 1 },
      after: { quarter: '2010-11-q3', indicators: 1, inGroup: 1, reds: 0 },
      groupName: 'Enterprise',
      statusWord: 'Red',
      figuresKept: 2,
    })
    expect(await shown('2010-11-q3')).toContain(story.redundancies)
    const path = apiPaths.membershipPreview(SCORECARD)
    await api.refused(404, 'POST', path, removal({ indicatorId: 'unheard-of' }))
    await api.refused(409, 'POST', path, removal({ change: 'joined', groupId: SAFER }))
    await api.refused(422, 'POST', path, removal({ from: 'Q3' }))
  })
})

describe('a new order', () => {
  const order = (changed: object) => ({
    indicatorIds: [story.vacancies, story.redundancies],
    from: '2010-11-q3',
    decision: { decisionId: '' },
    ...changed,
  })
  const positions = async (quarter: string) =>
    Object.fromEntries((await page(quarter)).rows.map((row) => [row.indicatorId, row.position]))

  test('holds from its quarter, by its decision', async () => {
    const { id } = await decide(api, '2010-11-29', 'Vacancies first.')
    await api.done('POST', apiPaths.order(SCORECARD), order({ decision: { decisionId: id } }))
    expect(await positions('2010-11-q2')).toEqual({ [story.redundancies]: 0, [story.vacancies]: 1 })
    expect(await positions('2010-11-q3')).toEqual({ [story.vacancies]: 0, [story.redundancies]: 1 })
    const again = order({ decision: { decisionId: id } })
    expect((await api.refused(409, 'POST', apiPaths.order(SCORECARD), again)).code).toBe('nothingChanged')
  })

  test('names each indicator once, and only those on the scorecard', async () => {
    const { id } = await decide(api, '2010-11-29', 'Vacancies first.')
    const refused = (status: number, changed: object) =>
      api.refused(
        status,
        'POST',
        apiPaths.order(SCORECARD),
        order({ decision: { decisionId: id }, ...changed }),
      )
    expect((await refused(422, { indicatorIds: [story.vacancies, story.vacancies] })).code).toBe('invalid')
    expect((await refused(409, { indicatorIds: ['unheard-of'] })).code).toBe('notOnScorecard')
    expect((await refused(422, { from: '2010-11-q2' })).code).toBe('reachesBackBeforeDecision')
    expect((await refused(422, { decision: { decisionId: 'unheard-of' } })).code).toBe('decisionNeeded')
    expect(
      (await api.refused(404, 'POST', apiPaths.order('unheard-of'), order({ decision: { decisionId: id } })))
        .code,
    ).toBe('notFound')
  })
})

test('an indicator in the same place on two scorecards changes on one alone', async () => {
  const { id: board } = await api.done<{ id: string }>('POST', apiPaths.scorecards(), {
    title: 'Council Improvement Board',
    kind: 'improvementBoard',
  })
  await api.done('POST', apiPaths.membership(board), joining(story.redundancies, story.joined.id))
  const { id } = await decide(api, '2010-11-29', 'Remove the redundancies indicator.')
  await change(removal({ decision: { decisionId: id } }))
  const onBoard = await api.done<ScorecardPage>('GET', apiPaths.scorecard(board, { quarter: '2010-11-q3' }))
  expect(onBoard.rows).toHaveLength(1)
  await api.done('POST', apiPaths.indicators(), indicator('L 11'))
  const listed = await api.done<{ id: string; scorecards: string[] }[]>('GET', apiPaths.indicators())
  expect(listed.find((each) => each.id === story.redundancies)?.scorecards).toEqual([board])
})

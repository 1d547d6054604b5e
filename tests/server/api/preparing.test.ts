import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import { figurePaths } from '../../../src/contract/figurePaths.ts'
import { decisionPaths } from '../../../src/contract/decisionPaths.ts'
import type { Meeting, Recommendation } from '../../../src/contract/meetings.ts'
import type { Invitation, Morning } from '../../../src/contract/morning.ts'
import type { ScorecardPage } from '../../../src/contract/scorecards.ts'
import { personAs } from '../../support/people.ts'
import {
  ENTERPRISE,
  figure,
  redundanciesStory,
  SAFER,
  SCORECARD,
  type Story,
} from '../../support/partnershipBuilder.ts'
import { testApi, type TestApi } from '../../support/testApi.ts'

let api: TestApi
let story: Story
let id: string

beforeAll(async () => {
  api = await testApi()
  story = await redundanciesStory(api)
  const meeting = await api.done<Meeting>('POST', apiPaths.meetings(), {
    kind: 'performanceMorning',
    title: 'Harrow Chief Executives',
    date: '2010-11-29',
  })
  id = meeting.id
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.close()
})

const morning = (of: TestApi = api) => of.done<Morning>('GET', decisionPaths.morning(id))
const keysOf = ({ items }: Morning) => items.map(({ key }) => key)
const arrange = (items: readonly object[]) => api.done('PUT', decisionPaths.agenda(id), { items })
const put = (body: object, of: TestApi = api) =>
  of.done<Recommendation>('POST', decisionPaths.recommendations(id), body)

test('the agenda is built from the scorecard reported: what changed since the last meeting, then each red', async () => {
  const { items, reported, previous } = await morning()
  expect([reported?.quarter, previous?.date]).toEqual(['2010-11-q2', '2010-05-24'])
  expect(items.map(({ title, why }) => [title, ...why].join('; '))).toEqual([
    'What changed since 24 May 2010',
    'L 9 Title of L 9; Red',
  ])
})

test('a recommendation that would remove the indicator is taken with it, and agreeing it makes the change', async () => {
  const change = { change: 'left', indicatorId: story.vacancies, from: '2010-11-q3' }
  const recommended = await put({
    wording: 'Remove the vacancies indicator from the scorecard.',
    indicatorIds: [story.vacancies],
    proposal: { kind: 'membership', scorecardId: SCORECARD, change },
  })
  const own = (await morning()).items.find(({ key }) => key === `indicator:${story.vacancies}`)
  expect(own).toMatchObject({
    why: expect.arrayContaining(['Proposed to leave']),
    recommendationIds: [recommended.id],
  })
  await api.done('POST', decisionPaths.decisions(id), { recommendationId: recommended.id, outcome: 'agreed' })
  const page = await api.done<ScorecardPage>('GET', apiPaths.scorecard(SCORECARD, { quarter: '2010-11-q3' }))
  expect(page.rows.map(({ indicatorId }) => indicatorId)).toEqual([story.redundancies])
})

test('the officers’ arrangement stands until the record calls for more: then that is new, in its place', async () => {
  const called = keysOf(await morning())
  await arrange([
    { key: 'free:welcome', title: 'Welcome', minutes: 5 },
    ...called.map((key) => ({ key, title: key, minutes: 5 })),
  ])
  await api.done('PUT', decisionPaths.meetingPlan(id), { startsAt: '09:30', place: 'Civic Centre' })
  const recommended = await put({ wording: 'Review procurement policies.' })
  const { items } = await morning()
  expect(items.map(({ key }) => key)).toEqual(['free:welcome', ...called, `recommendation:${recommended.id}`])
  expect(items.at(-1)).toMatchObject({ isNew: true, startsAt: `09:${30 + 5 * (called.length + 1)}` })
})

test('a red that is left out is named at the head, and its coming right says so', async () => {
  const key = `indicator:${story.redundancies}`
  await arrange([{ key, title: 'L 9', minutes: 5, leftOut: true }])
  const { redsLeftOut, leftOut } = await morning()
  expect(redsLeftOut).toBe('1 red is not on the agenda: L 9 Title of L 9.')
  expect(leftOut.map((each) => each.key)).toEqual([key])
  await arrange([{ key, title: 'L 9 Title of L 9', minutes: 5 }])
  await api.done('POST', figurePaths.observations(story.redundancies), figure('Q2 2010/11', '90'))
  expect((await morning()).items.find((each) => each.key === key)?.gone).toBe(
    'Nothing calls for it any more.',
  )
})

test('an item stands once on an agenda, and only issued papers are taken with it', async () => {
  const item = { key: 'free:welcome', title: 'Welcome', minutes: 5 }
  const twice = await api.refused(422, 'PUT', decisionPaths.agenda(id), { items: [item, item] })
  expect(twice.detail).toBe('“Welcome” is on the agenda twice. Take one away.')
  const paper = { ...item, paperIds: ['unheard-of'] }
  await api.refused(422, 'PUT', decisionPaths.agenda(id), { items: [paper] })
})

test('who is called for is invited, answers, and is called for no more', async () => {
  const { toInvite } = await morning()
  expect(toInvite.map(({ role, partnerId, groupId }) => [role, partnerId ?? groupId].join(' '))).toEqual([
    'Chief executive jobcentre-plus',
    'Chief executive metropolitan-police',
    'Chair safer-harrow',
    'Chair enterprise',
  ])
  const [first] = await api.done<Invitation[]>('POST', decisionPaths.meetingInvitations(id), {
    invitations: toInvite.map(({ role, partnerId, groupId }) => ({ role, partnerId, groupId })),
  })
  const answers = decisionPaths.invitationAnswers(id, first?.invitee ?? '')
  await api.done('POST', answers, { answer: 'apologies', substitute: 'Deputy chief executive' })
  const { invitations, toInvite: still } = await morning()
  expect(still).toEqual([])
  expect(invitations[0]).toMatchObject({ answer: 'apologies', substitute: 'Deputy chief executive' })
  const next = await api.done<Meeting>('POST', apiPaths.meetings(), {
    kind: 'performanceMorning',
    title: 'Harrow Chief Executives',
    date: '2011-02-28',
  })
  const { toInvite: calledNext } = await api.done<Morning>('GET', decisionPaths.morning(next.id))
  expect(calledNext.map(({ role }) => role)).toEqual(['Chief executive', 'Chief executive'])
})

test('a chair drafts two recommendations of the own group, not a third, and none of another group', async () => {
  const chair = api.as(personAs('groupChair', { chairs: ENTERPRISE }))
  const drafted = (wording: string, groupId = ENTERPRISE) =>
    [decisionPaths.recommendations(id), { wording, groupId }] as const
  await put(drafted('Support local employers.')[1], chair)
  await put(drafted('Report on empty shops.')[1], chair)
  const third = await chair.refused(409, 'POST', ...drafted('Report on markets.'))
  expect(third.code).toBe('mostPutForward')
  await chair.refused(403, 'POST', ...drafted('Report on burglary.', SAFER))
  await chair.refused(403, 'PUT', decisionPaths.agenda(id), { items: [] })
  const last = (await morning(chair)).items.filter(({ kind }) => kind === 'recommendation')
  expect(last.map(({ why }) => why)).toEqual([
    ['Put forward by the chair of Enterprise'],
    ['Put forward by the chair of Enterprise'],
    [],
  ])
})

test('a meeting starts once, shows an item, ends, and may go on again', async () => {
  const sitting = (change: string) => api.ask('POST', decisionPaths.sitting(id), { change })
  expect((await sitting('ended')).status).toBe(409)
  expect((await sitting('started')).status).toBe(201)
  await api.done('POST', decisionPaths.screen(id), { shown: 'late' })
  expect((await morning()).sitting).toMatchObject({ endedAt: null, shown: 'late' })
  expect((await sitting('ended')).status).toBe(201)
  expect((await morning()).sitting.endedAt).not.toBeNull()
  expect((await sitting('started')).status).toBe(201)
  expect((await morning()).sitting.endedAt).toBeNull()
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountPaths } from '../../../src/contract/accountPaths.ts'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import { recordPaths } from '../../../src/contract/recordPaths.ts'
import { figurePaths } from '../../../src/contract/figurePaths.ts'
import { decisionPaths } from '../../../src/contract/decisionPaths.ts'
import type { FileReading, ImportMapping, ImportState } from '../../../src/contract/imports.ts'
import type { Meeting } from '../../../src/contract/meetings.ts'
import type { ReportLine } from '../../../src/contract/reports.ts'
import { rolesThatMay } from '../../../src/domain/permissions/permissions.ts'
import type { Invitation } from '../../../src/contract/morning.ts'
import type { Operation } from '../../../src/contract/operation.ts'
import { operations, type OperationName } from '../../../src/contract/operations.ts'
import { problem, type Problem } from '../../../src/contract/problems.ts'
import type { LogContent } from '../../../src/server/log/logEntry.ts'
import { entriesOf } from '../../support/logSuite.ts'
import {
  decide,
  ENTERPRISE,
  figure,
  indicator,
  joining,
  milestone,
  partnership,
  priority,
  redundanciesStory,
  SAFER,
  SCORECARD,
  target,
  type Story,
} from '../../support/partnershipBuilder.ts'
import { isoDate } from '../../../src/domain/time/isoDate.ts'
import type { Instant } from '../../../src/domain/time/instant.ts'
import { recordGrant } from '../../../src/server/stores/personStore.ts'
import { personAs } from '../../support/people.ts'
import { GatedPapers } from '../../support/gatedPapers.ts'
import { testApi, type Answer, type TestApi } from '../../support/testApi.ts'

let api: TestApi
let before: TestApi
let story: Story
/** Asked in `signIn/everySignInOperation.test.ts`, of a server that people sign in to. */
const ofPeople = new Set(['Sign-in', 'Account', 'People'])
const answered = new Map<string, Set<number>>()
/** Of the operations that change something, those that were seen to leave an entry in the log. */
const leftAnEntry = new Set<string>()
/** Only work under way, which nobody reads as a fact: what comes of it is `acceptImport`’s entry. So is what a screen shows. */
const underWay: readonly OperationName[] = [
  'uploadFile',
  'startImport',
  'cancelImport',
  'cancelExport',
  'showItem',
]
const changesFacts = (name: OperationName) =>
  operations[name].method !== 'get' &&
  !name.startsWith('preview') &&
  !underWay.includes(name) &&
  !ofPeople.has(operations[name].tag)

async function logged(of: TestApi): Promise<(string | null)[]> {
  const contents = (await entriesOf(of.database)).map(
    ({ content }) => JSON.parse(content ?? '') as LogContent,
  )
  return contents.map(({ operation }) => operation)
}

/** Asks as the operation says, and checks what came back against its contract. */
async function asked(name: OperationName, path: string, body?: unknown, of: TestApi = api): Promise<Answer> {
  const operation: Operation = operations[name]
  const pattern = new RegExp(`^${operation.path.replace(/\{\w+\}/g, '[^/?]+')}(\\?.*)?$`)
  expect(path, name).toMatch(pattern)
  const logBefore = changesFacts(name) ? await logged(of) : []
  const answer = await of.ask(operation.method, path, body)
  answered.set(name, (answered.get(name) ?? new Set()).add(answer.status))
  if (answer.status === operation.success) {
    if (operation.response) expect(operation.response.safeParse(answer.body).error, name).toBeUndefined()
  } else {
    const read = problem.parse(answer.body)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(read.status).toBe(answer.status)
    expect(read.type).toBe(`/api#problem-${read.code}`)
    expect(read.detail).not.toBe('')
  }
  if (changesFacts(name)) {
    const added = (await logged(of)).slice(logBefore.length)
    if (added.includes(name)) leftAnEntry.add(name)
    if (answer.status >= 400) expect(added, name).toEqual([])
  }
  return answer
}

const meetingBody = { kind: 'other', title: 'Partnership board', date: '2010-11-29' }
const agreementBody = {
  title: 'Local Area Agreement 2008 to 2011',
  from: '2008-04-01',
  until: '2011-03-31',
  signatories: ['Harrow Council'],
  rewardTerms: {
    threshold: '0.6',
    maximumShare: '1',
    totalPounds: '5000000',
    instalments: 2,
    source: 'Agreement',
  },
  indicators: [],
}
const mapping: ImportMapping = {
  layout: 'tidy',
  indicator: { by: 'reference', column: 'reference' },
  area: { by: 'home' },
  period: 'period',
  value: 'value',
  headerRow: 1,
}
const points = (amount: string) => ({ amount, mode: 'absolute' })
const level = (value: string) => ({ value, low: null, high: null })
const { reference: _reference, kind: _kind, ...definition } = indicator('L 9')
const newVersion = { ...definition, comparable: true, inForceFrom: '2010-10-01' }

const gated = new GatedPapers()

beforeAll(async () => {
  before = await testApi()
  api = await testApi({ papers: (database) => gated.of(database) })
  story = await redundanciesStory(api)
})
afterAll(async () => {
  expect([...api.faults, ...before.faults]).toEqual([])
  await api.close()
  await before.close()
})

const latestOf = ({ body }: Answer) => (body as { sequence: number }).sequence

const statusOf = async (...request: Parameters<typeof asked>) => (await asked(...request)).status

describe('every operation answers as its contract says', () => {
  test('the service and the partnership', async () => {
    expect(await statusOf('getHealth', '/api/health')).toBe(200)
    expect(await statusOf('getMe', apiPaths.me())).toBe(200)
    expect(await statusOf('getReadiness', '/api/ready')).toBe(200)
    expect(await statusOf('watchChanges', apiPaths.changes())).toBe(200)
    expect(await statusOf('getPartnership', apiPaths.partnership())).toBe(200)
    expect(await asked('getPartnership', apiPaths.partnership(), undefined, before)).toMatchObject({
      body: { state: 'notSetUp' },
    })
    expect(await statusOf('setUpPartnership', apiPaths.partnership(), partnership)).toBe(409)
    expect(await statusOf('setUpPartnership', apiPaths.partnership(), {}, before)).toBe(422)
    const other = await testApi()
    expect(await statusOf('setUpPartnership', apiPaths.partnership(), partnership, other)).toBe(201)
    expect(await statusOf('moveBusinessDate', apiPaths.businessDate(), { date: '2010-06-01' }, other)).toBe(
      200,
    )
    await other.close()
    expect(await statusOf('moveBusinessDate', apiPaths.businessDate(), { date: '2010-11-29' })).toBe(409)
    expect(await statusOf('moveBusinessDate', apiPaths.businessDate(), { date: '2010-02-29' })).toBe(422)
  })

  test.each([
    ['addManagementGroup', apiPaths.managementGroups(), { name: 'Healthy Harrow' }, { name: ' ' }],
    ['addPartner', apiPaths.partners(), { name: 'NHS Harrow' }, {}],
    ['addScorecard', apiPaths.scorecards(), { title: 'Board', kind: 'other' }, { title: 'Board' }],
    [
      'addAgreement',
      apiPaths.agreements(),
      agreementBody,
      { ...agreementBody, until: '2007-03-31', title: 'B' },
    ],
    ['addMeeting', apiPaths.meetings(), meetingBody, { ...meetingBody, date: 'today' }],
    ['addIndicator', apiPaths.indicators(), indicator('L 12'), indicator('?')],
  ] as const)('%s: once, not twice, and not without what it needs', async (name, path, body, wrong) => {
    expect(await statusOf(name, path, body)).toBe(201)
    expect(await statusOf(name, path, body)).toBe(409)
    expect(await statusOf(name, path, wrong)).toBe(422)
  })

  test('scorecards', async () => {
    expect(await statusOf('getScorecard', apiPaths.scorecard(SCORECARD))).toBe(200)
    expect(await statusOf('getScorecard', apiPaths.scorecard(SCORECARD, { rows: 1 }))).toBe(200)
    expect(await statusOf('getScorecard', apiPaths.scorecard('unheard-of'))).toBe(404)
    expect(await statusOf('getScorecard', apiPaths.scorecard(SCORECARD, { quarter: 'Q3' }))).toBe(422)
    expect(await statusOf('getScorecard', apiPaths.scorecard(SCORECARD, { asAt: '2010-11-30' }))).toBe(422)
    expect(await statusOf('getLaterChanges', apiPaths.laterChanges(SCORECARD, '2010-05-23'))).toBe(200)
    expect(await statusOf('getLaterChanges', apiPaths.laterChanges('unheard-of', '2010-05-23'))).toBe(404)
    expect(await statusOf('getLaterChanges', apiPaths.laterChanges(SCORECARD, '2010-11-30'))).toBe(422)
    const changed = (query = {}, id = SCORECARD) =>
      statusOf('getWhatChanged', apiPaths.whatChanged(id, query))
    expect(await changed()).toBe(200)
    expect(await changed({ since: '2010-05-23', quarter: '2010-11-q1', asAt: '2010-11-28' })).toBe(200)
    expect(await changed({ since: 'unheard-of' })).toBe(404)
    expect(await changed({}, 'unheard-of')).toBe(404)
    expect(await changed({ since: '2010-11-29' })).toBe(422)
    expect(await changed({ since: 'The last' })).toBe(422)
    expect(await statusOf('getManagementGroup', apiPaths.managementGroup(ENTERPRISE))).toBe(200)
    expect(await statusOf('getManagementGroup', apiPaths.managementGroup('unheard-of'))).toBe(404)
    const inWords = apiPaths.managementGroup(ENTERPRISE, { quarter: 'Q3' })
    expect(await statusOf('getManagementGroup', inWords)).toBe(422)
    const since = (group: string, day: string) => apiPaths.groupLaterChanges(group, day)
    expect(await statusOf('getGroupLaterChanges', since(ENTERPRISE, '2010-05-23'))).toBe(200)
    expect(await statusOf('getGroupLaterChanges', since('unheard-of', '2010-05-23'))).toBe(404)
    expect(await statusOf('getGroupLaterChanges', since(ENTERPRISE, '2010-11-30'))).toBe(422)
    const { id } = await decide(api, '2010-11-29', 'Change the scorecard.')
    const removal = { change: 'left', indicatorId: story.vacancies, from: '2010-11-q3' }
    for (const name of ['previewMembership', 'changeMembership'] as const) {
      const path = (name === 'previewMembership' ? apiPaths.membershipPreview : apiPaths.membership)(
        SCORECARD,
      )
      const cited = { ...removal, decision: { decisionId: id } }
      expect(await statusOf(name, path, cited)).toBe(operations[name].success)
      expect(await statusOf(name, path, { ...cited, indicatorId: 'unheard-of' })).toBe(404)
      expect(
        await statusOf(name, path, {
          ...cited,
          change: 'joined',
          groupId: 'enterprise',
          indicatorId: story.redundancies,
        }),
      ).toBe(409)
      expect(await statusOf(name, path, { ...cited, from: '2010-13-q9' })).toBe(422)
    }
    const order = {
      indicatorIds: [story.vacancies, story.redundancies],
      from: '2010-11-q3',
      decision: { decisionId: id },
    }
    expect(await statusOf('reorderRows', apiPaths.order(SCORECARD), order)).toBe(409)
    expect(
      await statusOf(
        'changeMembership',
        apiPaths.membership(SCORECARD),
        joining(story.vacancies, id, { from: '2010-11-q3' }),
      ),
    ).toBe(201)
    expect(await statusOf('reorderRows', apiPaths.order(SCORECARD), order)).toBe(204)
    expect(await statusOf('reorderRows', apiPaths.order('unheard-of'), order)).toBe(404)
    expect(await statusOf('reorderRows', apiPaths.order(SCORECARD), { ...order, indicatorIds: [] })).toBe(422)
  })

  test('indicators', async () => {
    const id = story.redundancies
    expect(await statusOf('listIndicators', apiPaths.indicators())).toBe(200)
    expect(await statusOf('searchCatalogue', figurePaths.catalogue('worklessness'))).toBe(200)
    expect(await statusOf('searchCatalogue', figurePaths.catalogue('x'.repeat(201)))).toBe(422)
    expect(await statusOf('getIndicator', apiPaths.indicator(id))).toBe(200)
    expect(await statusOf('getIndicator', apiPaths.indicator('unheard-of'))).toBe(404)
    expect(await statusOf('getIndicator', apiPaths.indicator(id, { asAt: 'today' }))).toBe(422)
    const observation = figure('Q3 2010/11', '90')
    const observed = await asked('addObservation', figurePaths.observations(id), observation)
    expect(observed.status).toBe(201)
    expect(await statusOf('addObservation', figurePaths.observations(id), observation)).toBe(409)
    expect(await statusOf('addObservation', figurePaths.observations('unheard-of'), observation)).toBe(404)
    expect(await statusOf('addObservation', figurePaths.observations(id), figure('sometime', '1'))).toBe(422)
    const verifier = api.as(personAs('verifier'))
    const ask = (...given: [path: string, body: unknown]) =>
      asked('verifyObservation', ...given, verifier).then(({ status }) => status)
    const verified = { outcome: 'verified' }
    expect(await ask(figurePaths.verification(id, 99), verified)).toBe(404)
    expect(await ask(figurePaths.verification(id, 1), { outcome: 'notVerified', because: ' ' })).toBe(422)
    expect(await ask(figurePaths.verification(id, latestOf(observed)), verified)).toBe(201)
    expect(await ask(figurePaths.verification(id, latestOf(observed)), verified)).toBe(409)
    const stretch = target('80', { kind: 'stretch' })
    expect(await statusOf('addTarget', figurePaths.targets(id), stretch)).toBe(201)
    expect(await statusOf('addTarget', figurePaths.targets(id), stretch)).toBe(422)
    expect(await statusOf('addTarget', figurePaths.targets('unheard-of'), stretch)).toBe(404)
    const deferred = await decide(api, '2010-11-29', 'Lower the stretch.', 'deferred')
    const byDeferred = { ...stretch, decision: { decisionId: deferred.id } }
    expect(await statusOf('addTarget', figurePaths.targets(id), byDeferred)).toBe(409)
    const commentary = { quarter: '2010-11-q2', text: 'Few employers notified us.' }
    expect(await statusOf('writeCommentary', figurePaths.commentary(id), commentary)).toBe(201)
    expect(await statusOf('writeCommentary', figurePaths.commentary(id), commentary)).toBe(409)
    expect(await statusOf('writeCommentary', figurePaths.commentary('unheard-of'), commentary)).toBe(404)
    expect(await statusOf('writeCommentary', figurePaths.commentary(id), { ...commentary, text: '' })).toBe(
      422,
    )
    expect(await statusOf('addDefinition', figurePaths.definitions(id), newVersion)).toBe(201)
    expect(await statusOf('addDefinition', figurePaths.definitions(id), newVersion)).toBe(409)
    expect(await statusOf('addDefinition', figurePaths.definitions('unheard-of'), newVersion)).toBe(404)
    expect(await statusOf('addDefinition', figurePaths.definitions(id), { ...newVersion, decimals: 9 })).toBe(
      422,
    )
  })

  test('publication', async () => {
    const { id: decisionId } = await decide(api, '2010-11-29', 'Publish the second quarter.')
    const preview = (quarter: string, id = SCORECARD) =>
      statusOf('previewPublication', apiPaths.publicationPreview(id, quarter))
    expect(await preview('2010-11-q2')).toBe(200)
    expect(await preview('2010-11-q2', 'unheard-of')).toBe(404)
    expect(await preview('2011-12-q2')).toBe(422)
    const plan = { quarter: '2010-11-q2', decision: { decisionId } }
    const deferred = await decide(api, '2010-11-29', 'Publish it later.', 'deferred')
    for (const [name, path] of [
      ['publishScorecard', apiPaths.publications],
      ['withdrawScorecard', apiPaths.withdrawals],
    ] as const) {
      expect(await statusOf(name, path('unheard-of'), plan)).toBe(404)
      expect(await statusOf(name, path(SCORECARD), { quarter: '2010-11-q2' })).toBe(422)
      const byDeferred = { ...plan, decision: { decisionId: deferred.id } }
      expect(await statusOf(name, path(SCORECARD), name === 'publishScorecard' ? byDeferred : plan)).toBe(
        name === 'publishScorecard' ? 409 : 201,
      )
      expect(await statusOf(name, path(SCORECARD), plan)).toBe(name === 'publishScorecard' ? 201 : 409)
    }
  })

  test('meetings', async () => {
    expect(await statusOf('listMeetings', apiPaths.meetings('2010-11-29'))).toBe(200)
    expect(await statusOf('listMeetings', apiPaths.meetings('2010-11-30'))).toBe(422)
    const [meeting] = await api.done<Meeting[]>('GET', apiPaths.meetings())
    const path = decisionPaths.recommendations(meeting?.id ?? '')
    const put = await asked('addRecommendation', path, {
      wording: 'Note the report.',
      indicatorIds: [story.redundancies],
    })
    expect(put.status).toBe(201)
    expect(
      await statusOf('addRecommendation', decisionPaths.recommendations('unheard-of'), { wording: 'Note.' }),
    ).toBe(404)
    expect(
      await statusOf('addRecommendation', path, { wording: 'Note.', indicatorIds: ['unheard-of'] }),
    ).toBe(422)
    const decision = { recommendationId: (put.body as { id: string }).id, outcome: 'noted' }
    const decisions = decisionPaths.decisions(meeting?.id ?? '')
    const draft = decisionPaths.recommendationRevisions((put.body as { id: string }).id)
    expect(await statusOf('reviseRecommendation', draft, { wording: 'Note this report.' })).toBe(201)
    expect(await statusOf('reviseRecommendation', draft, { wording: '' })).toBe(422)
    expect(
      await statusOf('reviseRecommendation', decisionPaths.recommendationRevisions('x'), { wording: 'x' }),
    ).toBe(404)
    const recorded = await asked('recordDecision', decisions, decision)
    expect(recorded.status).toBe(201)
    expect(await statusOf('reviseRecommendation', draft, { wording: 'Too late.' })).toBe(409)
    expect(await statusOf('recordDecision', decisions, decision)).toBe(409)
    expect(await statusOf('recordDecision', decisionPaths.decisions('unheard-of'), decision)).toBe(404)
    expect(await statusOf('recordDecision', decisions, { outcome: 'noted' })).toBe(422)
    const { id } = recorded.body as { id: string }
    const revisions = decisionPaths.decisionRevisions(id)
    expect(await statusOf('reviseDecision', revisions, { outcome: 'agreed' })).toBe(201)
    expect(await statusOf('reviseDecision', revisions, { outcome: 'decided' })).toBe(422)
    expect(
      await statusOf('reviseDecision', decisionPaths.decisionRevisions('x'), { outcome: 'agreed' }),
    ).toBe(404)
    expect(await statusOf('undoDecision', decisionPaths.decisionUndoing(id))).toBe(204)
    expect(await statusOf('undoDecision', decisionPaths.decisionUndoing('x'))).toBe(404)
  })

  test('a meeting prepared and held', async () => {
    const [meeting] = await api.done<Meeting[]>('GET', apiPaths.meetings())
    const id = meeting?.id ?? ''
    expect(await statusOf('getMorning', decisionPaths.morning(id))).toBe(200)
    expect(await statusOf('getMorning', decisionPaths.morning('unheard-of'))).toBe(404)
    const guests = { invitations: [{ role: 'Chief executive', partnerId: 'jobcentre-plus' }] }
    const invited = await asked('invite', decisionPaths.meetingInvitations(id), guests)
    expect(invited.status).toBe(201)
    expect(await statusOf('invite', decisionPaths.meetingInvitations(id), guests)).toBe(409)
    const [guest] = invited.body as Invitation[]
    const answers = (of: string) => decisionPaths.invitationAnswers(of, guest?.invitee ?? '')
    for (const [name, path, body, wrong] of [
      [
        'planMeeting',
        decisionPaths.meetingPlan,
        { startsAt: '09:30', place: 'Civic Centre', scorecardId: SCORECARD, quarter: '2010-11-q2' },
        { startsAt: 'half past nine' },
      ],
      ['answerInvitation', answers, { answer: 'present' }, { answer: 'perhaps' }],
      [
        'arrangeAgenda',
        decisionPaths.agenda,
        { items: [{ key: 'free:welcome', title: 'Welcome', minutes: 5 }] },
        { items: [{ key: 'of nothing', title: 'Welcome', minutes: 5 }] },
      ],
      ['recordSitting', decisionPaths.sitting, { change: 'started' }, { change: 'paused' }],
      ['showItem', decisionPaths.screen, { shown: 'late' }, { shown: 'of nothing' }],
    ] as const) {
      expect(await statusOf(name, path(id), body)).toBe(operations[name].success)
      expect(await statusOf(name, path('unheard-of'), body)).toBe(404)
      expect(await statusOf(name, path(id), wrong)).toBe(422)
    }
    expect(await statusOf('recordSitting', decisionPaths.sitting(id), { change: 'started' })).toBe(409)
    expect(await statusOf('invite', decisionPaths.meetingInvitations('unheard-of'), guests)).toBe(404)
    expect(await statusOf('invite', decisionPaths.meetingInvitations(id), { invitations: [] })).toBe(422)
    const toCome = await api.done<Meeting>('POST', apiPaths.meetings(), {
      ...meetingBody,
      date: '2011-02-28',
    })
    expect(await statusOf('recordSitting', decisionPaths.sitting(toCome.id), { change: 'started' })).toBe(422)
    expect(await statusOf('showItem', decisionPaths.screen(toCome.id), { shown: 'late' })).toBe(422)
  })

  test('minutes: noted in, corrected and signed', async () => {
    const { id: decisionId, meetingId } = await decide(api, '2010-11-29', 'Close the record.')
    for (const [name, path] of [
      ['getMinutes', decisionPaths.minutes],
      ['exportMinutes', (id: string) => decisionPaths.minutesExport(id, 'html')],
    ] as const) {
      expect(await statusOf(name, path(meetingId))).toBe(200)
      expect(await statusOf(name, path('unheard-of'))).toBe(404)
    }
    expect(await statusOf('exportMinutes', decisionPaths.minutesExport(meetingId, 'odt'))).toBe(422)
    for (const [name, path, body, wrong] of [
      [
        'addMinuteNote',
        decisionPaths.minuteNotes,
        { key: 'free:discussion', note: 'Heard.' },
        { key: 'nothing', note: 'x' },
      ],
      [
        'addCorrection',
        decisionPaths.minuteCorrections,
        { wording: 'Until March.', decisionId },
        { wording: '' },
      ],
      ['signMinutes', decisionPaths.minuteSignatures, { signedBy: 'Chair' }, { signedBy: '' }],
    ] as const) {
      expect(await statusOf(name, path('unheard-of'), body)).toBe(404)
      expect(await statusOf(name, path(meetingId), wrong)).toBe(422)
      expect(await statusOf(name, path(meetingId), body)).toBe(201)
    }
    expect(
      await statusOf('signMinutes', decisionPaths.minuteSignatures(meetingId), { signedBy: 'Chair' }),
    ).toBe(409)
    const late = { key: 'free:discussion', note: 'Too late.' }
    expect(await statusOf('addMinuteNote', decisionPaths.minuteNotes(meetingId), late)).toBe(409)
    const again = { wording: 'Until March.', decisionId }
    expect(await statusOf('addCorrection', decisionPaths.minuteCorrections(meetingId), again)).toBe(409)
    const issued = { of: { kind: 'meeting', id: meetingId }, format: 'html' }
    expect(await statusOf('issuePaper', recordPaths.papers(), issued)).toBe(201)
    expect(await statusOf('issuePaper', recordPaths.papers(), { ...issued, format: 'xlsx' })).toBe(422)
  })

  test('reports to the Partnership Board', async () => {
    const body = { kind: 'activity', from: '2010-06-15', until: '2010-11-29' }
    const drafted = await asked('draftReport', decisionPaths.reports(), body)
    expect(drafted.status).toBe(201)
    expect(await statusOf('draftReport', decisionPaths.reports(), body)).toBe(409)
    expect(await statusOf('draftReport', decisionPaths.reports(), { ...body, until: '2010-06-14' })).toBe(422)
    expect(await statusOf('listReports', decisionPaths.reports())).toBe(200)
    const { id } = drafted.body as { id: string }
    for (const [name, path] of [
      ['getReport', decisionPaths.report],
      ['exportReport', (of: string) => decisionPaths.reportExport(of, 'html')],
    ] as const) {
      expect(await statusOf(name, path(id))).toBe(200)
      expect(await statusOf(name, path('unheard-of'))).toBe(404)
    }
    expect(await statusOf('exportReport', decisionPaths.reportExport(id, 'odt'))).toBe(422)
    const section = { section: 'achievements', text: 'Much was done.' }
    for (const [name, path, sent] of [
      ['writeReportSection', decisionPaths.reportSections, section],
      ['regenerateReport', decisionPaths.reportRegeneration, undefined],
    ] as const) {
      expect(await statusOf(name, path(id), sent)).toBe(201)
      expect(await statusOf(name, path('unheard-of'), sent)).toBe(404)
    }
    const none = { ...section, section: 'unheard-of' }
    expect(await statusOf('writeReportSection', decisionPaths.reportSections(id), none)).toBe(422)
  })

  test('priorities', async () => {
    const { id: decisionId } = await decide(api, '2010-11-29', 'Work on the recession.')
    const deferred = await decide(api, '2010-11-29', 'Work on it later.', 'deferred')
    const added = priority('The recession', decisionId)
    const first = await asked('addPriority', decisionPaths.priorities(), added)
    const { id } = first.body as { id: string }
    const [mine, gone] = [id, 'unheard-of']
    expect(first.status).toBe(201)
    expect(await statusOf('addPriority', decisionPaths.priorities(), added)).toBe(409)
    expect(await statusOf('addPriority', decisionPaths.priorities(), priority('Jobs', gone))).toBe(422)
    const onTheSpot = { meetingId: gone, recommendation: 'Work.', outcome: 'agreed' }
    expect(
      await statusOf('addPriority', decisionPaths.priorities(), {
        ...added,
        title: 'Jobs',
        decision: onTheSpot,
      }),
    ).toBe(404)
    const step = milestone('Meet every employer.', '2010-12-31')
    const { body: plan } = await asked('addMilestone', decisionPaths.milestones(mine), step)
    const { id: stepId } = plan as { id: string }
    const revised = { title: 'The recession', aim: 'Fewer redundancies.', lead: added.lead }
    const linked = { change: 'added', to: { indicatorId: story.redundancies } }
    const report = { text: 'Three times the usual level.', reportedOn: '2010-06-30' }
    const each: [OperationName, (of: string) => string, unknown, unknown][] = [
      ['revisePriority', decisionPaths.priorityRevisions, revised, { ...revised, title: '' }],
      ['recordBaseline', decisionPaths.priorityBaseline, report, { ...report, reportedOn: '2011-01-01' }],
      ['linkToPriority', decisionPaths.priorityLinks, linked, { ...linked, to: { decisionId: gone } }],
      [
        'writeProgress',
        decisionPaths.priorityProgress,
        { quarter: '2010-11-q2', text: 'Begun.' },
        { quarter: '2011-12-q1', text: 'Begun.' },
      ],
      [
        'recordMilestoneState',
        (of) => decisionPaths.milestoneStates(of, stepId),
        { state: 'underWay' },
        { state: 'nearly' },
      ],
      [
        'moveMilestone',
        (of) => decisionPaths.milestoneDueDates(of, stepId),
        { due: '2011-03-31', reason: 'More employers.' },
        { due: '2011-03-31', reason: ' ' },
      ],
    ]
    for (const [name, path, body, wrong] of each) {
      expect(await statusOf(name, path(mine), body), name).toBe(201)
      expect(await statusOf(name, path(mine), body), name).toBe(409)
      expect(await statusOf(name, path(mine), wrong), name).toBe(422)
      expect(await statusOf(name, path(gone), body), name).toBe(404)
    }
    expect(await statusOf('addMilestone', decisionPaths.milestones(mine), step)).toBe(409)
    expect(await statusOf('addMilestone', decisionPaths.milestones(gone), step)).toBe(404)
    const nobodys = { ...step, wording: 'x', owner: { kind: 'group', groupId: gone } }
    expect(await statusOf('addMilestone', decisionPaths.milestones(mine), nobodys)).toBe(422)
    const role = { kind: 'role', role: 'Chief executive' }
    const apart = { ...nobodys, owner: { ...role, partnerId: 'jobcentre-plus' } }
    expect(await statusOf('addMilestone', decisionPaths.milestones(mine), apart)).toBe(422)
    const inWords = await asked('addMilestone', decisionPaths.milestones(mine), { ...nobodys, owner: role })
    expect(inWords.body).toMatchObject({ owner: { ...role, partnerId: null }, ownerWords: role.role })
    for (const [name, path] of [
      ['listPriorities', (asAt?: string) => decisionPaths.priorities(asAt)],
      ['getPriority', (asAt?: string) => decisionPaths.priority(mine, asAt)],
      ['getPriorityHistory', (asAt?: string) => decisionPaths.priorityHistory(mine, asAt)],
    ] as const) {
      expect(await statusOf(name, path())).toBe(200)
      expect(await statusOf(name, path('2010-11-30'))).toBe(422)
    }
    expect(await statusOf('getPriority', decisionPaths.priority(gone))).toBe(404)
    expect(await statusOf('getPriorityHistory', decisionPaths.priorityHistory(gone))).toBe(404)
    const closing = { decision: { decisionId } }
    const close = decisionPaths.priorityClosure
    expect(await statusOf('closePriority', close(gone), closing)).toBe(404)
    expect(await statusOf('closePriority', close(mine), {})).toBe(422)
    expect(await statusOf('closePriority', close(mine), { decision: { decisionId: deferred.id } })).toBe(409)
    expect(await statusOf('closePriority', close(mine), closing)).toBe(201)
    expect(await statusOf('closePriority', close(mine), closing)).toBe(409)
  })

  test('the calendar', async () => {
    expect(await statusOf('getCalendarLink', accountPaths.calendarLink())).toBe(200)
    const { body } = await asked('makeCalendarLink', accountPaths.calendarLink())
    const { pathname } = new URL((body as { link: string }).link)
    expect(await statusOf('getCalendar', pathname)).toBe(404)
    await api.database.write(async (trx) => {
      const recording = {
        by: 'officer',
        at: '2026-11-23T09:00:00.000Z' as Instant,
        on: isoDate('2010-11-29'),
      }
      await recordGrant(trx, 'officer', { role: 'partnershipOfficer', groupId: null }, 'granted', recording)
    })
    expect(await statusOf('getCalendar', pathname)).toBe(200)
    expect(await statusOf('revokeCalendarLink', accountPaths.calendarLink())).toBe(204)
    expect(await statusOf('getCalendar', pathname)).toBe(404)
  })

  test('the register of actions', async () => {
    const { id, meetingId } = await decide(api, '2010-11-29', 'Carry it out.')
    const owner = { kind: 'partner', partnerId: 'jobcentre-plus' }
    const owned = { outcome: 'agreed', owners: [owner], dueOn: '2010-12-14' }
    await api.done('POST', decisionPaths.decisionRevisions(id), owned)
    expect(await statusOf('listActions', decisionPaths.actions({ owner: 'jobcentre-plus' }))).toBe(200)
    expect(await statusOf('listActions', decisionPaths.actions({ meeting: meetingId }))).toBe(200)
    expect(await statusOf('listActions', decisionPaths.actions({ meeting: 'unheard-of' }))).toBe(404)
    expect(await statusOf('listActions', decisionPaths.actions({ asAt: '2010-11-30' }))).toBe(422)
    expect(await statusOf('listReminders', decisionPaths.reminders())).toBe(200)
    expect(await statusOf('listReminders', decisionPaths.reminders('2010-11-30'))).toBe(422)
    const report = { owner: 'partner:jobcentre-plus', state: 'open', note: 'Begun.' }
    expect(await statusOf('recordProgress', decisionPaths.progress(id), report)).toBe(201)
    expect(await statusOf('recordProgress', decisionPaths.progress('unheard-of'), report)).toBe(404)
    expect(await statusOf('recordProgress', decisionPaths.progress(id), { ...report, owner: 'all' })).toBe(
      422,
    )
  })

  test('settings', async () => {
    const { redundancies, vacancies } = story
    expect(await statusOf('getSettings', figurePaths.settings())).toBe(200)
    expect(await statusOf('getSettings', figurePaths.settings('2010-11-30'))).toBe(422)
    const { id } = await decide(api, '2010-11-29', 'Change the settings.')
    const deferred = await decide(api, '2010-11-29', 'Change them otherwise.', 'deferred')
    const decision = { decisionId: id }
    const rule = { from: '2010-11-q3', terms: { method: 'threeLevels', tolerance: points('20') } }
    const inverted = { method: 'shareOfStretch', greenFrom: '0.6', amberFrom: '1' }
    expect(await statusOf('previewStatusRule', figurePaths.statusRulePreview(), rule)).toBe(200)
    expect(
      await statusOf('previewStatusRule', figurePaths.statusRulePreview(), { ...rule, terms: inverted }),
    ).toBe(422)
    const rules = figurePaths.statusRules()
    expect(await statusOf('addStatusRule', rules, { ...rule, decision })).toBe(201)
    expect(await statusOf('addStatusRule', rules, { ...rule, decision })).toBe(409)
    expect(await statusOf('previewStatusRule', figurePaths.statusRulePreview(), rule)).toBe(409)
    expect(await statusOf('addStatusRule', rules, rule)).toBe(422)
    const onTheSpot = { meetingId: 'unheard-of', recommendation: 'Narrow it.', outcome: 'agreed' }
    expect(
      await statusOf('addStatusRule', rules, {
        ...rule,
        from: '2010-11-q4',
        dueDays: 20,
        decision: onTheSpot,
      }),
    ).toBe(404)

    const line = { kind: 'target', from: '2010-11-q3', until: '2010-11-q3', level: level('95') }
    const targets = [line, { ...line, from: '2010-11-q4', until: '2010-11-q4', level: level('90') }]
    const backwards = { ...line, until: '2010-11-q2' }
    expect(await statusOf('previewTargets', figurePaths.targetPreview(vacancies), { targets })).toBe(200)
    expect(await statusOf('previewTargets', figurePaths.targetPreview('unheard-of'), { targets })).toBe(404)
    expect(
      await statusOf('previewTargets', figurePaths.targetPreview(vacancies), { targets: [backwards] }),
    ).toBe(422)
    expect(await statusOf('agreeTargets', figurePaths.targetProfile(vacancies), { targets })).toBe(201)
    expect(await statusOf('agreeTargets', figurePaths.targetProfile(vacancies), { targets })).toBe(422)
    expect(await statusOf('agreeTargets', figurePaths.targetProfile('unheard-of'), { targets })).toBe(404)
    expect(
      await statusOf('agreeTargets', figurePaths.targetProfile(vacancies), {
        targets,
        decision: { decisionId: deferred.id },
      }),
    ).toBe(409)

    const override = {
      status: 'amber',
      by: 'Chair',
      reason: 'Recounted.',
      from: '2010-11-q2',
      until: '2010-11-q4',
    }
    const overrides = figurePaths.overrides(redundancies)
    const given = await asked('addOverride', overrides, override)
    expect(given.status).toBe(201)
    expect(await statusOf('addOverride', overrides, override)).toBe(409)
    expect(await statusOf('addOverride', overrides, { ...override, until: undefined })).toBe(422)
    expect(await statusOf('addOverride', figurePaths.overrides('unheard-of'), override)).toBe(404)
    const ending = { by: 'Chair', reason: 'Counted again.', from: '2010-11-q3' }
    const end = figurePaths.overrideEnd(redundancies, (given.body as { sequence: number }).sequence)
    expect(await statusOf('endOverride', end, { ...ending, reason: ' ' })).toBe(422)
    expect(await statusOf('endOverride', end, ending)).toBe(201)
    expect(await statusOf('endOverride', end, ending)).toBe(409)
    expect(await statusOf('endOverride', figurePaths.overrideEnd(redundancies, 99), ending)).toBe(404)

    const published = { quarter: '2010-11-q2', status: 'Low red', source: 'Quarterly report' }
    const statuses = figurePaths.publishedStatuses(redundancies)
    expect(await statusOf('addPublishedStatus', statuses, published)).toBe(201)
    expect(await statusOf('addPublishedStatus', statuses, published)).toBe(409)
    expect(await statusOf('addPublishedStatus', statuses, { ...published, source: '' })).toBe(422)
    expect(await statusOf('addPublishedStatus', figurePaths.publishedStatuses('unheard-of'), published)).toBe(
      404,
    )

    const rebase = { from: '2010-11-q1', reason: 'New recording rules.', decision }
    expect(await statusOf('rebaseChart', figurePaths.rebases(redundancies), rebase)).toBe(201)
    expect(await statusOf('rebaseChart', figurePaths.rebases(redundancies), rebase)).toBe(409)
    expect(await statusOf('rebaseChart', figurePaths.rebases(redundancies), { ...rebase, reason: '' })).toBe(
      422,
    )
    expect(await statusOf('rebaseChart', figurePaths.rebases('unheard-of'), rebase)).toBe(404)
    const withdrawal = { reason: 'Nothing had changed.', decision }
    const begun = figurePaths.rebaseWithdrawal(redundancies, 1)
    expect(await statusOf('withdrawRebase', begun, { ...withdrawal, reason: '' })).toBe(422)
    expect(await statusOf('withdrawRebase', begun, withdrawal)).toBe(201)
    expect(await statusOf('withdrawRebase', begun, withdrawal)).toBe(409)
    expect(await statusOf('withdrawRebase', figurePaths.rebaseWithdrawal(redundancies, 99), withdrawal)).toBe(
      404,
    )

    const named = { name: 'Jobs and enterprise', from: '2010-11-q3', decision }
    expect(await statusOf('renameManagementGroup', apiPaths.managementGroupNames(ENTERPRISE), named)).toBe(
      201,
    )
    expect(await statusOf('renameManagementGroup', apiPaths.managementGroupNames(ENTERPRISE), named)).toBe(
      409,
    )
    expect(
      await statusOf('renameManagementGroup', apiPaths.managementGroupNames(ENTERPRISE), {
        ...named,
        name: '',
      }),
    ).toBe(422)
    expect(await statusOf('renameManagementGroup', apiPaths.managementGroupNames('unheard-of'), named)).toBe(
      404,
    )
    const closing = { from: '2010-11-q3', decision }
    expect(await statusOf('closeManagementGroup', apiPaths.managementGroupClosure(ENTERPRISE), closing)).toBe(
      409,
    )
    expect(await statusOf('closeManagementGroup', apiPaths.managementGroupClosure(SAFER), closing)).toBe(201)
    expect(await statusOf('closeManagementGroup', apiPaths.managementGroupClosure(SAFER), {})).toBe(422)
    expect(
      await statusOf('closeManagementGroup', apiPaths.managementGroupClosure('unheard-of'), closing),
    ).toBe(404)
    expect(await statusOf('getSettings', figurePaths.settings())).toBe(200)
    expect(await statusOf('getIndicator', apiPaths.indicator(redundancies, { quarter: '2010-11-q2' }))).toBe(
      200,
    )
  })

  test('figures in', async () => {
    const csv = 'reference,period,value\nL 9,Q4 2010/11,77\n'
    const sent = await asked('uploadFile', figurePaths.uploads('figures.csv'), csv)
    expect(sent.status).toBe(201)
    const { uploadId } = sent.body as FileReading
    expect(await statusOf('uploadFile', figurePaths.uploads('figures.csv'), 'x'.repeat(3000))).toBe(413)
    expect(
      await statusOf('uploadFile', figurePaths.uploads('figures.xlsx'), 'PK\u0003\u0004 not a workbook'),
    ).toBe(415)
    expect(await statusOf('uploadFile', '/api/uploads', csv)).toBe(422)
    expect(await statusOf('startImport', figurePaths.imports(), { uploadId: 'unheard-of', mapping })).toBe(
      404,
    )
    expect(
      await statusOf('startImport', figurePaths.imports(), { uploadId, mapping, knownOn: '2010-12-25' }),
    ).toBe(422)
    const started = await asked('startImport', figurePaths.imports(), { uploadId, mapping })
    expect(started.status).toBe(202)
    const { id } = started.body as ImportState
    const standing = async () => (await asked('getImport', figurePaths.import(id))).body as ImportState
    await expect.poll(async () => (await standing()).state).toBe('ready')
    expect(await statusOf('getImport', figurePaths.import('unheard-of'))).toBe(404)
    expect(await statusOf('getImport', figurePaths.import(id, { refusedFrom: -1 }))).toBe(422)
    expect(await statusOf('acceptImport', figurePaths.acceptImport(id))).toBe(202)
    await expect.poll(async () => (await standing()).state).toBe('accepted')
    expect(await statusOf('acceptImport', figurePaths.acceptImport(id))).toBe(409)
    expect(await statusOf('acceptImport', figurePaths.acceptImport('unheard-of'))).toBe(404)
    expect(await statusOf('cancelImport', figurePaths.import(id))).toBe(409)
    expect(await statusOf('cancelImport', figurePaths.import('unheard-of'))).toBe(404)
    const another = (await asked('uploadFile', figurePaths.uploads('figures.csv'), csv)).body as FileReading
    const again = (await asked('startImport', figurePaths.imports(), { uploadId: another.uploadId, mapping }))
      .body
    expect(await statusOf('cancelImport', figurePaths.import((again as ImportState).id))).toBe(200)
    expect(await statusOf('saveMapping', figurePaths.importMappings(), { name: 'Our export', mapping })).toBe(
      201,
    )
    expect(await statusOf('saveMapping', figurePaths.importMappings(), { name: '', mapping })).toBe(422)
    expect(await statusOf('listMappings', figurePaths.importMappings())).toBe(200)
  })

  test('the log and the history of each thing', async () => {
    const [meeting] = await api.done<Meeting[]>('GET', apiPaths.meetings())
    const histories = [
      ['getIndicatorHistory', figurePaths.indicatorHistory, story.redundancies],
      ['getScorecardHistory', recordPaths.scorecardHistory, SCORECARD],
      ['getMeetingHistory', decisionPaths.meetingHistory, meeting?.id ?? ''],
    ] as const
    for (const [name, path, id] of histories) {
      expect(await statusOf(name, path(id))).toBe(200)
      expect(await statusOf(name, path('unheard-of'))).toBe(404)
      expect(await statusOf(name, path(id, '2010-11-30'))).toBe(422)
    }
    expect(await statusOf('getLog', recordPaths.log({ kind: 'figures', find: 'L 9' }))).toBe(200)
    expect(await statusOf('getLog', recordPaths.log({ page: 0 }))).toBe(422)
    expect(await statusOf('exportLog', recordPaths.logExport('csv'))).toBe(200)
    expect(await statusOf('exportLog', '/api/log/export?format=xlsx')).toBe(422)
    expect(await statusOf('verifyLog', recordPaths.logVerification())).toBe(200)
    expect(await statusOf('getRetention', recordPaths.logRetention())).toBe(200)
    expect(await statusOf('setRetention', recordPaths.logRetention(), { signInMonths: 24 })).toBe(200)
    expect(await statusOf('setRetention', recordPaths.logRetention(), { signInMonths: 24 })).toBe(409)
    expect(await statusOf('setRetention', recordPaths.logRetention(), { signInMonths: 0.5 })).toBe(422)
  })

  test('what leaves as files, one at a time, and papers kept', async () => {
    const asCsv = { format: 'csv' }
    const asData = { format: 'data' }
    const exports: [OperationName, (query: Record<string, string>) => string, (id: string) => string][] = [
      [
        'exportScorecard',
        (query) => recordPaths.scorecardExport(SCORECARD, { ...asData, ...query }),
        (id) => recordPaths.scorecardExport(id, asData),
      ],
      [
        'exportManagementGroup',
        (query) => recordPaths.groupExport(ENTERPRISE, { ...asData, ...query }),
        (id) => recordPaths.groupExport(id, asData),
      ],
      [
        'exportIndicator',
        (query) => recordPaths.indicatorExport(story.redundancies, { ...asCsv, ...query }),
        (id) => recordPaths.indicatorExport(id, asCsv),
      ],
    ]
    for (const [name, path, of] of exports) {
      expect(await statusOf(name, path({})), name).toBe(200)
      expect(await statusOf(name, path({ format: 'gif' })), name).toBe(422)
      expect(await statusOf(name, of('unheard-of')), name).toBe(404)
    }
    const paper = { of: { kind: 'scorecard', id: SCORECARD }, format: 'data' }
    const letGo = gated.hold()
    const underWayNow = api.ask('GET', recordPaths.scorecardExport(SCORECARD, { ...asData, export: 'mine' }))
    await expect.poll(() => api.ask('GET', recordPaths.export('mine')).then(({ status }) => status)).toBe(200)
    for (const [name, path] of exports) expect(await statusOf(name, path({})), name).toBe(429)
    const [held] = await api.done<Meeting[]>('GET', apiPaths.meetings())
    const [drafted] = await api.done<ReportLine[]>('GET', decisionPaths.reports())
    const theMinutes = decisionPaths.minutesExport(held?.id ?? '', 'html')
    expect(await statusOf('exportMinutes', theMinutes)).toBe(429)
    const theReport = decisionPaths.reportExport(drafted?.id ?? '', 'html')
    expect(await statusOf('exportReport', theReport)).toBe(429)
    expect(await statusOf('issuePaper', recordPaths.papers(), paper)).toBe(429)
    expect(await statusOf('getExport', recordPaths.export('mine'))).toBe(200)
    expect(await statusOf('getExport', recordPaths.export('another'))).toBe(404)
    expect(await statusOf('cancelExport', recordPaths.export('another'))).toBe(404)
    expect(await statusOf('cancelExport', recordPaths.export('mine'))).toBe(204)
    letGo()
    expect((await underWayNow).status).toBe(409)

    const issued = await asked('issuePaper', recordPaths.papers(), paper)
    expect(issued.status).toBe(201)
    const unheardOf = { ...paper, of: { kind: 'group', id: 'unheard-of' } }
    expect(await statusOf('issuePaper', recordPaths.papers(), unheardOf)).toBe(404)
    expect(await statusOf('issuePaper', recordPaths.papers(), { ...paper, format: 'gif' })).toBe(422)
    expect(await statusOf('listPapers', recordPaths.papers())).toBe(200)
    expect(await statusOf('getPaperFile', recordPaths.paperFile((issued.body as { id: string }).id))).toBe(
      200,
    )
    expect(await statusOf('getPaperFile', recordPaths.paperFile('unheard-of'))).toBe(404)
  })

  test('before a partnership is set up, what needs one says so', async () => {
    const here = {
      decision: { decisionId: 'x' },
      from: '2010-11-q3',
      indicatorIds: ['x'],
      indicatorId: 'x',
      change: 'left',
    }
    const signed = { by: 'x', reason: 'x', from: '2010-11-q3' }
    const requests: [OperationName, string, unknown?][] = [
      ['moveBusinessDate', apiPaths.businessDate(), { date: '2010-11-29' }],
      ['addManagementGroup', apiPaths.managementGroups(), { name: 'x' }],
      ['addPartner', apiPaths.partners(), { name: 'x' }],
      ['addScorecard', apiPaths.scorecards(), { title: 'x', kind: 'other' }],
      ['addAgreement', apiPaths.agreements(), agreementBody],
      ['getScorecard', apiPaths.scorecard('x')],
      ['getLaterChanges', apiPaths.laterChanges('x', '2010-11-29')],
      ['getWhatChanged', apiPaths.whatChanged('x')],
      ['getManagementGroup', apiPaths.managementGroup('x')],
      ['getGroupLaterChanges', apiPaths.groupLaterChanges('x', '2010-11-29')],
      ['previewMembership', apiPaths.membershipPreview('x'), here],
      ['changeMembership', apiPaths.membership('x'), here],
      ['reorderRows', apiPaths.order('x'), here],
      ['previewPublication', apiPaths.publicationPreview('x', '2010-11-q2')],
      ['publishScorecard', apiPaths.publications('x'), { ...here, quarter: '2010-11-q2' }],
      ['withdrawScorecard', apiPaths.withdrawals('x'), { ...here, quarter: '2010-11-q2' }],
      ['listIndicators', apiPaths.indicators()],
      ['searchCatalogue', figurePaths.catalogue()],
      ['getIndicator', apiPaths.indicator('x')],
      ['addIndicator', apiPaths.indicators(), indicator('L 1')],
      ['addDefinition', figurePaths.definitions('x'), newVersion],
      ['addObservation', figurePaths.observations('x'), figure('Q2 2010/11', '1')],
      ['addTarget', figurePaths.targets('x'), target('1')],
      ['writeCommentary', figurePaths.commentary('x'), { quarter: '2010-11-q2', text: 'x' }],
      ['listMeetings', apiPaths.meetings()],
      ['addMeeting', apiPaths.meetings(), meetingBody],
      ['addRecommendation', decisionPaths.recommendations('x'), { wording: 'x' }],
      ['reviseRecommendation', decisionPaths.recommendationRevisions('x'), { wording: 'x' }],
      ['recordDecision', decisionPaths.decisions('x'), { outcome: 'noted' }],
      ['listActions', decisionPaths.actions()],
      ['listReminders', decisionPaths.reminders()],
      ['recordProgress', decisionPaths.progress('x'), { owner: 'all', state: 'done' }],
      ['reviseDecision', decisionPaths.decisionRevisions('x'), { outcome: 'noted' }],
      ['undoDecision', decisionPaths.decisionUndoing('x')],
      ['getCalendarLink', accountPaths.calendarLink()],
      ['makeCalendarLink', accountPaths.calendarLink()],
      ['revokeCalendarLink', accountPaths.calendarLink()],
      ['getCalendar', accountPaths.calendar('x')],
      ['getMorning', decisionPaths.morning('x')],
      ['planMeeting', decisionPaths.meetingPlan('x'), {}],
      ['invite', decisionPaths.meetingInvitations('x'), { invitations: [{ role: 'x' }] }],
      ['answerInvitation', decisionPaths.invitationAnswers('x', 'x'), { answer: 'present' }],
      ['arrangeAgenda', decisionPaths.agenda('x'), { items: [] }],
      ['recordSitting', decisionPaths.sitting('x'), { change: 'started' }],
      ['showItem', decisionPaths.screen('x'), { shown: 'late' }],
      ['getSettings', figurePaths.settings()],
      ['previewStatusRule', figurePaths.statusRulePreview(), { from: '2010-11-q3', terms: null }],
      ['addStatusRule', figurePaths.statusRules(), { ...here, terms: null }],
      ['previewTargets', figurePaths.targetPreview('x'), { targets: [target('1')] }],
      ['agreeTargets', figurePaths.targetProfile('x'), { targets: [target('1')] }],
      ['addOverride', figurePaths.overrides('x'), { ...signed, status: 'red', until: '2010-11-q3' }],
      ['endOverride', figurePaths.overrideEnd('x', 1), signed],
      [
        'addPublishedStatus',
        figurePaths.publishedStatuses('x'),
        { quarter: '2010-11-q2', status: 'x', source: 'x' },
      ],
      ['rebaseChart', figurePaths.rebases('x'), { ...here, reason: 'x' }],
      ['withdrawRebase', figurePaths.rebaseWithdrawal('x', 1), { reason: 'x', decision: here.decision }],
      ['renameManagementGroup', apiPaths.managementGroupNames('x'), { ...here, name: 'x' }],
      ['closeManagementGroup', apiPaths.managementGroupClosure('x'), here],
      ['listPriorities', decisionPaths.priorities()],
      ['getPriority', decisionPaths.priority('x')],
      ['getPriorityHistory', decisionPaths.priorityHistory('x')],
      ['addPriority', decisionPaths.priorities(), priority('x', 'x')],
      ['exportScorecard', recordPaths.scorecardExport('x', { format: 'data' })],
      ['exportManagementGroup', recordPaths.groupExport('x', { format: 'data' })],
      ['exportIndicator', recordPaths.indicatorExport('x', { format: 'csv' })],
      ['getMinutes', decisionPaths.minutes('x')],
      ['listReports', decisionPaths.reports()],
      ['getReport', decisionPaths.report('x')],
      ['draftReport', decisionPaths.reports(), { kind: 'annual' }],
      ['writeReportSection', decisionPaths.reportSections('x'), { section: 'x', text: 'x' }],
      ['regenerateReport', decisionPaths.reportRegeneration('x')],
      ['exportReport', decisionPaths.reportExport('x', 'html')],
      ['exportMinutes', decisionPaths.minutesExport('x', 'html')],
      ['listPapers', recordPaths.papers()],
      ['issuePaper', recordPaths.papers(), { of: { kind: 'scorecard', id: 'x' }, format: 'data' }],
      ['getPaperFile', recordPaths.paperFile('x')],
      ['getLog', recordPaths.log()],
      ['exportLog', recordPaths.logExport('csv')],
      ['verifyLog', recordPaths.logVerification()],
      ['getRetention', recordPaths.logRetention()],
      ['setRetention', recordPaths.logRetention(), { signInMonths: 24 }],
      ['getIndicatorHistory', figurePaths.indicatorHistory('x')],
      ['getScorecardHistory', recordPaths.scorecardHistory('x')],
      ['getMeetingHistory', decisionPaths.meetingHistory('x')],
      ['uploadFile', figurePaths.uploads('x.csv'), 'a,b\n1,2\n'],
      ['startImport', figurePaths.imports(), { uploadId: 'x', mapping }],
      ['saveMapping', figurePaths.importMappings(), { name: 'x', mapping }],
    ]
    for (const [name, path, body] of requests)
      expect(await asked(name, path, body, before), name).toMatchObject({
        status: 409,
        body: { code: 'notSetUp' },
      })
  })

  test('every operation that changes a fact leaves an entry of its own in the log', async () => {
    for (const operation of await logged(api)) if (operation === 'acceptImport') leftAnEntry.add(operation)
    const names = Object.keys(operations) as OperationName[]
    expect([...leftAnEntry].toSorted()).toEqual(names.filter(changesFacts).toSorted())
  })

  test('no operation was left out, none refused in a way it does not list, and none lists what never happens', () => {
    const others = Object.entries<Operation>(operations).filter(([, { tag }]) => !ofPeople.has(tag))
    for (const [name, { success, refusals }] of others)
      expect([...(answered.get(name) ?? [])].toSorted(), name).toEqual([success, ...refusals].toSorted())
  })
})

describe('somebody the server does not know', () => {
  test('is the public: refused whatever needs more than what is published, and told to sign in', async () => {
    const stranger = (await testApi()).as(null)
    for (const { method, path, needs } of Object.values<Operation>(operations)) {
      const answer = await stranger.ask<Problem>(method, path.replace(/\{\w+\}/g, 'x'))
      const isOpen = rolesThatMay(needs).includes('public')
      expect(answer.body.code === 'notSignedIn', path).toBe(!isOpen)
      if (!isOpen) expect(answer.status, path).toBe(401)
    }
    await stranger.close()
  })
})

describe('a request that is not understood', () => {
  const group = apiPaths.managementGroups()
  const sent = (body: string, type = 'application/json') =>
    api.app.request(group, { method: 'POST', body, headers: { 'content-type': type } })

  test('names each field at fault and how to mend it', async () => {
    const { fields } = await api.refused(422, 'POST', apiPaths.indicators(), indicator('', { decimals: -1 }))
    expect(fields?.map((each) => each.path)).toEqual(expect.arrayContaining(['reference', 'decimals']))
    expect(fields?.find((each) => each.path === 'reference')?.message).toContain(
      'Give the indicator a reference',
    )
  })

  test('is refused when it is not JSON, does not say it is, or is too long', async () => {
    expect((await sent('{')).status).toBe(422)
    expect((await sent('{"name":"Form"}', 'text/plain')).status).toBe(422)
    expect((await sent(JSON.stringify({ name: 'x'.repeat(1_000_001) }))).status).toBe(413)
  })

  test('is refused when it holds a character that one of the databases cannot keep', async () => {
    expect(await (await sent(JSON.stringify({ name: 'Nul\u0000l' }))).json()).toMatchObject({
      code: 'invalid',
    })
    expect((await api.refused(404, 'GET', '/api/indicators/%00')).code).toBe('notFound')
  })

  test('finds nothing at another address', async () => {
    expect((await api.refused(404, 'GET', '/api/nothing-here')).code).toBe('notFound')
  })
})

test('a fault says nothing of the inside, and is heard of with its reference', async () => {
  const broken = await testApi()
  await broken.database.close()
  const { detail, code } = await broken.refused(500, 'GET', apiPaths.partnership())
  expect(code).toBe('fault')
  expect(detail).toMatch(/^Nothing was saved\. .*reference [0-9a-f]{8}\.$/)
  expect(broken.faults).toHaveLength(1)
})

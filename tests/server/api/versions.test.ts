import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Register } from '../../../src/contract/actions.ts'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import { recordPaths } from '../../../src/contract/recordPaths.ts'
import { figurePaths } from '../../../src/contract/figurePaths.ts'
import { decisionPaths } from '../../../src/contract/decisionPaths.ts'
import { NOTHING_YET } from '../../../src/contract/etags.ts'
import type { FileReading, ImportState, SavedMapping } from '../../../src/contract/imports.ts'
import type { IndicatorPage } from '../../../src/contract/indicators.ts'
import type { Retention } from '../../../src/contract/log.ts'
import type { Meeting, Recommendation } from '../../../src/contract/meetings.ts'
import type { Minutes } from '../../../src/contract/minutes.ts'
import type { Report, ReportLine } from '../../../src/contract/reports.ts'
import type { Invitation, Morning } from '../../../src/contract/morning.ts'
import type { Operation } from '../../../src/contract/operation.ts'
import { operations, type OperationName } from '../../../src/contract/operations.ts'
import type { PartnershipState } from '../../../src/contract/partnership.ts'
import type { PrioritiesPage, PriorityPage } from '../../../src/contract/priorities.ts'
import { problem } from '../../../src/contract/problems.ts'
import type { ScorecardPage } from '../../../src/contract/scorecards.ts'
import type { Override, SettingsPage } from '../../../src/contract/settings.ts'
import { openPostgres } from '../../../src/server/database/postgresDatabase.ts'
import { etagsOfIndicator } from '../../support/etagsOfIndicator.ts'
import {
  decide,
  ENTERPRISE,
  figure,
  indicator,
  joining,
  milestone,
  priority,
  redundanciesStory,
  SCORECARD,
  target,
  type Story,
} from '../../support/partnershipBuilder.ts'
import { describeOnPostgres } from '../../support/postgres.ts'
import { testApi, type TestApi } from '../../support/testApi.ts'

type All = typeof operations
type Changing = {
  [N in OperationName]: All[N] extends { writes: { changes: string } } ? N : never
}[OperationName]

/** A change that nothing stands in the way of but what its writer saw. `etag` reads the version as a page gives it. */
type Change = {
  readonly path: string
  readonly body?: unknown
  readonly etag: () => Promise<string>
}

let api: TestApi
let story: Story
let decision: { decisionId: string }
let changes: Record<Changing, (attempt: number) => Promise<Change>>

beforeAll(async () => {
  api = await testApi()
  story = await redundanciesStory(api)
  decision = { decisionId: (await decide(api, '2010-11-29', 'Change it.')).id }
  changes = changesIn(api, story, decision)
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.close()
})

/** One change of each kind; each `attempt` of it asks something else, so that none is refused as already so. */
function changesIn(of: TestApi, { redundancies: id, vacancies }: Story, cited: { decisionId: string }) {
  const get = <T>(path: string) => of.done<T>('GET', path)
  const settings = () => get<SettingsPage>(figurePaths.settings())
  const scorecard = async () => (await get<ScorecardPage>(apiPaths.scorecard(SCORECARD))).etag
  const etags = etagsOfIndicator(of, id)
  const { reference: _reference, kind: _kind, ...definition } = indicator('L 9')
  const group = async () =>
    (await settings()).managementGroups.find((each) => each.id === ENTERPRISE)?.etag ?? 'none'
  const mapping = {
    layout: 'tidy',
    indicator: { by: 'reference', column: 'reference' },
    area: { by: 'home' },
    period: 'period',
    value: 'value',
    headerRow: 1,
  }
  const meetings = () => get<Meeting[]>(apiPaths.meetings())
  const morning = async () => (await meetings())[0]?.id ?? 'none'
  const report = async (): Promise<Report> => {
    const [drafted] = await get<ReportLine[]>(decisionPaths.reports())
    return drafted
      ? get<Report>(decisionPaths.report(drafted.id))
      : of.done<Report>('POST', decisionPaths.reports(), { kind: 'activity' })
  }
  const prepared = async () => get<Morning>(decisionPaths.morning(await morning()))
  const recommendation = async (sought: string) => {
    const all = (await meetings()).flatMap((each) => each.recommendations)
    const found = all.find((each) => each.id === sought)
    if (!found) throw new Error(`${sought} was put to a meeting`)
    return found
  }
  const decided = async (sought: string) =>
    (await meetings())
      .flatMap((each) => [
        ...each.otherDecisions,
        ...each.recommendations.flatMap((put) => put.decision ?? []),
      ])
      .find((each) => each.id === sought)
  const ahead = (attempt: number) => ({ from: '2010-11-q4', until: '2010-11-q4', attempt })
  const thePriority = async (title = 'The recession') => {
    const { priorities } = await get<PrioritiesPage>(decisionPaths.priorities())
    const known = priorities.find((each) => each.title === title)?.id
    const added = () =>
      of.done<{ id: string }>('POST', decisionPaths.priorities(), priority(title, cited.decisionId))
    return known ?? (await added()).id
  }
  const priorityPage = async () => get<PriorityPage>(decisionPaths.priority(await thePriority()))
  const theMilestone = async () => {
    const priorityId = await thePriority()
    const known = (await priorityPage()).milestones[0]?.id
    const added = () =>
      of.done<{ id: string }>(
        'POST',
        decisionPaths.milestones(priorityId),
        milestone('Meet them.', '2010-12-31'),
      )
    return [priorityId, known ?? (await added()).id] as const
  }
  const milestoneEtag = async () => (await priorityPage()).milestones[0]?.etag ?? 'none'
  return {
    revisePriority: async (attempt) => ({
      path: decisionPaths.priorityRevisions(await thePriority()),
      body: { ...priority('The recession', ''), aim: `Attempt ${attempt}.` },
      etag: async () => (await priorityPage()).etag,
    }),
    closePriority: async (attempt) => {
      const ended = await thePriority(`Short-lived ${attempt}`)
      return {
        path: decisionPaths.priorityClosure(ended),
        body: { decision: cited },
        etag: async () => (await get<PriorityPage>(decisionPaths.priority(ended))).etag,
      }
    },
    recordBaseline: async (attempt) => ({
      path: decisionPaths.priorityBaseline(await thePriority()),
      body: { text: `Attempt ${attempt}.`, reportedOn: '2010-06-30' },
      etag: async () => (await priorityPage()).baseline.etag,
    }),
    writeProgress: async (attempt) => ({
      path: decisionPaths.priorityProgress(await thePriority()),
      body: { quarter: '2010-11-q2', text: `Attempt ${attempt}.` },
      etag: async () =>
        (await priorityPage()).progress.find(({ quarter }) => quarter === '2010-11-q2')?.etag ?? NOTHING_YET,
    }),
    recordMilestoneState: async (attempt) => ({
      path: decisionPaths.milestoneStates(...(await theMilestone())),
      body: { state: 'underWay', note: `Attempt ${attempt}.` },
      etag: milestoneEtag,
    }),
    moveMilestone: async (attempt) => ({
      path: decisionPaths.milestoneDueDates(...(await theMilestone())),
      body: { due: `2011-0${attempt}-28`, reason: `Attempt ${attempt}.` },
      etag: milestoneEtag,
    }),
    addObservation: async (attempt) => ({
      path: figurePaths.observations(id),
      body: figure('Q2 2010/11', `${200 + attempt}`),
      etag: etags.figure('2010-11-q2'),
    }),
    writeCommentary: async (attempt) => ({
      path: figurePaths.commentary(id),
      body: { quarter: '2010-11-q2', text: `Attempt ${attempt}.` },
      etag: etags.commentary('2010-11-q2'),
    }),
    addTarget: async (attempt) => ({
      path: figurePaths.targets(id),
      body: target(`${attempt}`, { ...ahead(attempt), kind: 'target', decision: cited }),
      etag: etags.of('targets'),
    }),
    agreeTargets: async (attempt) => ({
      path: figurePaths.targetProfile(id),
      body: { targets: [target(`${attempt}`)], decision: cited },
      etag: etags.of('targets'),
    }),
    addDefinition: async (attempt) => ({
      path: figurePaths.definitions(id),
      body: { ...definition, comparable: true, inForceFrom: `20${10 + attempt}-10-01` },
      etag: etags.of('definition'),
    }),
    addPublishedStatus: async (attempt) => ({
      path: figurePaths.publishedStatuses(id),
      body: { quarter: '2010-11-q2', status: `Red ${attempt}`, source: 'Quarterly report' },
      etag: etags.of('published'),
    }),
    addStatusRule: async (attempt) => ({
      path: figurePaths.statusRules(),
      body: {
        from: '2010-11-q3',
        terms: { method: 'threeLevels', tolerance: { amount: `${20 + attempt}`, mode: 'relative' } },
        decision: cited,
      },
      etag: async () => (await settings()).ruleEtags.partnership,
    }),
    endOverride: async (attempt) => {
      const quarter = `201${attempt}-1${attempt + 1}-q1`
      const given = { status: 'red', by: 'Board', reason: 'x', from: quarter, until: quarter }
      const { sequence } = await of.done<Override>('POST', figurePaths.overrides(id), given)
      return {
        path: figurePaths.overrideEnd(id, sequence),
        body: { by: 'Board', reason: 'x', from: quarter },
        etag: async () =>
          (await settings()).overrides.find((each) => each.sequence === sequence)?.etag ?? 'none',
      }
    },
    changeMembership: async (attempt) => ({
      path: apiPaths.membership(SCORECARD),
      body: joining(vacancies, cited.decisionId, {
        change: 'moved',
        from: '2010-11-q3',
        position: 5 + attempt,
      }),
      etag: scorecard,
    }),
    reorderRows: async (attempt) => ({
      path: apiPaths.order(SCORECARD),
      body: {
        indicatorIds: attempt % 2 === 0 ? [id, vacancies] : [vacancies, id],
        from: '2010-11-q3',
        decision: cited,
      },
      etag: scorecard,
    }),
    renameManagementGroup: async (attempt) => ({
      path: apiPaths.managementGroupNames(ENTERPRISE),
      body: { name: `Enterprise ${attempt}`, from: '2010-11-q3', decision: cited },
      etag: group,
    }),
    closeManagementGroup: async () => {
      const { id: added } = await of.done<{ id: string }>('POST', apiPaths.managementGroups(), {
        name: `Short-lived ${crypto.randomUUID()}`,
      })
      return {
        path: apiPaths.managementGroupClosure(added),
        body: { from: '2010-11-q3', decision: cited },
        etag: async () =>
          (await settings()).managementGroups.find((each) => each.id === added)?.etag ?? 'none',
      }
    },
    moveBusinessDate: async (attempt) => ({
      path: apiPaths.businessDate(),
      body: { date: `2010-12-0${attempt + 1}` },
      etag: async () => {
        const state = await get<PartnershipState>(apiPaths.partnership())
        return state.state === 'ready' ? state.partnership.dateEtag : 'none'
      },
    }),
    setRetention: async (attempt) => ({
      path: recordPaths.logRetention(),
      body: { signInMonths: 12 + attempt },
      etag: async () => (await get<Retention>(recordPaths.logRetention())).etag,
    }),
    reviseRecommendation: async (attempt) => {
      const wording = `Review it, ${attempt}.`
      const put = await of.done<Recommendation>('POST', decisionPaths.recommendations(await morning()), {
        wording,
      })
      return {
        path: decisionPaths.recommendationRevisions(put.id),
        body: { wording: `${wording} By March.` },
        etag: async () => (await recommendation(put.id)).etag,
      }
    },
    reviseDecision: async (attempt) => {
      const { id: decisionId } = await decide(of, '2010-11-29', `Look at it again, ${attempt}.`)
      return {
        path: decisionPaths.decisionRevisions(decisionId),
        body: { outcome: 'deferred' },
        etag: async () => (await decided(decisionId))?.etag ?? 'none',
      }
    },
    undoDecision: async (attempt) => {
      const { id: decisionId } = await decide(of, '2010-11-29', `Think of it again, ${attempt}.`)
      return {
        path: decisionPaths.decisionUndoing(decisionId),
        etag: async () => (await decided(decisionId))?.etag ?? 'undone',
      }
    },
    recordProgress: async (attempt) => {
      const { id: decisionId } = await decide(of, '2010-11-29', `Carry it out, ${attempt}.`)
      const owner = { kind: 'partner', partnerId: 'jobcentre-plus' }
      await of.done('POST', decisionPaths.decisionRevisions(decisionId), {
        outcome: 'agreed',
        owners: [owner],
      })
      const register = () => get<Register>(decisionPaths.actions({ state: 'open' }))
      return {
        path: decisionPaths.progress(decisionId),
        body: { owner: 'partner:jobcentre-plus', state: 'open', note: `Begun, attempt ${attempt}.` },
        etag: async () =>
          (await register()).entries.find(({ decision: each }) => each.id === decisionId)?.actions[0]?.etag ??
          'none',
      }
    },
    planMeeting: async (attempt) => ({
      path: decisionPaths.meetingPlan(await morning()),
      body: { startsAt: `09:0${attempt}`, place: 'Civic Centre' },
      etag: async () => (await prepared()).plan.etag,
    }),
    arrangeAgenda: async (attempt) => ({
      path: decisionPaths.agenda(await morning()),
      body: { items: [{ key: 'free:welcome', title: 'Welcome', minutes: attempt }] },
      etag: async () => (await prepared()).agendaEtag,
    }),
    addMinuteNote: async (attempt) => ({
      path: decisionPaths.minuteNotes(await morning()),
      body: { key: 'free:discussion', note: `Attempt ${attempt}.` },
      etag: async () =>
        (await get<Minutes>(decisionPaths.minutes(await morning()))).notable.find(
          ({ key }) => key === 'free:discussion',
        )?.etag ?? 'none',
    }),
    writeReportSection: async (attempt) => ({
      path: decisionPaths.reportSections((await report()).id),
      body: { section: 'achievements', text: `Attempt ${attempt}.` },
      etag: async () => (await report()).etag,
    }),
    regenerateReport: async () => ({
      path: decisionPaths.reportRegeneration((await report()).id),
      etag: async () => (await report()).etag,
    }),
    answerInvitation: async (attempt) => {
      const meetingId = await morning()
      const [invited] = await of.done<Invitation[]>('POST', decisionPaths.meetingInvitations(meetingId), {
        invitations: [{ role: `Chief executive ${attempt}` }],
      })
      return {
        path: decisionPaths.invitationAnswers(meetingId, invited?.invitee ?? 'none'),
        body: { answer: 'apologies', substitute: 'Deputy' },
        etag: async () =>
          (await prepared()).invitations.find(({ invitee }) => invitee === invited?.invitee)?.etag ?? 'none',
      }
    },
    saveMapping: async (attempt) => ({
      path: figurePaths.importMappings(),
      body: { name: 'Our export', mapping: { ...mapping, headerRow: 1 + attempt } },
      etag: async () =>
        (await get<SavedMapping[]>(figurePaths.importMappings())).find(({ name }) => name === 'Our export')
          ?.etag ?? NOTHING_YET,
    }),
    acceptImport: async (attempt) => {
      const csv = `reference,period,value\nL 9,Q1 2010/11,${300 + attempt}\n`
      const { uploadId } = await of.done<FileReading>('POST', figurePaths.uploads('figures.csv'), csv)
      const started = await of.done<ImportState>('POST', figurePaths.imports(), { uploadId, mapping })
      const standing = () => get<ImportState>(figurePaths.import(started.id))
      await expect.poll(async () => (await standing()).state).toBe('ready')
      return { path: figurePaths.acceptImport(started.id), etag: async () => (await standing()).etag }
    },
  } satisfies Record<Changing, (attempt: number) => Promise<Change>>
}

const writing = Object.entries<Operation>(operations).filter(([, { writes }]) => writes)
const changing = writing.filter(([, { writes }]) => writes && 'changes' in writes).map(([name]) => name)

test('each operation that is not a reading says what it adds or changes; only previews and stopping one’s own export say neither', () => {
  const silent = Object.entries<Operation>(operations)
    // Of signing in no answer is kept to be given again: it may hold a secret that is shown once.
    .filter(([, { tag }]) => !['Sign-in', 'Account', 'People'].includes(tag))
    .filter(([, { method, writes }]) => method !== 'get' && !writes)
    .map(([name]) => name)
  expect(silent.toSorted()).toEqual([
    'cancelExport',
    'previewMembership',
    'previewStatusRule',
    'previewTargets',
  ])
  for (const [name, { writes }] of writing)
    expect(Object.values(writes ?? {})[0]?.length, name).toBeGreaterThan(10)
})

test.each(changing)(
  '%s: refused without the version seen, refused after another’s, done with the one that stands, and once under one key',
  async (name) => {
    const { method, success }: Operation = operations[name as OperationName]
    const change = await changes[name as Changing](1)
    const ask = (seen: string) => api.ask(method, change.path, change.body, { 'if-match': seen })
    const unsaid = await ask('')
    expect([unsaid.status, problem.parse(unsaid.body).code]).toEqual([428, 'versionNeeded'])
    for (const seen of ['"long-ago"', `W/${await change.etag()}`]) {
      const stale = await ask(seen)
      const read = problem.parse(stale.body)
      expect([stale.status, read.code, read.etag]).toEqual([412, 'changedMeanwhile', await change.etag()])
      expect(stale.body).toHaveProperty('current')
    }
    expect((await ask('not a version')).status).toBe(400)
    const sent = { 'if-match': await change.etag(), 'idempotency-key': `"one ${name}"` }
    const done = await api.ask(method, change.path, change.body, sent)
    expect(done.status).toBe(success)
    const again = await api.ask(method, change.path, change.body, sent)
    expect([again.status, again.body]).toEqual([success, done.body])
    expect(again.headers.get('idempotency-replayed')).toBe('true')
  },
)

test('a change leaves the versions of everything else as they were', async () => {
  const versions = async () => {
    const page = await api.done<IndicatorPage>('GET', apiPaths.indicator(story.redundancies))
    const settings = await api.done<SettingsPage>('GET', figurePaths.settings())
    const { etag } = await api.done<ScorecardPage>('GET', apiPaths.scorecard(SCORECARD))
    return { ...page.etags, rules: settings.ruleEtags, membership: etag }
  }
  const before = await versions()
  await api.done('POST', figurePaths.observations(story.redundancies), figure('Q1 2010/11', '77'))
  await api.done('POST', figurePaths.commentary(story.vacancies), { quarter: '2010-11-q1', text: 'Theirs.' })
  expect(await versions()).toEqual(before)
})

test('whoever was overtaken on a scorecard is shown the changes they have not seen, and by whom', async () => {
  const { etag } = await api.done<ScorecardPage>('GET', apiPaths.scorecard(SCORECARD))
  const [theirs, mine] = [await changes.changeMembership(3), await changes.changeMembership(4)]
  await api.done('POST', theirs.path, theirs.body)
  const refused = problem.parse((await api.ask('POST', mine.path, mine.body, { 'if-match': etag })).body)
  expect(refused.current).toMatchObject([
    { change: 'moved', reference: 'L 10', from: '2010-11-q3', record: { recordedBy: 'Policy officer' } },
  ])
  expect(refused.changed?.by).toBe('Policy officer')
})

/** Two people change the same thing at the same moment, each having seen it as it stood: one wins, whatever it is. */
async function exactlyOneWins(of: TestApi, each: typeof changes): Promise<void> {
  for (const name of ['addTarget', 'changeMembership', 'addStatusRule', 'renameManagementGroup'] as const) {
    const rivals = [await each[name](6), await each[name](7)]
    const seen = await (rivals[0] as Change).etag()
    const answers = await Promise.all(
      rivals.map(({ path, body }) => of.ask('POST', path, body, { 'if-match': seen })),
    )
    expect(answers.map(({ status }) => status).toSorted(), name).toEqual([201, 412])
  }
  expect(of.faults).toEqual([])
}

test('of two who change the same thing at once exactly one wins', () => exactlyOneWins(api, changes))

describeOnPostgres('on PostgreSQL, through two servers', (url) => {
  test('of two who change the same thing at once exactly one wins', async () => {
    const [one, other] = [
      await testApi({ database: await openPostgres(url()) }),
      await testApi({ database: await openPostgres(url()) }),
    ]
    const there = await redundanciesStory(one)
    const cited = { decisionId: (await decide(one, '2010-11-29', 'Change it.')).id }
    let asked = 0
    const inTurn = {
      ...one,
      ask: ((...request) => (asked++ % 2 === 0 ? one : other).ask(...request)) as TestApi['ask'],
    }
    await exactlyOneWins(inTurn, changesIn(one, there, cited))
    await one.close()
    await other.close()
  })
})

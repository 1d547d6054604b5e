import { array, constantFrom, nat, record, sample } from 'fast-check'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import { figurePaths } from '../../../src/contract/figurePaths.ts'
import type { FileReading, ImportState } from '../../../src/contract/imports.ts'
import type { Actor } from '../../../src/server/context.ts'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { erasePersonDetails } from '../../../src/server/stores/personStore.ts'
import {
  decide,
  ENTERPRISE,
  figure,
  indicator,
  joining,
  moveTo,
  redundanciesStory,
  SAFER,
  SCORECARD,
  target,
  type Story,
} from '../../support/partnershipBuilder.ts'
import { personAs } from '../../support/people.ts'
import { testApi, type TestApi } from '../../support/testApi.ts'

const readers: readonly (Actor | null)[] = [
  personAs('partnershipOfficer'),
  personAs('dataOfficer', { of: 'jobcentre-plus' }),
  personAs('boardMember'),
  null,
]

let folder: string
/** Two servers on one store, each remembering by itself. */
let servers: readonly TestApi[]
let story: Story
let time = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remembered-'))
  const path = join(folder, 'store.sqlite')
  servers = [
    await testApi({ database: await openSqlite(path) }),
    await testApi({ database: await openSqlite(path) }),
  ]
  story = await redundanciesStory(serverOf(0))
}, 60_000)
afterAll(async () => {
  for (const server of servers) await server.close()
  await rm(folder, { recursive: true })
}, 60_000)

const serverOf = (number: number): TestApi => servers[number % servers.length] as TestApi

const { reference: _reference, kind: _kind, ...definition } = indicator('L 9')
const quarters = ['2010-11-q1', '2010-11-q2', '2010-11-q3'] as const

type Write = (api: TestApi, draw: number) => Promise<unknown>
const own = () => `${++time}`
const anyOf = (draw: number) => (draw % 2 === 0 ? story.redundancies : story.vacancies)
const decided = async (api: TestApi) => ({ decisionId: (await decide(api, '2010-11-29', own())).id })

/** A change of every kind; `draw` chooses what it is about. */
const writes: Readonly<Record<string, Write>> = {
  figure: (api, draw) =>
    api.done('POST', figurePaths.observations(anyOf(draw)), figure(`Q${1 + (draw % 3)} 2010/11`, own())),
  provisionalFigure: (api, draw) =>
    api.done(
      'POST',
      figurePaths.observations(anyOf(draw)),
      figure(draw % 3 === 0 ? 'Q3 2010/11' : 'Q2 2010/11', own(), { verification: 'provisional' }),
    ),
  partnerFigure: (api, draw) =>
    api.done(
      'POST',
      figurePaths.observations(anyOf(draw)),
      figure('Q1 2010/11', own(), { audience: 'partnerOnly' }),
    ),
  lateFigure: (api, draw) =>
    api.done(
      'POST',
      figurePaths.observations(anyOf(draw)),
      figure('Q4 2009/10', own(), { knownOn: '2010-06-01' }),
    ),
  target: async (api, draw) =>
    api.done(
      'POST',
      figurePaths.targets(anyOf(draw)),
      target(own(), {
        from: '2010-11-q3',
        until: '2010-11-q4',
        decision: await decided(api),
        kind: draw % 3 === 0 ? 'stretch' : 'target',
      }),
    ),
  commentary: (api, draw) =>
    api.done('POST', figurePaths.commentary(anyOf(draw)), { quarter: quarters[draw % 2], text: own() }),
  definition: (api, draw) =>
    api.done('POST', figurePaths.definitions(anyOf(draw)), {
      ...definition,
      title: own(),
      comparable: draw % 2 === 0,
      inForceFrom: '2010-10-01',
    }),
  indicator: async (api) => {
    const { id } = await api.done<{ id: string }>(
      'POST',
      apiPaths.indicators(),
      indicator(`L ${100 + ++time}`),
    )
    await api.done('POST', apiPaths.membership(SCORECARD), joining(id, (await decided(api)).decisionId))
  },
  statusRule: async (api, draw) =>
    api.done('POST', figurePaths.statusRules(), {
      from: draw % 3 === 0 ? '2010-11-q4' : '2010-11-q3',
      ...(draw % 2 === 0 && { indicatorId: anyOf(draw) }),
      terms: { method: 'threeLevels', tolerance: { amount: own(), mode: 'relative' } },
      decision: await decided(api),
    }),
  override: (api, draw) =>
    api.done('POST', figurePaths.overrides(anyOf(draw)), {
      status: draw % 3 === 0 ? 'red' : 'amber',
      by: 'Chair',
      reason: own(),
      from: '2010-11-q2',
      until: '2010-11-q2',
    }),
  publishedStatus: (api, draw) =>
    api.done('POST', figurePaths.publishedStatuses(anyOf(draw)), {
      quarter: '2010-11-q2',
      status: own(),
      source: 'Quarterly report',
    }),
  rebase: async (api, draw) =>
    api.done('POST', figurePaths.rebases(anyOf(draw)), {
      from: quarters[draw % 3],
      reason: own(),
      decision: await decided(api),
    }),
  order: async (api, draw) => {
    const rows = await api.done<{ rows: { indicatorId: string }[] }>('GET', apiPaths.scorecard(SCORECARD))
    const ids = rows.rows.map((row) => row.indicatorId)
    await api.done('POST', apiPaths.order(SCORECARD), {
      indicatorIds: draw % 2 === 0 ? ids.toReversed() : [...ids.slice(1), ...ids.slice(0, 1)],
      from: '2010-11-q3',
      decision: await decided(api),
    })
  },
  decision: (api) => decided(api),
  group: (api) => api.done('POST', apiPaths.managementGroups(), { name: own() }),
  groupName: async (api, draw) =>
    api.done('POST', apiPaths.managementGroupNames(draw % 2 === 0 ? ENTERPRISE : SAFER), {
      name: own(),
      from: '2010-11-q3',
      decision: await decided(api),
    }),
  partner: (api) => api.done('POST', apiPaths.partners(), { name: own() }),
  scorecard: (api) => api.done('POST', apiPaths.scorecards(), { title: own(), kind: 'other' }),
  agreement: (api, draw) =>
    api.done('POST', apiPaths.agreements(), {
      title: own(),
      from: '2008-04-01',
      until: '2011-03-31',
      signatories: ['Harrow Council'],
      rewardTerms: {
        threshold: '0.6',
        maximumShare: '1',
        totalPounds: own(),
        instalments: 2,
        source: 'Agreement',
      },
      indicators: [
        {
          indicatorId: anyOf(draw),
          designation: 'local',
        },
      ],
    }),
  publication: async (api, draw) =>
    api.done('POST', apiPaths.publications(SCORECARD), {
      quarter: quarters[draw % 2],
      decision: await decided(api),
    }),
  date: (api) => moveTo(api, `2010-12-${String(10 + (++time % 20))}`),
  name: (api) => api.database.write((trx) => erasePersonDetails(trx, 'officer', `2026-11-23T09:00:00.000Z`)),
  file: async (api, draw) => {
    const csv = `reference,period,value\nL 9,Q${1 + (draw % 3)} 2010/11,${own()}\nL 10,Q2 2010/11,${own()}\n`
    const sent = await api.done<FileReading>('POST', figurePaths.uploads('figures.csv'), csv)
    const mapping = {
      layout: 'tidy',
      area: { by: 'home' },
      period: 'period',
      value: 'value',
      headerRow: 1,
      indicator: {
        by: 'reference',
        column: 'reference',
      },
    }
    const plan = { uploadId: sent.uploadId, mapping }
    const { id } = await api.done<ImportState>('POST', figurePaths.imports(), plan)
    const state = async () => (await api.done<ImportState>('GET', figurePaths.import(id))).state
    await expect.poll(state).toBe('ready')
    await api.done('POST', figurePaths.acceptImport(id))
    await expect.poll(state).toBe('accepted')
  },
}

/** What hangs on how much its reader may see. */
const questionsOfSight = (): string[] => [
  apiPaths.partnership(),
  apiPaths.scorecard(SCORECARD),
  apiPaths.scorecard(SCORECARD, { quarter: '2010-11-q1', rows: 1 }),
  apiPaths.scorecard(SCORECARD, { asAt: '2010-10-20' }),
  apiPaths.laterChanges(SCORECARD, '2010-05-23'),
  apiPaths.managementGroup(ENTERPRISE),
  apiPaths.groupLaterChanges(ENTERPRISE, '2010-05-23'),
  apiPaths.indicator(story.redundancies),
  apiPaths.indicator(story.redundancies, { quarter: '2010-11-q1', scorecard: SCORECARD }),
]
const questions = (): string[] => [
  ...questionsOfSight(),
  apiPaths.indicator(story.vacancies),
  apiPaths.indicators(),
  figurePaths.catalogue('worklessness'),
  apiPaths.meetings(),
  figurePaths.settings(),
]

/** What everybody is answered by a server, whoever they are and whatever they ask. */
async function answersOf(server: TestApi): Promise<string[]> {
  const given: string[] = []
  for (const [place, reader] of readers.entries())
    for (const path of place === 0 ? questions() : questionsOfSight()) {
      const answer = await server.as(reader).app.request(path)
      given.push(`${reader?.id ?? 'public'} ${path} ${answer.status} ${await answer.text()}`)
    }
  return given
}

/** The same server, with nothing remembered. */
const forgetful = ({ database }: TestApi) => testApi({ database: { ...database } })

const STEPS = 4
const steps = array(record({ kind: constantFrom(...Object.keys(writes)), draw: nat(1000), server: nat(1) }), {
  minLength: STEPS,
  maxLength: STEPS,
})

test('whatever is recorded through either server, what each remembers is what it would answer anew', async () => {
  const [drawn = []] = sample(steps, { numRuns: 1, seed: 2010 })
  const everyKind = Object.keys(writes).map((kind, index) => ({ kind, draw: index, server: index }))
  const accepted = new Set<string>()
  for (const [step, { kind, draw, server }] of [...everyKind, ...drawn].entries()) {
    const done = await writes[kind]?.(serverOf(server), draw).then(
      () => true,
      () => false,
    )
    if (done) accepted.add(kind)
    const fresh = await answersOf(await forgetful(serverOf(step)))
    for (const each of servers) expect(await answersOf(each), `after step ${step}, ${kind}`).toEqual(fresh)
  }
  expect([...accepted].toSorted()).toEqual(Object.keys(writes).toSorted())
  expect(servers.flatMap(({ faults }) => faults)).toEqual([])
}, 240_000)

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import { figurePaths } from '../../../src/contract/figurePaths.ts'
import { NOTHING_YET } from '../../../src/contract/etags.ts'
import type { Commentary, Observation } from '../../../src/contract/figures.ts'
import type { IndicatorPage } from '../../../src/contract/indicators.ts'
import type { LaterChanges, ScorecardPage } from '../../../src/contract/scorecards.ts'
import { openPostgres } from '../../../src/server/database/postgresDatabase.ts'
import {
  decide,
  figure,
  indicator,
  redundanciesStory,
  SCORECARD,
  target,
  type Story,
} from '../../support/partnershipBuilder.ts'
import { describeOnPostgres } from '../../support/postgres.ts'
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

const observations = () => figurePaths.observations(story.redundancies)
const record = (body: object) => api.done<Observation>('POST', observations(), body)
const page = (asAt?: string, quarter?: string) =>
  api.done<IndicatorPage>('GET', apiPaths.indicator(story.redundancies, { asAt, quarter }))
const changesSince = async (asAt: string) =>
  (await api.done<LaterChanges>('GET', apiPaths.laterChanges(SCORECARD, asAt))).changes.map(
    (each) => each.words,
  )

describe('a revised figure', () => {
  test('stands from the day it was known; before that the page shows the figure it replaced', async () => {
    await record(
      figure('Q2 2010/11', '95', {
        verification: 'verified',
        source: 'Redundancy notices, Jobcentre Plus',
        note: 'Two notices withdrawn.',
      }),
    )
    expect(await page()).toMatchObject({ status: { status: 'green' }, latest: { value: '95' } })
    expect(await page('2010-11-28')).toMatchObject({ status: { status: 'red' }, latest: { value: '120' } })
    const { series } = await page()
    const second = series.find((each) => each.quarter === '2010-11-q2')
    expect(second).toMatchObject({ observation: { value: '95' }, revisions: [{ value: '120' }] })
    const { rows } = await api.done<ScorecardPage>('GET', apiPaths.scorecard(SCORECARD))
    const row = rows.find((each) => each.indicatorId === story.redundancies)
    expect([row?.latest, row?.marks]).toEqual(['95', 'r'])
  })

  test('is told as a change since: from what, to what', async () => {
    await record(figure('Q2 2010/11', '95'))
    expect(await changesSince('2010-11-28')).toEqual([
      'Q2 2010/11 revised from 120 redundancies to 95 redundancies',
    ])
    expect(await changesSince('2010-10-19')).toEqual([
      'Q2 2010/11: 120 redundancies',
      'Q2 2010/11 revised from 120 redundancies to 95 redundancies',
    ])
  })

  test('dated back is marked as entered late and takes its place in the record by its date', async () => {
    const late = await record(figure('Q2 2010/11', '110', { knownOn: '2010-10-01' }))
    expect(late.record).toMatchObject({ knownOn: '2010-10-01', recordedOn: '2010-11-29', enteredLate: true })
    expect((await page('2010-10-10')).latest?.value).toBe('110')
    expect((await page()).latest?.value).toBe('120')
    expect(await changesSince('2010-09-30')).toEqual([
      'Q2 2010/11: 110 redundancies',
      'Q2 2010/11 revised from 110 redundancies to 120 redundancies',
    ])
  })

  test('dated back may say what stands now, if it did not stand then', async () => {
    await record(figure('Q2 2010/11', '120', { knownOn: '2010-10-01' }))
    expect((await page('2010-10-10')).latest?.value).toBe('120')
    const again = figure('Q2 2010/11', '120')
    expect((await api.refused(409, 'POST', observations(), again)).code).toBe('nothingChanged')
  })
})

describe('a figure that is missing', () => {
  test('is late with its reason, and told so', async () => {
    await record({ value: null, absence: 'late', period: 'Q3 2010/11', note: 'Promised for December.' })
    const shown = await page(undefined, '2010-11-q3')
    expect([shown.statusWord, shown.latest?.value]).toEqual(['Late', '120'])
    expect(shown.reason).toContain('due from Jobcentre Plus')
    expect(await changesSince('2010-11-28')).toEqual(['Q3 2010/11: late'])
    await record(figure('Q3 2010/11', '80'))
    expect(await changesSince('2010-11-28')).toEqual(['Q3 2010/11: late', 'Q3 2010/11: 80 redundancies'])
  })

  test('may not have a figure as well', async () => {
    const both = figure('Q3 2010/11', '80', { absence: 'late' })
    expect((await api.refused(422, 'POST', observations(), both)).fields?.[0]?.path).toBe('value')
  })
})

describe('a period', () => {
  test('that can be read two ways is refused, with the readings', async () => {
    const refused = await api.refused(422, 'POST', observations(), figure('Q2 2010', '1'))
    expect(refused.code).toBe('periodUnclear')
    expect(refused.fields).toEqual([{ path: 'period', message: expect.stringContaining('It could be') }])
  })

  test.each([
    { kind: 'financialQuarter', start: '2010-05-03', end: '2010-05-01' },
    { kind: 'financialQuarter', start: '2010-05-01', end: '2010-07-31' },
    { kind: 'month', start: '2010-05-02', end: '2010-05-31' },
  ] as const)('of kind $kind from $start to $end is none', async (period) => {
    const refused = await api.refused(422, 'POST', observations(), figure('', '1', { period }))
    expect(refused.code).toBe('periodUnclear')
  })

  test('known before today only', async () => {
    const tomorrow = figure('Q3 2010/11', '80', { knownOn: '2010-11-30' })
    expect((await api.refused(422, 'POST', observations(), tomorrow)).code).toBe('dateInFuture')
  })
})

/** Two people write at once, each after what they saw: one is first, the other is shown what stands. */
async function twoAtOnce(both: TestApi, id: string) {
  const { latest } = await both.done<IndicatorPage>('GET', apiPaths.indicator(id))
  const seen = { 'if-match': latest?.etag ?? NOTHING_YET }
  const answers = await Promise.all(
    ['91', '92', '93'].map((value) =>
      both.ask<{ code?: string; current?: Observation }>(
        'POST',
        figurePaths.observations(id),
        figure('Q2 2010/11', value),
        seen,
      ),
    ),
  )
  expect(answers.map((each) => each.status).toSorted()).toEqual([201, 412, 412])
  const { latest: now } = await both.done<IndicatorPage>('GET', apiPaths.indicator(id))
  for (const { status, body } of answers)
    if (status === 412)
      expect(body).toMatchObject({
        code: 'changedMeanwhile',
        current: { value: now?.value },
        etag: now?.etag,
        changed: { by: 'Policy officer', at: now?.record.recordedAt },
      })
}

test('of several who revise the same figure at once, one is first and the others are told', async () => {
  await twoAtOnce(api, story.redundancies)
})

describeOnPostgres('on PostgreSQL', (url) => {
  test('of several who revise the same figure at once, one is first and the others are told', async () => {
    const onPostgres = await testApi({ database: await openPostgres(url()) })
    const { redundancies } = await redundanciesStory(onPostgres)
    await twoAtOnce(onPostgres, redundancies)
    expect(onPostgres.faults).toEqual([])
    await onPostgres.close()
  })
})

describe('commentary', () => {
  const path = () => figurePaths.commentary(story.redundancies)
  const write = async (text: string, seen: string) => {
    const answer = await api.ask<Commentary>(
      'POST',
      path(),
      { quarter: '2010-11-q2', text },
      { 'if-match': seen },
    )
    expect(answer.status).toBe(201)
    return answer.body
  }

  test('is edited without losing what was written', async () => {
    const first = await write('Few employers notified us.', NOTHING_YET)
    await write('Few large employers notified us.', first.etag)
    expect((await page()).commentary.map((each) => each.text)).toEqual([
      'Few large employers notified us.',
      'Few employers notified us.',
    ])
    expect((await page('2010-11-28')).commentary).toEqual([])
    expect(await changesSince('2010-11-28')).toEqual([
      'Commentary for Q2 2010/11',
      'Commentary for Q2 2010/11',
    ])
  })

  test('written meanwhile by somebody else is shown, not overwritten', async () => {
    const first = await write('Few employers notified us.', NOTHING_YET)
    const mine = { quarter: '2010-11-q2', text: 'Mine.' }
    const blind = await api.ask('POST', path(), mine, { 'if-match': NOTHING_YET })
    expect(blind.status).toBe(412)
    expect(blind.body).toMatchObject({
      code: 'changedMeanwhile',
      current: { sequence: first.sequence, text: 'Few employers notified us.' },
    })
  })
})

describe('a target already agreed', () => {
  const path = () => figurePaths.targets(story.redundancies)
  const change = (changed: object) => target('130', { from: '2010-11-q2', until: '2010-11-q2', ...changed })

  test('changes only by a decision', async () => {
    const refused = await api.refused(422, 'POST', path(), change({}))
    expect(refused).toMatchObject({ code: 'decisionNeeded', fields: [{ path: 'decision' }] })
    expect((await page()).status).toEqual({ status: 'red' })
  })

  test('changed by a decision counts from that decision’s date', async () => {
    const { id } = await decide(api, '2010-11-29', 'Agree 130 for Q2.')
    await api.done('POST', path(), change({ decision: { decisionId: id } }))
    expect((await page()).status).toEqual({ status: 'green' })
    expect((await page('2010-11-28')).status).toEqual({ status: 'red' })
    expect(await changesSince('2010-11-28')).toContain('Target from Q2 2010/11: 130 redundancies')
  })

  test('is not known before its decision was taken', async () => {
    const { id } = await decide(api, '2010-11-29', 'Agree 130 for Q2.')
    const early = change({ decision: { decisionId: id }, knownOn: '2010-06-01' })
    expect((await api.refused(422, 'POST', path(), early)).code).toBe('reachesBackBeforeDecision')
  })

  test('is not changed by a decision older than itself', async () => {
    await api.done('POST', path(), target('90', { kind: 'stretch' }))
    const older = target('80', { kind: 'stretch', decision: { decisionId: story.joined.id } })
    expect((await api.refused(409, 'POST', path(), older)).code).toBe('decisionDoesNotPermit')
  })

  test.each([
    [{ until: '2010-11-q1' }, 'notASpan'],
    [{ level: { value: null, low: null, high: null } }, 'invalid'],
    [{ level: { value: null, low: '55', high: '45' } }, 'invalid'],
    [{ tolerance: { amount: '-5', mode: 'relative' } }, 'invalid'],
    [{ knownOn: '2010-11-30' }, 'dateInFuture'],
  ])('is refused as %j: %s', async (changed, code) => {
    expect((await api.refused(422, 'POST', path(), change({ kind: 'baseline', ...changed }))).code).toBe(code)
  })
})

describe('a definition', () => {
  const { reference: _reference, kind: _kind, ...fields } = indicator('L 9')
  const version = {
    ...fields,
    title: 'Redundancies, all employers',
    inForceFrom: '2010-07-01',
    comparable: false,
  }

  test('that is not comparable breaks the series before its first quarter, once', async () => {
    await api.done('POST', figurePaths.definitions(story.redundancies), version)
    const { series, direction, definition } = await page()
    expect(series.filter((each) => each.breakBefore !== null).map((each) => each.quarter)).toEqual([
      '2010-11-q2',
    ])
    expect(direction).toEqual({ movement: 'none', because: 'notComparable' })
    expect(definition.title).toBe('Redundancies, all employers')
    expect((await page(undefined, '2010-11-q1')).definition.title).toBe('Title of L 9')
    expect((await page('2010-11-28')).definition.title).toBe('Title of L 9')
  })

  test('cannot be known before today has come, or name a partner there is not', async () => {
    const refused = (changed: object) =>
      api.refused(422, 'POST', figurePaths.definitions(story.redundancies), { ...version, ...changed })
    expect((await refused({ knownOn: '2010-11-30' })).code).toBe('dateInFuture')
    expect((await refused({ leadPartnerId: 'unheard-of' })).fields?.[0]?.path).toBe('leadPartnerId')
    const added = { ...indicator('L 20'), knownOn: '2010-11-30' }
    expect((await api.refused(422, 'POST', apiPaths.indicators(), added)).code).toBe('dateInFuture')
    const part = indicator('L 20', { partOf: 'unheard-of' })
    expect((await api.refused(422, 'POST', apiPaths.indicators(), part)).fields?.[0]?.path).toBe('partOf')
  })

  test('not yet known leaves its indicator unknown', async () => {
    await api.done('POST', apiPaths.indicators(), indicator('L 20'))
    const refused = await api.refused(404, 'GET', apiPaths.indicator('l-20', { asAt: '2010-11-28' }))
    expect(refused.detail).toContain('was not known on 28 November 2010')
  })
})

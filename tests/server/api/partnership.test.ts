import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import { figurePaths } from '../../../src/contract/figurePaths.ts'
import { decisionPaths } from '../../../src/contract/decisionPaths.ts'
import type { Partnership, PartnershipState } from '../../../src/contract/partnership.ts'
import type { ScorecardPage } from '../../../src/contract/scorecards.ts'
import {
  figure,
  moveTo,
  partnership,
  redundanciesStory,
  SCORECARD,
} from '../../support/partnershipBuilder.ts'
import { testApi, type TestApi } from '../../support/testApi.ts'

let api: TestApi

beforeEach(async () => {
  api = await testApi({ now: '2010-06-30T23:30:00.000Z' })
})
afterEach(async () => {
  expect(api.faults).toEqual([])
  await api.close()
})

async function read(): Promise<Partnership> {
  const state = await api.done<PartnershipState>('GET', apiPaths.partnership())
  if (state.state !== 'ready') throw new Error('Not set up')
  return state.partnership
}
const setUp = (changed: object = {}) =>
  api.done('POST', apiPaths.partnership(), { ...partnership, ...changed })

describe('setting up', () => {
  test('gives groups, partners and a scorecard, under names fit for an address', async () => {
    await setUp()
    expect(await read()).toMatchObject({
      managementGroups: [{ id: 'safer-harrow' }, { id: 'enterprise' }],
      partners: [{ id: 'jobcentre-plus', shortName: 'Jobcentre Plus' }, { id: 'metropolitan-police' }],
      scorecards: [{ id: SCORECARD }],
    })
  })

  test('is done once', async () => {
    await setUp()
    expect((await api.refused(409, 'POST', apiPaths.partnership(), partnership)).code).toBe('alreadySetUp')
  })

  test.each([
    [{ managementGroups: [{ name: 'Enterprise' }, { name: 'Enterprise' }] }, 409, 'alreadyExists'],
    [{ partners: [{ name: 'Council' }, { name: 'Council' }] }, 409, 'alreadyExists'],
    [{ managementGroups: [] }, 422, 'invalid'],
    [{ tolerance: { amount: '-5', mode: 'relative' } }, 422, 'invalid'],
  ])('with %j is refused and leaves the store empty', async (changed, status, code) => {
    expect(
      (await api.refused(status, 'POST', apiPaths.partnership(), { ...partnership, ...changed })).code,
    ).toBe(code)
    expect(await api.done('GET', apiPaths.partnership())).toMatchObject({ state: 'notSetUp' })
  })
})

describe('the business date', () => {
  test('of a real store is today in London, an hour ahead of UTC in summer, and cannot be moved', async () => {
    const { businessDate: _own, ...real } = partnership
    await api.done('POST', apiPaths.partnership(), real)
    expect(await read()).toMatchObject({ businessDate: '2010-07-01', keepsOwnDate: false })
    expect((await api.refused(409, 'PUT', apiPaths.businessDate(), { date: '2011-01-01' })).code).toBe(
      'businessDateIsToday',
    )
  })

  test('of an example is its own, and moves forward only', async () => {
    await setUp()
    expect(await read()).toMatchObject({ businessDate: '2010-05-24', keepsOwnDate: true })
    await moveTo(api, '2010-11-29')
    for (const date of ['2010-11-29', '2010-11-28'])
      expect((await api.refused(409, 'PUT', apiPaths.businessDate(), { date })).code).toBe(
        'businessDateGoesForward',
      )
    expect((await read()).businessDate).toBe('2010-11-29')
  })
})

describe('adding to the partnership', () => {
  beforeEach(() => setUp())

  test('a scorecard belongs to a group there is', async () => {
    const of = (managementGroupId: string) => ({
      title: 'Enterprise',
      kind: 'managementGroup',
      managementGroupId,
    })
    expect((await api.refused(422, 'POST', apiPaths.scorecards(), of('unheard-of'))).fields?.[0]?.path).toBe(
      'managementGroupId',
    )
    expect(await api.done('POST', apiPaths.scorecards(), of('enterprise'))).toMatchObject({
      id: 'enterprise',
    })
  })

  test('a name already taken is refused beside the field that gave it', async () => {
    for (const [path, body, field] of [
      [apiPaths.managementGroups(), { name: 'Enterprise' }, 'name'],
      [apiPaths.scorecards(), { title: partnership.scorecard.title, kind: 'other' }, 'title'],
    ] as const) {
      const { code, fields } = await api.refused(409, 'POST', path, body)
      expect(code).toBe('alreadyExists')
      expect(fields?.[0]?.path).toBe(field)
    }
  })

  test('two agreements whose titles differ by punctuation are two', async () => {
    const agreement = (title: string) => ({
      title,
      from: '2008-04-01',
      until: '2011-03-31',
      signatories: [],
      rewardTerms: null,
      indicators: [],
    })
    await api.done('POST', apiPaths.agreements(), agreement('LAA 2008-11'))
    await api.done('POST', apiPaths.agreements(), agreement('LAA 2008/11'))
    expect((await read()).agreements.map((each) => each.id).toSorted()).toEqual([
      'laa-2008-11',
      'laa-2008-11-2',
    ])
    const unknown = { ...agreement('B'), indicators: [{ indicatorId: 'unheard-of', designation: 'local' }] }
    expect((await api.refused(422, 'POST', apiPaths.agreements(), unknown)).fields?.[0]?.path).toBe(
      'indicators',
    )
  })

  test('meetings with long names alike keep their own decisions', async () => {
    const long =
      'Performance morning of the chief executives of the partnership, with the chairs of its groups'
    for (const date of ['2010-05-20', '2010-05-21']) {
      const { id } = await api.done<{ id: string }>('POST', apiPaths.meetings(), {
        kind: 'performanceMorning',
        title: `${long} and others`,
        date,
      })
      await api.done('POST', decisionPaths.decisions(id), { recommendation: 'Note.', outcome: 'noted' })
    }
    expect(await api.done<unknown[]>('GET', apiPaths.meetings())).toHaveLength(2)
  })
})

describe('the scorecard page', () => {
  test('opens at the last quarter that has ended and has figures, and says which can be shown', async () => {
    await redundanciesStory(api)
    const page = await api.done<ScorecardPage>('GET', apiPaths.scorecard(SCORECARD))
    expect(page).toMatchObject({
      quarter: '2010-11-q2',
      firstQuarter: '2010-11-q1',
      lastQuarter: '2010-11-q3',
      asAt: '2010-11-29',
      past: false,
      counts: { red: 1, amber: 0, green: 0, notRated: 1 },
      reds: [{ reference: 'L 9', latest: '120', target: { value: '100' } }],
      groups: [{ name: 'Enterprise', marks: 'rn' }],
    })
    expect(page.rows[0]).toMatchObject({
      statusHistory: `${'-'.repeat(18)}gr`,
      spark: {
        values: [...Array<null>(18).fill(null), '98', '120'],
        targets: [
          [18, null],
          [2, '100'],
        ],
      },
    })
  })

  test('with the first rows only still counts and names every one', async () => {
    await redundanciesStory(api)
    const { rows, rowsTotal, counts } = await api.done<ScorecardPage>(
      'GET',
      apiPaths.scorecard(SCORECARD, { rows: 1 }),
    )
    expect([rows.length, rowsTotal, counts.notRated]).toEqual([1, 2, 1])
  })

  test('of a quarter before the first rule says which rule judged it', async () => {
    await redundanciesStory(api)
    const { statusRule } = await api.done<ScorecardPage>(
      'GET',
      apiPaths.scorecard(SCORECARD, { quarter: '2007-08-q1' }),
    )
    expect(statusRule).toContain('5% of target')
  })

  test('is given again while nothing that it shows changes, and anew when something has', async () => {
    await redundanciesStory(api)
    const path = apiPaths.scorecard(SCORECARD)
    const first = await api.app.request(path)
    const etag = first.headers.get('etag') ?? ''
    const again = await api.app.request(path, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
    await api.done('POST', apiPaths.managementGroups(), { name: 'Healthy Harrow' })
    expect((await api.app.request(path, { headers: { 'if-none-match': etag } })).status).toBe(304)
    await api.done('POST', figurePaths.observations('l-10'), figure('Q2 2010/11', '7'))
    expect((await api.app.request(path, { headers: { 'if-none-match': etag } })).status).toBe(200)
    await moveTo(api, '2011-01-20')
    expect(await api.done('GET', path)).toMatchObject({ asAt: '2011-01-20' })
  })
})

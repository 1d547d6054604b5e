import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import { figurePaths } from '../../../src/contract/figurePaths.ts'
import type { IndicatorPage } from '../../../src/contract/indicators.ts'
import { managementGroupPage, type ManagementGroupPage } from '../../../src/contract/managementGroups.ts'
import type { Decision } from '../../../src/contract/decisions.ts'
import type { LaterChanges } from '../../../src/contract/scorecards.ts'
import { fullSight } from '../../../src/domain/permissions/sight.ts'
import { insertReading } from '../../../src/server/stores/readingStore.ts'
import {
  decide,
  ENTERPRISE,
  figure,
  indicator,
  joining,
  redundanciesStory,
  SAFER,
  SCORECARD,
  type Story,
  target,
} from '../../support/partnershipBuilder.ts'
import { reading, recordedOn } from '../../support/storeWriting.ts'
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

const pageOf = async (id: string, shown: { quarter?: string; asAt?: string } = {}) =>
  managementGroupPage.parse(await api.done<ManagementGroupPage>('GET', apiPaths.managementGroup(id, shown)))
const references = ({ rows }: ManagementGroupPage) => rows.map(({ reference }) => reference)

/** An indicator in per cent that joins a group from Q1 2010/11, with a figure for Q2 and a target. */
async function addShare(reference: string, groupId: string, value: string, of: Decision): Promise<string> {
  const { id } = await api.done<{ id: string }>(
    'POST',
    apiPaths.indicators(),
    indicator(reference, {
      unit: '%',
      decimals: 1,
      polarity: 'higherIsBetter',
      outturnType: 'snapshot',
      knownOn: '2010-11-01',
    }),
  )
  await api.done('POST', apiPaths.membership(SCORECARD), joining(id, of.id, { groupId }))
  await api.done('POST', figurePaths.targets(id), target('60'))
  await api.done('POST', figurePaths.observations(id), figure('Q2 2010/11', value, { knownOn: '2010-11-01' }))
  return id
}

/** Figures of other areas, straight into the store: only an import brings them. */
async function recordElsewhere(id: string, values: Readonly<Record<string, string>>): Promise<void> {
  await api.database.write(async (trx) => {
    for (const [code, value] of Object.entries(values)) {
      const known = await trx.selectFrom('areas').select('code').where('code', '=', code).executeTakeFirst()
      if (!known) await trx.insertInto('areas').values({ code, name: code }).execute()
      await insertReading(
        trx,
        fullSight,
        { indicatorId: id, areaCode: code },
        reading(value),
        recordedOn('2010-11-01'),
      )
    }
  })
}

describe('a management group’s page', () => {
  test('shows the group’s own indicators worst first, and counts them', async () => {
    const page = await pageOf(ENTERPRISE)
    expect(page).toMatchObject({
      name: 'Enterprise',
      quarter: '2010-11-q2',
      asAt: '2010-11-29',
      past: false,
      counts: { red: 1, amber: 0, green: 0, notRated: 1, notRatedFor: [{ words: 'not due', count: 1 }] },
    })
    expect(references(page)).toEqual(['L 9', 'L 10'])
  })

  test('a group with no indicators is a page with none, and a group nobody has heard of is not found', async () => {
    expect((await pageOf(SAFER)).rows).toEqual([])
    const { detail } = await api.refused(404, 'GET', apiPaths.managementGroup('unheard-of'))
    expect(detail).toBe('There is no management group called “unheard-of”.')
  })

  test('an indicator on two scorecards in the group stands there once', async () => {
    await api.done('POST', apiPaths.scorecards(), { title: 'Enterprise', kind: 'managementGroup' })
    await api.done(
      'POST',
      apiPaths.membership('enterprise'),
      joining(story.redundancies, story.joined.id, { from: '2010-11-q1' }),
    )
    expect(references(await pageOf(ENTERPRISE))).toEqual(['L 9', 'L 10'])
  })

  test('one moved to another group leaves from the quarter decided, and stays in the quarter before', async () => {
    const moved = await decide(api, '2010-11-29', 'Move redundancies.')
    await api.done(
      'POST',
      apiPaths.membership(SCORECARD),
      joining(story.redundancies, moved.id, { change: 'moved', groupId: SAFER, from: '2010-11-q3' }),
    )
    const after = { quarter: '2010-11-q3' }
    expect(references(await pageOf(SAFER, after))).toEqual(['L 9'])
    expect(references(await pageOf(ENTERPRISE, after))).toEqual(['L 10'])
    expect(references(await pageOf(ENTERPRISE, { quarter: '2010-11-q2' }))).toEqual(['L 9', 'L 10'])
  })

  test('stands as it was known on a past date', async () => {
    const page = await pageOf(ENTERPRISE, { asAt: '2010-09-01' })
    expect(page).toMatchObject({ past: true, quarter: '2010-11-q1', counts: { red: 0, green: 1 } })
  })
})

describe('how the reward is paid', () => {
  const terms = {
    threshold: '0.6',
    maximumShare: '1',
    totalPounds: '1000',
    instalments: 2,
    source: 'Annex C',
    onAccount: [{ pounds: '100', source: 'Cabinet' }],
    splits: [
      {
        name: 'Halves',
        shares: [
          { to: 'the partners', weight: '1' },
          { to: 'the pool', weight: '1' },
        ],
        source: 'Board',
      },
    ],
  }
  const stretched = async (reference: string, group: string, value: string) => {
    const id = await addShare(reference, group, value, story.joined)
    const stretch = { kind: 'stretch', basis: 'yearEnd', expectedWithout: '50' } as const
    await api.done('POST', figurePaths.targets(id), target('70', stretch))
    return id
  }

  test('is told for all stretch targets of the agreement, in every group, less what was paid on account', async () => {
    await api.done('POST', apiPaths.agreements(), {
      title: 'Agreement',
      from: '2008-04-01',
      until: '2011-03-31',
      signatories: [],
      rewardTerms: terms,
      indicators: [],
    })
    // Each carries £500. 66 is 16 of 20, 80%: £400. 70 is all of it: £500.
    const first = await stretched('L 20', ENTERPRISE, '66')
    await stretched('L 21', SAFER, '70')
    const { payments, reward } = await pageOf(ENTERPRISE)
    expect(reward.earned).toBe(40_000)
    expect(payments).toEqual({
      earned: 90_000,
      notKnown: 0,
      due: [45_000, 35_000],
      onAccount: 10_000,
      withheld: 0,
      toRepay: 0,
      splits: [
        [
          { to: 'the partners', pence: 45_000 },
          { to: 'the pool', pence: 45_000 },
        ],
      ],
    })
    const own = await api.done<IndicatorPage>('GET', apiPaths.indicator(first))
    expect(own.payments).toMatchObject({ earned: 40_000, due: [20_000, 20_000], onAccount: 0 })
    expect(own.outlook.soFar).toEqual({ figure: '66', isSum: false, missing: [] })
  })

  test('is not told where no terms are in force', async () => {
    await stretched('L 20', ENTERPRISE, '66')
    expect((await pageOf(ENTERPRISE)).payments).toBeNull()
  })
})

describe('what a group owes', () => {
  test('commentary on a red, until it is written', async () => {
    const owed = async () => (await pageOf(ENTERPRISE)).owed.commentary.map(({ indicatorId }) => indicatorId)
    expect(await owed()).toEqual([story.redundancies])
    await api.done('POST', figurePaths.commentary(story.redundancies), {
      quarter: '2010-11-q2',
      text: 'Two firms closed.',
    })
    expect(await owed()).toEqual([])
  })

  test('verification of a provisional figure: 40 days from 20 October to 29 November', async () => {
    expect((await pageOf(ENTERPRISE)).owed.verification).toEqual([
      { indicatorId: story.redundancies, days: 40, enteredBy: 'Policy officer' },
    ])
    await api.done(
      'POST',
      figurePaths.observations(story.redundancies),
      figure('Q2 2010/11', '120', { verification: 'verified', source: 'Jobcentre Plus' }),
    )
    expect((await pageOf(ENTERPRISE)).owed.verification).toEqual([])
  })

  test('a figure marked late', async () => {
    await api.done('POST', figurePaths.observations(story.vacancies), {
      period: 'Q2 2010/11',
      value: null,
      absence: 'late',
    })
    expect((await pageOf(ENTERPRISE)).owed.lateFigures.map(({ indicatorId }) => indicatorId)).toEqual([
      story.vacancies,
    ])
  })
})

describe('among other areas', () => {
  test('a share is placed among boroughs that report the same period, not among regions', async () => {
    const id = await addShare('L 20', ENTERPRISE, '58', story.joined)
    await recordElsewhere(id, { E09000001: '50', E09000002: '61', E09000003: '70', E12000007: '40' })
    const row = (await pageOf(ENTERPRISE)).rows.find(({ reference }) => reference === 'L 20')
    // 70, 61, 58, 50: third of four; the median is half way from 58 to 61.
    expect(row?.benchmark).toEqual({
      outcome: 'ranked',
      position: 3,
      from: 'best',
      isShared: false,
      areas: 4,
      median: '59.5',
      quartile: 3,
      noQuartile: null,
    })
  })

  test('a revision elsewhere counts from the day it was known', async () => {
    const id = await addShare('L 20', ENTERPRISE, '58', story.joined)
    await recordElsewhere(id, { E09000001: '50', E09000002: '61' })
    await api.database.write((trx) =>
      insertReading(
        trx,
        fullSight,
        { indicatorId: id, areaCode: 'E09000001' },
        reading('59', { knownOn: '2010-11-20' }),
        recordedOn('2010-11-20'),
      ),
    )
    const positionOn = async (asAt: string) =>
      (await pageOf(ENTERPRISE, { asAt, quarter: '2010-11-q2' })).rows.find(
        ({ reference }) => reference === 'L 20',
      )?.benchmark
    expect(await positionOn('2010-11-19')).toMatchObject({ position: 2, areas: 3 })
    expect(await positionOn('2010-11-20')).toMatchObject({ position: 3, areas: 3 })
  })

  test('a count is not ranked, and where nobody else reports nothing is said', async () => {
    await recordElsewhere(story.redundancies, { E09000001: '500', E09000002: '900' })
    const benchmarks = (await pageOf(ENTERPRISE)).rows.map(({ benchmark }) => benchmark)
    expect(benchmarks).toEqual([{ outcome: 'notRanked', because: 'count', areas: 3, median: '500' }, null])
  })
})

describe('since the last meeting', () => {
  const since = (group: string) =>
    api.done<LaterChanges>('GET', apiPaths.groupLaterChanges(group, '2010-10-01'))

  test('only what concerns the group’s own indicators, and decisions that name one of them', async () => {
    await addShare('L 20', SAFER, '58', story.joined)
    await decide(api, '2010-11-29', 'Hold the next meeting in the library.')
    const enterprise = await since(ENTERPRISE)
    expect(enterprise.counts).toEqual({ figure: 1 })
    expect(enterprise.changes.map(({ reference, words }) => `${reference} ${words}`)).toEqual([
      'L 9 Q2 2010/11: 120 redundancies',
    ])
    expect((await since(SAFER)).changes.map(({ reference }) => reference)).toContain('L 20')
  })

  test('a group nobody has heard of is not found, and a day to come is refused', async () => {
    await api.refused(404, 'GET', apiPaths.groupLaterChanges('unheard-of', '2010-10-01'))
    await api.refused(422, 'GET', apiPaths.groupLaterChanges(ENTERPRISE, '2011-01-01'))
  })
})

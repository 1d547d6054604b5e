import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import { figurePaths } from '../../../src/contract/figurePaths.ts'
import type { IndicatorPage } from '../../../src/contract/indicators.ts'
import type { PartnershipState } from '../../../src/contract/partnership.ts'
import type { PublicationPreview, ScorecardPage } from '../../../src/contract/scorecards.ts'
import { personAs } from '../../support/people.ts'
import {
  decide,
  ENTERPRISE,
  figure,
  moveTo,
  redundanciesStory,
  SCORECARD,
  type Story,
} from '../../support/partnershipBuilder.ts'
import { testApi, type TestApi } from '../../support/testApi.ts'

let api: TestApi
let story: Story
let anybody: TestApi
let minutes: number

/** Each write a minute after the one before, so that what was recorded when can be told. */
beforeEach(async () => {
  minutes = 0
  api = await testApi({ now: () => new Date(Date.UTC(2026, 10, 23) + ++minutes * 60_000).toISOString() })
  story = await redundanciesStory(api)
  anybody = api.as(null)
})
afterEach(() => api.close())

const enter = (period: string, value: string, changed = {}) =>
  api.done(
    'POST',
    figurePaths.observations(story.redundancies),
    figure(period, value, { verification: 'verified', source: 'Jobcentre Plus', ...changed }),
  )
const published = async (quarter: string, path = apiPaths.publications) => {
  const { id: decisionId } = await decide(api, '2010-11-29', `${path(quarter)}, ${minutes}`)
  await api.done('POST', path(SCORECARD), { quarter, decision: { decisionId } })
}
const read = (quarter?: string) =>
  anybody.done<ScorecardPage>('GET', apiPaths.scorecard(SCORECARD, { quarter }))
const rowOf = (page: ScorecardPage) => page.rows.find((row) => row.indicatorId === story.redundancies)
const indicatorRead = () =>
  anybody.done<IndicatorPage>('GET', apiPaths.indicator(story.redundancies, { scorecard: SCORECARD }))

describe('before anything is published', () => {
  test('the public is given the partnership’s name, and nothing else of it', async () => {
    const state = await anybody.done<PartnershipState>('GET', apiPaths.partnership())
    expect(state).toMatchObject({
      partnership: {
        name: 'Harrow Strategic Partnership',
        scorecards: [],
        managementGroups: [],
        partners: [],
      },
    })
    await anybody.refused(404, 'GET', apiPaths.scorecard(SCORECARD))
    await anybody.refused(404, 'GET', apiPaths.indicator(story.redundancies))
  })

  test('a quarter is published by a cited decision or not at all', async () => {
    await api.refused(422, 'POST', apiPaths.publications(SCORECARD), { quarter: '2010-11-q2' })
    const { id: decisionId } = await decide(api, '2010-11-29', 'Publish it.', 'notAgreed')
    await api.refused(409, 'POST', apiPaths.publications(SCORECARD), {
      quarter: '2010-11-q2',
      decision: { decisionId },
    })
  })

  test('the office is shown what the public would read, and which figures are kept back', async () => {
    const preview = await api.done<PublicationPreview>(
      'GET',
      apiPaths.publicationPreview(SCORECARD, '2010-11-q2'),
    )
    expect(preview.withheld).toMatchObject([{ reference: 'L 9', because: 'provisional' }])
    expect(rowOf(preview.page)?.latest).toBeNull()
  })
})

describe('a published quarter', () => {
  test('is read by anybody, as it stood when it was published', async () => {
    await enter('Q2 2010/11', '120', { knownOn: '2010-10-25' })
    await published('2010-11-q2')
    expect(rowOf(await read())).toMatchObject({ latest: '120', status: { status: 'red' } })
    await enter('Q2 2010/11', '95', { knownOn: '2010-11-01', note: 'Recounted' })
    expect(rowOf(await read())?.latest).toBe('120')
    expect(rowOf(await api.done('GET', apiPaths.scorecard(SCORECARD)))?.latest).toBe('95')
    await published('2010-11-q2')
    expect(rowOf(await read())?.latest).toBe('95')
  })

  test('shows no figure of a quarter that is not published', async () => {
    await enter('Q1 2010/11', '98')
    await enter('Q2 2010/11', '120')
    await published('2010-11-q2')
    expect(rowOf(await read())?.spark.values.filter(Boolean)).toEqual(['120'])
    expect((await indicatorRead()).series.flatMap(({ observation }) => observation?.value ?? [])).toEqual([
      '120',
    ])
    await anybody.refused(404, 'GET', apiPaths.scorecard(SCORECARD, { quarter: '2010-11-q1' }))
    const before = (await indicatorRead()).series.filter(({ quarter }) => quarter < '2010-11-q2')
    expect(new Set(before.map(({ status }) => status.status === 'notRated' && status.because))).toEqual(
      new Set(['notPublished']),
    )
    await published('2010-11-q1')
    await published('2010-11-q2')
    expect(rowOf(await read('2010-11-q2'))?.spark.values.filter(Boolean)).toEqual(['98', '120'])
    expect((await read()).publishedQuarters).toEqual(['2010-11-q1', '2010-11-q2'])
  })

  test('names nobody, no meeting and no decision', async () => {
    await enter('Q2 2010/11', '120', { evidence: 'share://returns' })
    await published('2010-11-q2')
    const text = JSON.stringify([await read(), await indicatorRead()])
    for (const hidden of ['Policy officer', 'Performance morning', 'Show redundancies', 'share://returns'])
      expect(text).not.toContain(hidden)
  })

  test('keeps back a provisional figure, and says no more than that there is none', async () => {
    await published('2010-11-q2')
    expect(rowOf(await read())).toMatchObject({ latest: null, status: { status: 'notRated' } })
    expect(JSON.stringify(await indicatorRead())).not.toContain('120')
  })

  test('is not read as at another date', async () => {
    await published('2010-11-q2')
    await anybody.refused(422, 'GET', apiPaths.scorecard(SCORECARD, { asAt: '2010-11-28' }))
    await anybody.refused(422, 'GET', apiPaths.indicator(story.redundancies, { asAt: '2010-11-28' }))
  })

  test('says to members how it was published, and not before the day it was', async () => {
    await moveTo(api, '2010-11-30')
    await published('2010-11-q2')
    const member = api.as(personAs('chiefExecutive'))
    const page = await member.done<ScorecardPage>(
      'GET',
      apiPaths.scorecard(SCORECARD, { quarter: '2010-11-q2' }),
    )
    expect(page.publication).toMatchObject({ on: '2010-11-30', decision: { meetingDate: '2010-11-29' } })
    const before = await member.done<ScorecardPage>(
      'GET',
      apiPaths.scorecard(SCORECARD, { quarter: '2010-11-q2', asAt: '2010-11-29' }),
    )
    expect(before.publication).toBeNull()
  })

  test('is gone once it is withdrawn, and is withdrawn once', async () => {
    await published('2010-11-q2')
    await published('2010-11-q2', apiPaths.withdrawals)
    await anybody.refused(404, 'GET', apiPaths.scorecard(SCORECARD))
    await anybody.refused(404, 'GET', apiPaths.indicator(story.redundancies))
    const { id: decisionId } = await decide(api, '2010-11-29', 'Withdraw it again.')
    await api.refused(409, 'POST', apiPaths.withdrawals(SCORECARD), {
      quarter: '2010-11-q2',
      decision: { decisionId },
    })
  })
})

test('a chair of a group publishes nothing', async () => {
  const chair = api.as(personAs('groupChair', { chairs: ENTERPRISE }))
  await chair.refused(403, 'POST', apiPaths.publications(SCORECARD), {})
})

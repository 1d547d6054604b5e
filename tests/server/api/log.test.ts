import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import { recordPaths } from '../../../src/contract/recordPaths.ts'
import { figurePaths } from '../../../src/contract/figurePaths.ts'
import { decisionPaths } from '../../../src/contract/decisionPaths.ts'
import type { History, LogPage, LogVerdict } from '../../../src/contract/log.ts'
import { verifyChain } from '../../../src/server/log/verifyChain.ts'
import type { LogEntry } from '../../../src/server/log/logEntry.ts'
import { decide, figure, redundanciesStory, SCORECARD, type Story } from '../../support/partnershipBuilder.ts'
import { testApi, type TestApi } from '../../support/testApi.ts'

let api: TestApi
let story: Story

beforeAll(async () => {
  api = await testApi()
  story = await redundanciesStory(api)
  await api.done(
    'POST',
    figurePaths.observations(story.redundancies),
    figure('Q2 2010/11', '125', { note: '=1+1' }),
  )
  const { id } = await decide(api, '2010-11-29', 'Remove redundancies from the scorecard.')
  await api.done('POST', apiPaths.membership(SCORECARD), {
    change: 'left',
    indicatorId: story.redundancies,
    from: '2010-11-q3',
    decision: { decisionId: id },
  })
})
afterAll(() => api.close())

const log = (query: Parameters<typeof recordPaths.log>[0] = {}) =>
  api.done<LogPage>('GET', recordPaths.log(query))
const sentences = async (query: Parameters<typeof recordPaths.log>[0]) =>
  (await log(query)).lines.map(({ sentence }) => sentence)

describe('the log', () => {
  test('says each change in a whole sentence, newest first', async () => {
    const [last] = await sentences({})
    expect(last).toBe(
      'On 29 November 2010 Policy officer removed L 9 from “Chief executives’ scorecard” from Q3 2010/11, by the decision “Remove redundancies from the scorecard” (Performance morning on Remove redundancies from the scorecard., 29 November 2010).',
    )
  })

  test('is found by what it is about, by who, by kind and by words', async () => {
    expect(await sentences({ about: 'indicator:l-9', kind: 'figures' })).toEqual([
      'On 29 November 2010 Policy officer revised L 9 for Q2 2010/11 from 120 redundancies to 125 redundancies.',
      'On 20 October 2010 Policy officer entered L 9 for Q2 2010/11: 120 redundancies, provisional.',
      'On 20 July 2010 Policy officer entered L 9 for Q1 2010/11: 98 redundancies, provisional.',
    ])
    expect(await sentences({ find: 'chief REMOVE' })).toHaveLength(2)
    expect((await log({ person: 'officer' })).total).toBe((await log()).total)
    expect((await log({ person: 'nobody' })).total).toBe(0)
    expect((await log({ until: '2026-11-22' })).total).toBe(0)
    expect((await log({ from: '2026-11-23', until: '2026-11-23' })).total).toBe((await log()).total)
    expect(await log({ find: '100%' })).toMatchObject({ total: 0, pages: 1 })
  })

  test('shows what stood before and what stands after', async () => {
    const [revision] = (await log({ about: 'indicator:l-9', kind: 'figures' })).lines
    expect(revision?.changes[0]?.fields).toContainEqual({ name: 'Value', before: '120', after: '125' })
    expect(revision?.things).toContainEqual({ kind: 'indicator', id: 'l-9', name: 'L 9' })
  })

  test('is whole, and says when it was checked', async () => {
    expect(await api.done<LogVerdict>('GET', recordPaths.logVerification())).toMatchObject({
      broken: null,
      checkedAt: '2026-11-23T09:00:00.000Z',
      entries: (await log()).total,
    })
  })

  test('is exported to be verified elsewhere, the export itself being an entry of it', async () => {
    const text = await (await api.app.request(recordPaths.logExport('ndjson'))).text()
    const entries = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as LogEntry)
    expect(await verifyChain(entries)).toMatchObject({ entries: entries.length, broken: null })
    expect(await sentences({ kind: 'log' })).toHaveLength(1)
    expect(text).not.toContain('Policy officer')
  })

  test('is exported to be read, with no cell that a spreadsheet would run', async () => {
    await api.done('POST', apiPaths.partners(), { name: '=HYPERLINK("http://example.org")' })
    const text = await (await api.app.request(recordPaths.logExport('csv'))).text()
    expect(text).toContain('On 29 November 2010 Policy officer removed L 9')
    expect(text).not.toMatch(/(^|,|\n)"?[=+@-]/)
  })
})

describe('a history', () => {
  const told = async (path: string) =>
    (await api.done<History>('GET', path)).lines.map(({ sentence }) => sentence)

  test('of an indicator tells everything recorded about it, as known on the date', async () => {
    const all = await told(figurePaths.indicatorHistory(story.redundancies))
    expect(all).toHaveLength(7)
    expect(all.at(-1)).toBe('On 24 May 2010 Policy officer defined L 9, “Title of L 9”.')
    expect(await told(figurePaths.indicatorHistory(story.redundancies, '2010-07-20'))).toHaveLength(4)
  })

  test('of a scorecard, and of a meeting with what was done by its decisions', async () => {
    const ofScorecard = await told(recordPaths.scorecardHistory(SCORECARD))
    expect(ofScorecard).toHaveLength(4)
    const ofMeeting = await told(decisionPaths.meetingHistory(story.joined.meetingId))
    expect(ofMeeting).toEqual([
      expect.stringContaining(
        'added L 10 to “Chief executives’ scorecard” from Q1 2010/11, under Enterprise',
      ),
      expect.stringContaining('added L 9'),
      expect.stringContaining('recorded the decision'),
      expect.stringContaining('recorded the meeting'),
    ])
  })
})

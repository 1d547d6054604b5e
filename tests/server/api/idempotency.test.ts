import { officeStanding } from '../../../src/domain/permissions/role.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import { figurePaths } from '../../../src/contract/figurePaths.ts'
import type { FileReading, ImportState } from '../../../src/contract/imports.ts'
import type { IndicatorPage } from '../../../src/contract/indicators.ts'
import type { Meeting } from '../../../src/contract/meetings.ts'
import { openPostgres } from '../../../src/server/database/postgresDatabase.ts'
import { figure, redundanciesStory, type Story } from '../../support/partnershipBuilder.ts'
import { describeOnPostgres } from '../../support/postgres.ts'
import { testApi, type TestApi } from '../../support/testApi.ts'

const meeting = { kind: 'other', title: 'Partnership board', date: '2010-11-29' }
const under = (key: string) => ({ 'idempotency-key': `"${key}"` })
const recordMeeting = (of: TestApi, key: string, body: object = meeting) =>
  of.ask<Meeting & { code: string }>('POST', apiPaths.meetings(), body, under(key))
const meetingsCalled = async (of: TestApi, title = meeting.title) =>
  (await of.done<Meeting[]>('GET', apiPaths.meetings())).filter((each) => each.title === title).length

let api: TestApi
let story: Story
beforeEach(async () => {
  api = await testApi()
  story = await redundanciesStory(api)
})
afterEach(() => api.close())

describe('a write sent again under its key', () => {
  test('is done once and answered alike, by this server and by one started afterwards', async () => {
    const first = await recordMeeting(api, 'a')
    const again = await recordMeeting(api, 'a')
    const restarted = await recordMeeting(await testApi({ database: api.database }), 'a')
    expect([first.status, again.status, restarted.status]).toEqual([201, 201, 201])
    expect([again.body, restarted.body]).toEqual([first.body, first.body])
    expect(first.headers.has('idempotency-replayed')).toBe(false)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(await meetingsCalled(api)).toBe(1)
  })

  test('may not ask something else, in another body or at another address', async () => {
    await recordMeeting(api, 'a')
    const another = await recordMeeting(api, 'a', { ...meeting, title: 'Another board' })
    expect([another.status, another.body.code]).toEqual([422, 'keyUsedForAnother'])
    const elsewhere = await api.ask('POST', apiPaths.partners(), { name: 'Form' }, under('a'))
    expect(elsewhere.status).toBe(422)
    expect(await meetingsCalled(api, 'Another board')).toBe(0)
  })

  test('is not begun while the first is being answered', async () => {
    const answers = await Promise.all([recordMeeting(api, 'a'), recordMeeting(api, 'a')])
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [201, undefined],
      [409, 'keyInUse'],
    ])
    expect((await recordMeeting(api, 'a')).body).toEqual(answers[0].body)
  })

  test('is judged afresh after a refusal: nothing was done, so nothing is kept', async () => {
    await recordMeeting(api, 'a')
    expect((await recordMeeting(api, 'b')).body.code).toBe('alreadyExists')
    const path = figurePaths.observations(story.redundancies)
    const future = figure('Q3 2010/11', '80', { knownOn: '2010-11-30' })
    expect((await api.ask('POST', path, future, under('c'))).status).toBe(422)
    await api.done('PUT', apiPaths.businessDate(), { date: '2010-11-30' })
    expect((await api.ask('POST', path, future, under('c'))).status).toBe(201)
  })

  test('keeps its key to whoever sent it', async () => {
    await recordMeeting(api, 'a')
    const somebodyElse = api.as({ id: 'another', name: 'Another officer', ...officeStanding })
    expect((await recordMeeting(somebodyElse, 'a')).body.code).toBe('alreadyExists')
  })

  test('is forgotten after a day', async () => {
    const at = (now: string) => testApi({ database: api.database, now })
    await recordMeeting(await at('2026-11-23T09:00:00.000Z'), 'a')
    const kept = await recordMeeting(await at('2026-11-24T08:59:59.999Z'), 'a')
    expect(kept.status).toBe(201)
    const later = await at('2026-11-24T09:00:00.000Z')
    expect((await recordMeeting(later, 'a')).body.code).toBe('alreadyExists')
    await recordMeeting(later, 'b', { ...meeting, title: 'Next board' })
    const left = await api.database.read((trx) =>
      trx.selectFrom('given_answers').select('request_key').execute(),
    )
    expect(left).toEqual([{ request_key: 'b' }])
  })

  test('is kept in one transaction with its answer: where that cannot be kept, nothing is done', async () => {
    await api.database.write((trx) => trx.schema.alterTable('given_answers').dropColumn('answer').execute())
    expect((await recordMeeting(api, 'a')).status).toBe(500)
    expect(await meetingsCalled(api)).toBe(0)
  })

  test.each(['a', '""', `"${'x'.repeat(201)}"`, '"a", "b"'])(
    'has a key that can be read, not %s',
    async (key) => {
      const answer = await api.ask('POST', apiPaths.meetings(), meeting, { 'idempotency-key': key })
      expect(answer.status).toBe(400)
    },
  )
})

test('an import sent, read and accepted again under the same keys is recorded once', async () => {
  const csv = 'reference,period,value\nL 9,Q3 2010/11,77\n'
  const twice = async <T>(key: string, path: string, body?: unknown) => {
    const send = () => api.ask<T>('POST', path, body, under(key))
    const [first, again] = [await send(), await send()]
    expect(again.status).toBe(first.status)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(again.body).toEqual(first.body)
    return first.body
  }
  const { uploadId, suggested: mapping } = await twice<FileReading>('file', figurePaths.uploads('f.csv'), csv)
  const { id } = await twice<ImportState>('read', figurePaths.imports(), { uploadId, mapping })
  const state = async () => (await api.done<ImportState>('GET', figurePaths.import(id))).state
  await expect.poll(state).toBe('ready')
  await twice('accept', figurePaths.acceptImport(id))
  await expect.poll(state).toBe('accepted')
  await twice('accept', figurePaths.acceptImport(id))
  const { series } = await api.done<IndicatorPage>(
    'GET',
    apiPaths.indicator(story.redundancies, { quarter: '2010-11-q3' }),
  )
  const quarter = series.find((each) => each.quarter === '2010-11-q3')
  expect([quarter?.observation?.value, quarter?.revisions]).toEqual(['77', []])
  expect(api.faults).toEqual([])
})

describeOnPostgres('on PostgreSQL', (url) => {
  test('two servers asked the same at once under one key do it once and answer alike', async () => {
    const [one, other] = [
      await testApi({ database: await openPostgres(url()) }),
      await testApi({ database: await openPostgres(url()) }),
    ]
    await redundanciesStory(one)
    const answers = await Promise.all([recordMeeting(one, 'a'), recordMeeting(other, 'a')])
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(answers[1].body).toEqual(answers[0].body)
    expect(await meetingsCalled(one)).toBe(1)
    expect([...one.faults, ...other.faults]).toEqual([])
    await one.close()
    await other.close()
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiPaths } from '../../../src/contract/apiPaths.ts'
import { figurePaths } from '../../../src/contract/figurePaths.ts'
import { EVERYTHING } from '../../../src/server/database/storeParts.ts'
import type { Trx } from '../../../src/server/database/database.ts'
import { KnownStanding } from '../../../src/server/database/storeStanding.ts'
import { AnswerMemory } from '../../../src/server/memory/answerMemory.ts'
import { Reads } from '../../../src/server/memory/reads.ts'
import { readingHistory } from '../../../src/server/stores/readingStore.ts'
import { fullSight } from '../../../src/domain/permissions/sight.ts'
import type { IsoDate } from '../../../src/domain/time/isoDate.ts'
import {
  decide,
  figure,
  joining,
  redundanciesStory,
  SCORECARD,
  type Story,
} from '../../support/partnershipBuilder.ts'
import { testApi, type TestApi } from '../../support/testApi.ts'

let api: TestApi
let story: Story

beforeAll(async () => {
  api = await testApi()
  story = await redundanciesStory(api)
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.close()
})

const etagOf = async (path: string) => (await api.app.request(path)).headers.get('etag') ?? ''
const stillHolds = async (path: string, etag: string) =>
  (await api.app.request(path, { headers: { 'if-none-match': etag } })).status === 304

test('a figure of one indicator leaves another’s page as it was, and changes its own and the scorecard', async () => {
  const paths = [
    apiPaths.indicator(story.vacancies),
    apiPaths.meetings(),
    apiPaths.partnership(),
    apiPaths.indicator(story.redundancies),
    apiPaths.scorecard(SCORECARD),
  ]
  const etags = await Promise.all(paths.map(etagOf))
  await api.done('POST', figurePaths.observations(story.redundancies), figure('Q2 2010/11', '99'))
  const held = await Promise.all(paths.map((path, index) => stillHolds(path, etags[index] ?? '')))
  expect(held).toEqual([true, true, true, false, false])
})

test('a first figure of a later quarter moves every page on to that quarter', async () => {
  const path = apiPaths.indicator(story.vacancies)
  await api.done('PUT', apiPaths.businessDate(), { date: '2011-01-10' })
  const etag = await etagOf(path)
  await api.done('POST', figurePaths.observations(story.redundancies), figure('Q3 2010/11', '90'))
  expect(await stillHolds(path, etag)).toBe(false)
  expect(await api.done('GET', path)).toMatchObject({ quarter: '2010-11-q3' })
})

test('a decision about one indicator leaves another’s page as it was', async () => {
  const path = apiPaths.indicator(story.vacancies)
  const etag = await etagOf(path)
  await decide(api, '2011-01-10', 'Note the recession.')
  expect(await stillHolds(path, etag)).toBe(true)
  const { id } = await decide(api, '2011-01-10', 'Take vacancies off.')
  const left = { ...joining(story.vacancies, id, { from: '2010-11-q4' }), change: 'left', groupId: undefined }
  await api.done('POST', apiPaths.membership(SCORECARD), left)
  expect(await stillHolds(path, etag)).toBe(false)
})

test('an answer of which nothing was seen to be read is made anew after every change', async () => {
  const context = {
    database: api.database,
    clock: { now: () => new Date('2026-11-23T09:00:00Z') },
    onFault: (reference: string) => expect.fail(reference),
  }
  const made: number[] = []
  const ask = (read: (trx: Trx) => Promise<unknown>) => async () => {
    const memory = memories.get(read) ?? new AnswerMemory(context)
    memories.set(read, memory)
    await memory.answer(new Request('http://127.0.0.1/'), 'all every', '/', async (reads) => {
      made.push(1)
      await api.database.read((trx) => read(reads.watch(trx)))
      return new Response('')
    })
    return made.splice(0).length
  }
  const memories = new Map<unknown, AnswerMemory>()
  const nothing = ask(async () => undefined)
  const partners = ask((trx) => trx.selectFrom('partners').select('id').execute())
  expect([await nothing(), await nothing(), await partners(), await partners()]).toEqual([1, 0, 1, 0])
  await api.done('POST', apiPaths.managementGroups(), { name: 'Healthy Harrow' })
  expect([await nothing(), await partners()]).toEqual([1, 0])
  await api.done('POST', apiPaths.partners(), { name: 'NHS Harrow' })
  expect([await nothing(), await partners()]).toEqual([1, 1])
})

const partsOf = async (work: (trx: Trx) => Promise<unknown>) => {
  const reads = new Reads(api.database, 0)
  await api.database.read((trx) => work(reads.watch(trx)))
  return [...reads.parts].toSorted()
}
const observations = (trx: Trx) => trx.selectFrom('observations').select('observations.value')

test('a statement reads one indicator’s rows only where it can give no others', async () => {
  expect(await partsOf((trx) => observations(trx).where('indicator_id', '=', 'a').execute())).toEqual([
    'observations:a',
  ])
  const either = (trx: Trx) =>
    observations(trx).where((eb) => eb.or([eb('indicator_id', '=', 'a'), eb('value', '=', '1')]))
  expect(await partsOf((trx) => either(trx).execute())).toEqual(['observations'])
  const others = (trx: Trx) => observations(trx).where('indicator_id', '<>', 'a')
  expect(await partsOf((trx) => others(trx).execute())).toEqual(['observations'])
  const ofTargets = (trx: Trx) =>
    observations(trx)
      .innerJoin('targets', 'targets.indicator_id', 'observations.indicator_id')
      .where('targets.indicator_id', '=', 'a')
  expect(await partsOf((trx) => ofTargets(trx).execute())).toEqual(['observations', 'targets:a'])
  const byAnother = (trx: Trx) =>
    observations(trx)
      .where('indicator_id', '=', 'a')
      .where('source', 'in', (eb) => eb.selectFrom('targets').select('source'))
  expect(await partsOf((trx) => byAnother(trx).execute())).toEqual(['observations:a', 'targets'])
  expect(await partsOf((trx) => trx.selectFrom('log_things').select('thing').execute())).toEqual([EVERYTHING])
  const day = '2010-11-29' as IsoDate
  const history = (trx: Trx) => readingHistory(trx, fullSight, story.vacancies, 'E09000015', day)
  expect(await partsOf(history)).toEqual([`observations:${story.vacancies}`])
})

test('what moved is known by table, by indicator and by whichever, and anew in a store that went back', () => {
  const known = new KnownStanding()
  const row = { revision: 5, ownDate: null, part: null, movedAt: null }
  const begun = known.told([row])
  expect([begun.movedAt('targets'), begun.movedAt(EVERYTHING)]).toEqual([5, 5])
  expect(known.since).toBe(5)
  const moved = known.told([
    { ...row, revision: 8, part: 'observations', movedAt: 7 },
    { ...row, revision: 8, part: 'observations:a', movedAt: 6 },
    { ...row, revision: 8, part: 'observations:*', movedAt: 7 },
    { ...row, revision: 8, part: 'targets:a', movedAt: 8 },
  ])
  const parts = ['observations', 'observations:a', 'observations:b', 'targets:a', 'targets:b', EVERYTHING]
  expect(parts.map((part) => moved.movedAt(part))).toEqual([7, 7, 7, 8, 5, 8])
  const back = known.told([{ ...row, revision: 3 }])
  expect([back.history, back.movedAt('observations')]).toEqual([begun.history + 1, 3])
})

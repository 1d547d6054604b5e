import { apiPaths } from '../../src/contract/apiPaths.ts'
import { figurePaths } from '../../src/contract/figurePaths.ts'
import { decisionPaths } from '../../src/contract/decisionPaths.ts'
import { fullSight } from '../../src/domain/permissions/sight.ts'
import type { Database } from '../../src/server/database/database.ts'
import type { PaperMaker } from '../../src/server/papers/paperMaker.ts'
import { insertReading } from '../../src/server/stores/readingStore.ts'
import { personAs } from './people.ts'
import {
  decide,
  figure,
  priority,
  redundanciesStory,
  SCORECARD,
  target,
  type Story,
} from './partnershipBuilder.ts'
import { reading, recordedOn } from './storeWriting.ts'
import { testApi, type TestApi } from './testApi.ts'

/** Stands in every figure, note and sentence that is hidden, and nowhere else. */
export const MARK = '987654.321'
export const LEAD = 'jobcentre-plus'

export type Kept = 'provisional' | 'partnerOnly'

/** The redundancies story with its figures verified and its second quarter published; `kept` adds what must not be seen. */
export async function storeKeeping(
  kept: Kept | null,
  papers?: (database: Database) => PaperMaker,
): Promise<{ api: TestApi; story: Story }> {
  let at = Date.UTC(2026, 10, 23)
  const api = await testApi({ now: () => new Date((at += 1000)).toISOString(), ...(papers && { papers }) })
  const story = await redundanciesStory(api)
  const { redundancies, vacancies } = story
  const enter = (id: string, period: string, value: string, changed = {}) =>
    api.done('POST', figurePaths.observations(id), figure(period, value, changed))
  const published = { verification: 'verified', source: 'Jobcentre Plus' }
  await enter(redundancies, 'Q1 2010/11', '98', published)
  await enter(redundancies, 'Q2 2010/11', '120', { ...published, knownOn: '2010-10-20' })
  await api.done('POST', figurePaths.targets(vacancies), target('50'))
  await elsewhere(api, redundancies, '300', 'verified')
  await priorityOf(api, story)
  if (kept) await keep(api, story, kept)
  const { id: decisionId } = await decide(api, '2010-11-29', 'Publish the first two quarters.')
  for (const quarter of ['2010-11-q1', '2010-11-q2'])
    await api.done('POST', apiPaths.publications(SCORECARD), { quarter, decision: { decisionId } })
  await api.done('POST', decisionPaths.reports(), REPORTED)
  return { api, story }
}

/** A report for everybody, drafted by somebody who sees every figure. */
const REPORTED = { kind: 'activity', from: '2010-05-25', until: '2010-11-29' }

/** A priority of which every indicator is part. */
async function priorityOf(api: TestApi, { redundancies, vacancies, joined }: Story): Promise<void> {
  const { id } = await api.done<{ id: string }>(
    'POST',
    decisionPaths.priorities(),
    priority('The recession', joined.id),
  )
  for (const indicatorId of [redundancies, vacancies])
    await api.done('POST', decisionPaths.priorityLinks(id), { change: 'added', to: { indicatorId } })
}

/** A revision, a figure where there is none, one that was sent back, commentary on each, and another area’s figure. */
async function keep(api: TestApi, { redundancies, vacancies }: Story, kept: Kept): Promise<void> {
  const officer = api.as(personAs('dataOfficer', { of: LEAD }))
  const verifier = api.as(personAs('verifier', { of: LEAD }))
  const hidden = { source: `Source ${MARK}`, note: `Note ${MARK}`, evidence: `share://${MARK}` }
  const audience = kept === 'partnerOnly' ? 'partnerOnly' : 'partnership'
  for (const [id, period, quarter] of [
    [redundancies, 'Q2 2010/11', '2010-11-q2'],
    [redundancies, 'Q4 2009/10', '2009-10-q4'],
    [vacancies, 'Q2 2010/11', '2010-11-q2'],
    [vacancies, 'Q3 2010/11', '2010-11-q3'],
  ] as const) {
    const { sequence } = await officer.done<{ sequence: number }>(
      'POST',
      figurePaths.observations(id),
      figure(period, MARK, { ...hidden, audience }),
    )
    await officer.done('POST', figurePaths.commentary(id), { quarter, text: `It stands at ${MARK}.` })
    const outcome =
      kept === 'partnerOnly' ? { outcome: 'verified' } : { outcome: 'notVerified', because: `Not ${MARK}` }
    await verifier.done('POST', figurePaths.verification(id, sequence), outcome)
  }
  if (kept === 'provisional') await elsewhere(api, redundancies, MARK, 'provisional')
}

/** A figure of another borough for the second quarter. */
const elsewhere = (api: TestApi, id: string, value: string, verification: 'provisional' | 'verified') =>
  api.database.write(async (trx) => {
    const areaCode = verification === 'verified' ? 'E09000001' : 'E09000002'
    const known = await trx.selectFrom('areas').select('code').where('code', '=', areaCode).executeTakeFirst()
    if (!known) await trx.insertInto('areas').values({ code: areaCode, name: areaCode }).execute()
    await insertReading(
      trx,
      fullSight,
      { indicatorId: id, areaCode },
      reading(value, { verification }),
      recordedOn('2010-11-01'),
    )
  })

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database, Trx } from '../../../src/server/database/database.ts'
import { openSqlite } from '../../../src/server/database/nodeSqlite.ts'
import { fullSight } from '../../../src/domain/permissions/sight.ts'
import { laterChanges } from '../../../src/server/views/laterChanges.ts'
import { scorecardView } from '../../../src/server/views/scorecardView.ts'
import { indicatorSummaries } from '../../../src/server/stores/indicatorStore.ts'
import { isRefusal } from '../../../src/server/refusal.ts'
import { isoDate } from '../../../src/domain/time/isoDate.ts'
import { plusQuarters, quarterIndex } from '../../../src/domain/time/financialQuarter.ts'
import { quarterPeriod } from '../../../src/domain/time/period.ts'
import { AREA, Q2, recordedOn, setUpStore } from '../../support/storeWriting.ts'
import { recordedColumns } from '../../../src/server/stores/recording.ts'

const TODAY = isoDate('2010-11-29')
const partnership = { name: 'Harrow', areaCode: AREA, illustrative: true, ownDate: TODAY }
let database: Database

/** As many indicators on one scorecard as asked, each with twenty quarters of figures and a target. */
async function fill(trx: Trx, count: number): Promise<void> {
  const record = recordedColumns(recordedOn('2010-04-01'))
  const insert = async (table: Parameters<Trx['insertInto']>[0], rows: object[]) => {
    for (let at = 0; at < rows.length; at += 500)
      await trx
        .insertInto(table)
        .values(rows.slice(at, at + 500) as never)
        .execute()
  }
  const ids = Array.from({ length: count }, (_, index) => `l-${index}`)
  await insert(
    'indicators',
    ids.map((id) => ({ id, reference: id.toUpperCase(), kind: 'local', part_of: null, ...record })),
  )
  await insert(
    'indicator_definitions',
    ids.map((id) => ({
      indicator_id: id,
      version: 1,
      in_force_from: '2005-04-01',
      comparable: 1,
      title: id,
      definition: '',
      unit: '%',
      decimals: 1,
      polarity: 'higherIsBetter',
      frequency: 'quarterly',
      outturn_type: 'snapshot',
      lead_partner_id: null,
      source: '',
      ...record,
    })),
  )
  await insert(
    'observations',
    ids.flatMap((id, index) =>
      Array.from({ length: 20 }, (_, back) => {
        const quarter = plusQuarters(Q2, -back)
        const { kind, start, end } = quarterPeriod(quarter)
        return {
          indicator_id: id,
          area_code: AREA,
          period_kind: kind,
          period_start: start,
          period_end: end,
          quarter: quarterIndex(quarter),
          value: `${(index * 7 + back * 3) % 100}.5`,
          absence: null,
          verification: 'verified',
          source: '',
          note: '',
          evidence: '',
          import_id: null,
          ...record,
        }
      }),
    ),
  )
  await insert(
    'targets',
    ids.map((id) => ({
      indicator_id: id,
      kind: 'target',
      from_quarter: quarterIndex(Q2) - 19,
      until_quarter: quarterIndex(Q2) + 2,
      basis: 'eachPeriod',
      value: '50',
      low: null,
      high: null,
      expected_without: null,
      tolerance_amount: null,
      tolerance_mode: null,
      decision_id: null,
      source: '',
      note: '',
      ...record,
    })),
  )
  await insert('meetings', [
    { id: 'm', kind: 'other', title: 'Board', date: '2010-04-01', note: '', ...record },
  ])
  const decision = { id: 'd', meeting_id: 'm', recommendation_id: null, recommendation: 'Show them.' }
  const answer = { outcome: 'agreed', wording: '', decided_by: '', indicator_ids: '[]' }
  await insert('decisions', [{ ...decision, ...answer, ...record }])
  await insert(
    'membership_events',
    ids.map((id, position) => ({
      scorecard_id: 'chief-executives',
      indicator_id: id,
      change: 'joined',
      from_quarter: quarterIndex(Q2),
      group_id: 'enterprise',
      position,
      decision_id: 'd',
      reason: '',
      ...record,
    })),
  )
}

beforeAll(async () => {
  database = await openSqlite(':memory:')
  await setUpStore(database)
  await database.write((trx) => fill(trx, 2000))
})
afterAll(() => database.close())

/** The queries asked of the store while `work` runs. */
async function queriesOf(work: (trx: Trx) => Promise<unknown>): Promise<number> {
  return database.read(async (trx) => {
    let asked = 0
    const executor = trx.getExecutor()
    const execute = executor.executeQuery.bind(executor)
    executor.executeQuery = ((...query: Parameters<typeof execute>) => {
      asked += 1
      return execute(...query)
    }) as typeof executor.executeQuery
    await work(trx)
    executor.executeQuery = execute
    return asked
  })
}

const view = (trx: Trx) =>
  scorecardView(trx, fullSight, partnership, {
    scorecardId: 'chief-executives',
    quarter: undefined,
    asAt: TODAY,
    today: TODAY,
  })

test('a scorecard of 2,000 indicators is read in a few queries, as many as one of two', async () => {
  const asked = await queriesOf(async (trx) => {
    const page = await view(trx)
    expect(isRefusal(page) ? 0 : page.rowsTotal).toBe(2000)
  })
  expect(asked).toBeGreaterThan(3)
  expect(asked).toBeLessThan(16)
})

test('so is what has changed since, and the list of indicators', async () => {
  const since = { scorecardId: 'chief-executives', areaCode: AREA, asAt: isoDate('2010-03-31'), today: TODAY }
  const asked = await queriesOf(async (trx) => {
    const changes = await laterChanges(trx, fullSight, since)
    expect(isRefusal(changes) ? {} : changes.counts).toEqual({
      figure: 40_000,
      target: 2000,
      setting: 1,
      membership: 2000,
      decision: 1,
    })
  })
  expect(asked).toBeLessThan(12)
  expect(await queriesOf((trx) => indicatorSummaries(trx, TODAY))).toBeLessThan(4)
})

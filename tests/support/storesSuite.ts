import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { schemaVersion } from '../../src/server/database/migrations.ts'
import { storeRevision, type Database } from '../../src/server/database/database.ts'
import {
  commentaryAsAt,
  insertCommentary,
  standingCommentary,
} from '../../src/server/stores/commentaryStore.ts'
import {
  definitionsAsAt,
  indicatorSummaries,
  insertDefinition,
} from '../../src/server/stores/indicatorStore.ts'
import { decisionsAsAt, insertDecision } from '../../src/server/stores/decisionStore.ts'
import {
  insertMeeting,
  insertRecommendation,
  meetingsAsAt,
  recommendationById,
} from '../../src/server/stores/meetingStore.ts'
import { fullSight } from '../../src/domain/permissions/sight.ts'
import { insertMembershipEvents, membershipAsAt } from '../../src/server/stores/membershipStore.ts'
import { quartersWithReadings, readingsAsAt } from '../../src/server/stores/observationStore.ts'
import { readingHistory, standingReading } from '../../src/server/stores/readingStore.ts'
import { partnershipRow, readPartnership } from '../../src/server/stores/partnershipStore.ts'
import { insertTarget, targetsAsAt } from '../../src/server/stores/targetStore.ts'
import { parseQuarterSlug, quarterIndex } from '../../src/domain/time/financialQuarter.ts'
import { isoDate } from '../../src/domain/time/isoDate.ts'
import { monthPeriod, quarterPeriod } from '../../src/domain/time/period.ts'
import { priorityStores } from './priorityStores.ts'
import { settingsStores } from './settingsStores.ts'
import { AREA, defineOffences, Q2, reading, record, recordedOn, setUpStore } from './storeWriting.ts'
import { askingNoChange, namingNobody } from './decisionBuilder.ts'

/** What every store promises, whichever database keeps it. `open` gives an empty store and how to be rid of it. */
export function storesSuite(open: () => Promise<{ database: Database; remove: () => Promise<void> }>): void {
  let database: Database
  let remove: () => Promise<void>
  let burglary: string

  beforeEach(async () => {
    ;({ database, remove } = await open())
    await setUpStore(database)
    burglary = await database.write((trx) => defineOffences(trx, 'L 1'))
  })
  afterEach(() => remove())

  const inForce = (asAt: string, id = burglary) =>
    database.read(async (trx) =>
      (await readingsAsAt(trx, fullSight, AREA, isoDate(asAt), id)).get(id)?.get(quarterIndex(Q2)),
    )

  describe('a figure', () => {
    test('is kept exactly as entered: neither zeros nor the eighteenth digit are lost', async () => {
      const written = [
        '0.10',
        '123456789012345678',
        '-0.000000000001',
        '999999999999999999.999999999999',
        '1.0',
      ]
      for (const [index, value] of written.entries())
        await record(
          database,
          burglary,
          '2010-10-01',
          reading(value, { period: monthPeriod(2010, index + 1) }),
        )
      const history = await database.read((trx) =>
        readingHistory(trx, fullSight, burglary, AREA, isoDate('2010-10-01')),
      )
      expect(history.map((each) => each.value)).toEqual(written)
    })

    test('counts from the day it was published, however late it was entered', async () => {
      await record(database, burglary, '2010-11-29', reading('510', { knownOn: '2010-10-20' }))
      expect(await inForce('2010-10-19')).toBeUndefined()
      expect(await inForce('2010-10-20')).toMatchObject({ value: '510', knownOn: '2010-10-20' })
      const [entered] = await database.read((trx) =>
        readingHistory(trx, fullSight, burglary, AREA, isoDate('2010-11-29')),
      )
      expect(entered?.record).toEqual({
        knownOn: '2010-10-20',
        recordedOn: '2010-11-29',
        recordedAt: '2010-11-29T10:00:00.000Z',
        recordedBy: 'Policy officer',
        enteredLate: true,
      })
    })

    test('revised keeps what it replaced: each date shows what was known then', async () => {
      await record(database, burglary, '2010-10-20', reading('510'))
      await record(database, burglary, '2010-11-29', reading('498'))
      expect(await inForce('2010-11-28')).toMatchObject({ value: '510', revises: 0 })
      expect(await inForce('2010-11-29')).toMatchObject({ value: '498', revises: 1 })
      const history = await database.read((trx) =>
        readingHistory(trx, fullSight, burglary, AREA, isoDate('2010-11-29')),
      )
      expect(history.map((each) => each.value)).toEqual(['510', '498'])
    })

    test('entered late does not replace one that was published after it', async () => {
      await record(database, burglary, '2010-11-01', reading('510'))
      await record(database, burglary, '2010-11-29', reading('400', { knownOn: '2010-10-20' }))
      expect(await inForce('2010-10-31')).toMatchObject({ value: '400' })
      expect(await inForce('2010-11-29')).toMatchObject({ value: '510', revises: 1 })
      const standing = (asAt?: string) =>
        database.read((trx) =>
          standingReading(
            trx,
            fullSight,
            { indicatorId: burglary, areaCode: AREA, period: quarterPeriod(Q2) },
            asAt === undefined ? asAt : isoDate(asAt),
          ),
        )
      expect((await standing())?.value).toBe('510')
      expect((await standing('2010-10-31'))?.value).toBe('400')
      expect(await standing('2010-10-19')).toBeUndefined()
    })

    test('of two recorded on one day the one recorded last stands', async () => {
      await record(database, burglary, '2010-11-01', reading('510'))
      await record(database, burglary, '2010-11-01', reading('511'))
      expect(await inForce('2010-11-01')).toMatchObject({ value: '511' })
    })

    test('that arrives after an absence is not a revision', async () => {
      await record(database, burglary, '2010-10-20', {
        ...reading(''),
        value: null,
        absence: 'late',
        note: 'Promised.',
      })
      await record(database, burglary, '2010-11-01', reading('510'))
      expect(await inForce('2010-10-20')).toMatchObject({ value: null, absence: 'late', note: 'Promised.' })
      expect(await inForce('2010-11-01')).toMatchObject({ value: '510', revises: 0 })
    })

    test('for the whole quarter stands over one for its last month, in whichever order they come', async () => {
      const other = await database.write((trx) => defineOffences(trx, 'L 2'))
      const month = reading('170', { period: monthPeriod(2010, 9) })
      await record(database, burglary, '2010-10-01', month)
      await record(database, burglary, '2010-10-20', reading('510'))
      await record(database, other, '2010-10-01', reading('510'))
      await record(database, other, '2010-10-20', month)
      expect(await inForce('2010-10-19')).toMatchObject({ value: '170' })
      expect(await inForce('2010-10-20')).toMatchObject({ value: '510', revises: 0 })
      expect(await inForce('2010-10-20', other)).toMatchObject({ value: '510' })
    })

    test('for a later month of the quarter stands over one for an earlier month', async () => {
      await record(database, burglary, '2010-10-01', reading('170', { period: monthPeriod(2010, 9) }))
      await record(database, burglary, '2010-10-20', reading('160', { period: monthPeriod(2010, 8) }))
      expect(await inForce('2010-10-20')).toMatchObject({ value: '170' })
    })

    test('belongs to its area and indicator alone', async () => {
      await record(database, burglary, '2010-10-20', reading('510'))
      const elsewhere = await database.read((trx) =>
        readingsAsAt(trx, fullSight, 'E09000007', isoDate('2010-11-29')),
      )
      expect(elsewhere.size).toBe(0)
      await expect(
        database.write((trx) => trx.insertInto('areas').values({ code: AREA, name: 'Again' }).execute()),
      ).rejects.toThrow()
    })

    test('tells the first and last quarter that have any', async () => {
      const quarters = (asAt: string) =>
        database.read((trx) => quartersWithReadings(trx, fullSight, AREA, isoDate(asAt)))
      expect(await quarters('2010-11-29')).toBeUndefined()
      await record(database, burglary, '2010-10-20', reading('510'))
      await record(database, burglary, '2010-11-20', reading('50', { period: monthPeriod(2009, 4) }))
      expect(await quarters('2010-10-20')).toEqual({ first: quarterIndex(Q2), last: quarterIndex(Q2) })
      expect((await quarters('2010-11-20'))?.first).toBe(quarterIndex({ startYear: 2009, quarter: 1 }))
    })
  })

  test('a target counts from its date, and those known stand in the order they were agreed', async () => {
    const agree = (value: string, on: string, knownOn?: string) =>
      database.write((trx) =>
        insertTarget(
          trx,
          burglary,
          {
            kind: 'target',
            from: '2010-11-q1',
            until: '2010-11-q4',
            basis: 'eachPeriod',
            level: { value, low: null, high: null },
            expectedWithout: null,
            tolerance: { amount: '2.50', mode: 'absolute' },
            source: '',
            note: '',
            knownOn,
          },
          null,
          recordedOn(on),
        ),
      )
    await agree('480.0', '2010-05-24')
    await agree('500', '2010-11-29', '2010-04-01')
    const known = (asAt: string) =>
      database.read(async (trx) =>
        ((await targetsAsAt(trx, isoDate(asAt))).get(burglary) ?? []).map((each) => each.value),
      )
    expect(await known('2010-03-31')).toEqual([])
    expect(await known('2010-04-01')).toEqual(['500'])
    expect(await known('2010-11-29')).toEqual(['500', '480.0'])
    const [first] =
      (await database.read((trx) => targetsAsAt(trx, isoDate('2010-11-29'), burglary))).get(burglary) ?? []
    expect(first).toMatchObject({
      from: { startYear: 2010, quarter: 1 },
      tolerance: { amount: '2.50', mode: 'absolute' },
      record: { enteredLate: true },
    })
  })

  test('a definition keeps its versions, each known from its own date', async () => {
    await database.write((trx) =>
      insertDefinition(
        trx,
        burglary,
        2,
        {
          inForceFrom: '2010-04-01',
          comparable: false,
          title: 'Offences, counted anew',
          definition: '',
          unit: 'offences',
          decimals: 1,
          polarity: 'noJudgement',
          frequency: 'annual',
          outturnType: 'annual',
          leadPartnerId: null,
          source: '',
        },
        recordedOn('2010-11-29'),
      ),
    )
    const versions = (asAt: string) =>
      database.read(async (trx) =>
        ((await definitionsAsAt(trx, isoDate(asAt))).get(burglary)?.definitions ?? []).map(
          ({ version, comparable, title }) => [version, comparable, title],
        ),
      )
    expect(await versions('2010-03-31')).toEqual([])
    expect(await versions('2010-11-28')).toEqual([[1, true, 'Offences, L 1']])
    expect(await versions('2010-11-29')).toEqual([
      [1, true, 'Offences, L 1'],
      [2, false, 'Offences, counted anew'],
    ])
  })

  test('commentary keeps every edit; the last known stands', async () => {
    const quarter = quarterIndex(Q2)
    const write = (text: string, on: string, knownOn?: string) =>
      database.write((trx) =>
        insertCommentary(
          trx,
          fullSight,
          { indicatorId: burglary, quarter, text, partnerId: null, about: null, knownOn },
          recordedOn(on),
        ),
      )
    await write('Too early to say.', '2010-10-20')
    await write('A third of the rise is one estate.', '2010-11-29')
    await write('Written up afterwards.', '2010-11-29', '2010-10-01')
    const known = (asAt: string) =>
      database.read(async (trx) =>
        (await commentaryAsAt(trx, fullSight, burglary, isoDate(asAt))).map((each) => each.text),
      )
    expect(await known('2010-10-20')).toEqual(['Too early to say.', 'Written up afterwards.'])
    expect((await known('2010-11-29'))[0]).toBe('A third of the rise is one estate.')
    expect((await database.read((trx) => standingCommentary(trx, fullSight, burglary, quarter)))?.text).toBe(
      'A third of the rise is one estate.',
    )
    expect(
      await database.read((trx) => standingCommentary(trx, fullSight, burglary, quarter + 1)),
    ).toBeUndefined()
  })

  describe('a meeting', () => {
    const morning = { kind: 'performanceMorning', title: 'Performance morning', note: '' } as const
    const decide = (date: string, on: string, outcome: 'agreed' | 'deferred' = 'agreed') =>
      database.write(async (trx) => {
        const meeting = await insertMeeting(trx, { ...morning, date }, recordedOn(on))
        const put = await insertRecommendation(
          trx,
          meeting,
          { ...askingNoChange, wording: 'Remove the indicator.', indicatorIds: [burglary] },
          recordedOn(on),
        )
        return insertDecision(
          trx,
          meeting,
          {
            recommendationId: put.id,
            recommendation: put.wording,
            outcome,
            wording: 'Agreed',
            decidedBy: 'Chief executives',
            indicatorIds: [burglary],
            ...namingNobody,
          },
          recordedOn(on),
        )
      })

    test('and what it decided count from its own date, whenever they are typed in', async () => {
      const decision = await decide('2010-05-24', '2010-11-29')
      expect(decision.record).toMatchObject({ knownOn: '2010-05-24', enteredLate: true })
      expect(await database.read((trx) => meetingsAsAt(trx, isoDate('2010-05-23')))).toEqual([])
      const [meeting] = await database.read((trx) => meetingsAsAt(trx, isoDate('2010-05-24')))
      expect(meeting?.recommendations).toMatchObject([
        {
          number: 1,
          wording: 'Remove the indicator.',
          indicatorIds: [burglary],
          decision: { outcome: 'agreed' },
        },
      ])
      const found = await database.read((trx) => recommendationById(trx, `${meeting?.id}-1`))
      expect(found?.decisionId).toBe(decision.id)
    })

    test('answers a recommendation once', async () => {
      const decision = await decide('2010-05-24', '2010-05-24')
      await expect(
        database.write((trx) =>
          insertDecision(
            trx,
            { id: decision.meetingId, title: '', date: '2010-05-24' },
            { ...decision, recommendationId: decision.recommendationId },
            recordedOn('2010-05-24'),
          ),
        ),
      ).rejects.toThrow()
    })

    test('settles membership from the day it decided, in the order decided', async () => {
      const removal = await decide('2010-11-29', '2010-11-29')
      const joining = await decide('2010-05-24', '2010-11-29')
      const from = parseQuarterSlug('2010-11-q1') ?? Q2
      const event = { indicatorId: burglary, decisionId: removal.id, reason: '' }
      const joined = { ...event, change: 'joined', groupId: 'safer-harrow', position: 3 } as const
      const put = (events: Parameters<typeof insertMembershipEvents>[2], decidedOn: string) =>
        database.write((trx) =>
          insertMembershipEvents(trx, 'chief-executives', events, decidedOn, recordedOn('2010-11-29')),
        )
      await put([{ ...event, change: 'left', from: Q2 }], '2010-11-29')
      await put([{ ...joined, from, decisionId: joining.id }], '2010-05-24')
      const known = (asAt: string) =>
        database.read(async (trx) =>
          (await membershipAsAt(trx, isoDate(asAt), { scorecardId: 'chief-executives' })).map(
            (each) => each.change,
          ),
        )
      expect(await known('2010-05-23')).toEqual([])
      expect(await known('2010-11-28')).toEqual(['joined'])
      expect(await known('2010-11-29')).toEqual(['joined', 'left'])
      const summaries = (asAt: string) => database.read((trx) => indicatorSummaries(trx, isoDate(asAt)))
      expect(await summaries('2010-06-30')).toMatchObject([
        { id: burglary, scorecards: ['chief-executives'] },
      ])
      expect(await summaries('2010-11-29')).toMatchObject([{ id: burglary, scorecards: [] }])
      expect([...(await database.read((trx) => decisionsAsAt(trx, isoDate('2010-11-29')))).keys()]).toEqual([
        joining.id,
        removal.id,
      ])
    })
  })

  test('the partnership reads back as it was set up', async () => {
    const read = await database.read(async (trx) => {
      const row = await partnershipRow(trx)
      return row && readPartnership(trx, row, isoDate('2010-11-29'))
    })
    expect(read).toMatchObject({
      name: 'Harrow Strategic Partnership',
      illustrative: true,
      keepsOwnDate: false,
      managementGroups: [{ id: 'safer-harrow' }, { id: 'enterprise' }],
      partners: [{ shortName: 'Jobcentre Plus' }, { shortName: 'Met Police' }],
      scorecards: [{ id: 'chief-executives', kind: 'chiefExecutives' }],
    })
  })

  describe('the priorities', () => priorityStores(() => ({ database, burglary })))

  describe('what the judgement is governed by', () => settingsStores(() => ({ database, burglary })))

  describe('a write', () => {
    const revision = () => database.read(storeRevision)

    test('makes the store’s revision grow by one; preparation nobody reads yet does not', async () => {
      const before = await revision()
      await record(database, burglary, '2010-10-20', reading('510'))
      expect(await revision()).toBe(before + 1)
      await database.write(async () => undefined, 'preparation')
      expect(await revision()).toBe(before + 1)
    })

    test('that fails leaves nothing behind, not even its revision', async () => {
      const before = await revision()
      const failing = database.write(async (trx) => {
        await defineOffences(trx, 'L 2')
        throw new Error('No')
      })
      await expect(failing).rejects.toThrow('No')
      expect(await revision()).toBe(before)
      expect([...(await database.read((trx) => definitionsAsAt(trx, isoDate('2010-11-29')))).keys()]).toEqual(
        [burglary],
      )
      await record(database, burglary, '2010-10-20', reading('510'))
      expect(await inForce('2010-10-20')).toMatchObject({ value: '510' })
    })

    test('waits its turn: of thirty at once none is lost and none sees another half done', async () => {
      const before = await revision()
      const seen = await Promise.all(
        Array.from({ length: 30 }, () =>
          database.write(async (trx) => {
            const first = await storeRevision(trx)
            await new Promise((resolve) => setTimeout(resolve, 1))
            return [first, await storeRevision(trx)]
          }),
        ),
      )
      expect(seen.map(([first]) => first).toSorted((a = 0, b = 0) => a - b)).toEqual(
        Array.from({ length: 30 }, (_, index) => before + 1 + index),
      )
      expect(seen.every(([first, last]) => first === last)).toBe(true)
    })

    test('may refer only to what there is', async () => {
      await expect(record(database, 'unheard-of', '2010-10-20', reading('510'))).rejects.toThrow()
      await expect(
        database.write((trx) => trx.deleteFrom('indicators').where('id', '=', burglary).execute()),
      ).rejects.toThrow()
    })

    test('holds a figure or the reason there is none, never both and never neither', async () => {
      await expect(
        record(database, burglary, '2010-10-20', { ...reading('510'), absence: 'late' }),
      ).rejects.toThrow()
      await expect(
        record(database, burglary, '2010-10-20', { ...reading(''), value: null }),
      ).rejects.toThrow()
    })
  })

  test('a read sees the store at one moment', async () => {
    const [first, last] = await database.read(async (trx) => [
      await storeRevision(trx),
      await storeRevision(trx),
    ])
    expect(first).toBe(last)
  })

  test('names sort byte by byte', async () => {
    const names = ['é', 'b', 'B', 'a', 'Z', '1', '’', 'å']
    await database.write(async (trx) => {
      for (const name of names) await trx.insertInto('areas').values({ code: name, name }).execute()
    })
    const rows = await database.read((trx) =>
      trx.selectFrom('areas').select('code').orderBy('code').execute(),
    )
    expect(rows.map((each) => each.code)).toEqual(['1', 'B', AREA, 'Z', 'a', 'b', 'å', 'é', '’'])
  })

  test('says which schema it has', () => expect(schemaVersion).toBeGreaterThan(0))
}

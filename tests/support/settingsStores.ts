import { beforeEach, describe, expect, test } from 'vitest'
import { quarterSlug } from '../../src/domain/time/financialQuarter.ts'
import { isoDate } from '../../src/domain/time/isoDate.ts'
import type { Database } from '../../src/server/database/database.ts'
import {
  insertRebase,
  insertRebaseWithdrawal,
  rebasesAsAt,
} from '../../src/server/stores/chartRebaseStore.ts'
import { groupsAsAt, insertGroupEvent } from '../../src/server/stores/managementGroupStore.ts'
import { insertDecision } from '../../src/server/stores/decisionStore.ts'
import { insertMeeting } from '../../src/server/stores/meetingStore.ts'
import { insertPublishedStatus, publishedStatusesAsAt } from '../../src/server/stores/publishedStatusStore.ts'
import { quarterNamed } from '../../src/server/stores/quarterColumn.ts'
import {
  insertOverride,
  insertOverrideEnd,
  overridesAsAt,
} from '../../src/server/stores/statusOverrideStore.ts'
import { insertStatusRule, statusRulesAsAt } from '../../src/server/stores/statusRuleStore.ts'
import { Q2, recordedOn } from './storeWriting.ts'
import { namingNobody } from './decisionBuilder.ts'

/** What the stores of the judgement's settings promise, whichever database keeps them. */
export function settingsStores(opened: () => { database: Database; burglary: string }): void {
  let decisionId: string
  const database = () => opened().database
  const q = quarterNamed

  beforeEach(async () => {
    decisionId = await database().write(async (trx) => {
      const on = recordedOn('2010-07-01')
      const meeting = await insertMeeting(
        trx,
        { kind: 'performanceMorning', title: 'Performance morning', note: '', date: '2010-07-01' },
        on,
      )
      const plan = {
        recommendationId: null,
        recommendation: 'Widen the tolerance.',
        outcome: 'agreed',
        wording: 'Agreed',
        decidedBy: 'Chief executives',
        ...namingNobody,
      } as const
      return (await insertDecision(trx, meeting, { ...plan, indicatorIds: [] }, on)).id
    })
  })

  describe('a status rule', () => {
    const set = (
      rule: Partial<Parameters<typeof insertStatusRule>[1]>,
      knownOn: string,
      recorded = '2010-11-29',
    ) =>
      database().write((trx) =>
        insertStatusRule(
          trx,
          {
            from: Q2,
            indicatorId: null,
            terms: { method: 'threeLevels', tolerance: { amount: '10.0', mode: 'relative' } },
            deadBand: null,
            due: { daysAfterQuarter: 30, daysAfterLongerPeriod: 365 },
            decisionId,
            source: 'Performance framework 2010',
            ...rule,
          },
          knownOn,
          recordedOn(recorded),
        ),
      )
    const known = (asAt: string) => database().read((trx) => statusRulesAsAt(trx, isoDate(asAt)))

    test('stands from the set-up on, and is said to have stood before', async () => {
      for (const asAt of ['2000-01-01', '2010-04-01'])
        expect(await known(asAt)).toMatchObject([
          {
            from: { startYear: 2008, quarter: 1 },
            indicatorId: null,
            terms: { method: 'threeLevels', tolerance: { amount: '5', mode: 'relative' } },
            deadBand: null,
            due: { daysAfterQuarter: 61, daysAfterLongerPeriod: 365 },
            decisionId: null,
          },
        ])
    })

    test('of every method is read back exactly as it was decided, digits and all', async () => {
      const methods = [
        { method: 'threeLevels', tolerance: { amount: '0.10', mode: 'absolute' } },
        {
          method: 'fiveLevels',
          mode: 'relative',
          highGreenFrom: '10',
          lowGreenFrom: '-5.0',
          amberFrom: '-10',
          lowRedFrom: '-20',
        },
        { method: 'sameQuarterLastYear', tolerance: { amount: '10', mode: 'relative' } },
        { method: 'shareOfStretch', greenFrom: '1', amberFrom: '0.60' },
        null,
      ] as const
      for (const terms of methods)
        await set(
          { terms, indicatorId: opened().burglary, deadBand: { amount: '2', mode: 'relative' } },
          '2010-07-01',
        )
      const read = (await known('2010-07-01')).filter((each) => each.indicatorId === opened().burglary)
      expect(read.map((each) => each.terms)).toEqual(methods)
      expect(read[0]).toMatchObject({ deadBand: { amount: '2', mode: 'relative' }, decisionId })
    })

    test('counts from the day it was decided; rules stand in the order they begin', async () => {
      await set(
        { from: q('2010-11-q4'), due: { daysAfterQuarter: 21, daysAfterLongerPeriod: 200 } },
        '2010-07-02',
      )
      await set({ from: q('2010-11-q3') }, '2010-11-29')
      const quarters = async (asAt: string) => (await known(asAt)).map((each) => quarterSlug(each.from))
      expect(await quarters('2010-07-01')).toEqual(['2008-09-q1'])
      expect(await quarters('2010-07-02')).toEqual(['2008-09-q1', '2010-11-q4'])
      expect(await quarters('2010-11-29')).toEqual(['2008-09-q1', '2010-11-q3', '2010-11-q4'])
      expect((await known('2010-11-29'))[2]).toMatchObject({
        due: { daysAfterQuarter: 21, daysAfterLongerPeriod: 200 },
        record: { enteredLate: true },
      })
    })

    test('without terms of its own is one indicator’s only, and a decision it cites is in the record', async () => {
      await expect(set({ terms: null }, '2010-07-01')).rejects.toThrow()
      await expect(set({ decisionId: 'unheard-of' }, '2010-07-01')).rejects.toThrow()
      await expect(set({ indicatorId: 'unheard-of' }, '2010-07-01')).rejects.toThrow()
    })
  })

  test('an override holds to its quarter; ended early it is as it was for whoever looks back', async () => {
    const indicatorId = opened().burglary
    const by = { by: 'Chair, Safer Harrow', reason: 'Two thefts were recorded twice.' }
    await database().write((trx) =>
      insertOverride(
        trx,
        { indicatorId, status: 'amber', ...by, from: Q2, until: q('2010-11-q4'), knownOn: undefined },
        recordedOn('2010-11-01'),
      ),
    )
    const known = (asAt: string, id?: string) =>
      database().read((trx) => overridesAsAt(trx, isoDate(asAt), id))
    const [given] = await known('2010-11-01', indicatorId)
    if (!given) throw new Error('It was given')
    await database().write((trx) =>
      insertOverrideEnd(
        trx,
        given,
        { by: 'Head of analysis', reason: 'Recounted.', until: q('2010-11-q2'), knownOn: undefined },
        recordedOn('2010-11-29'),
      ),
    )
    expect(await known('2010-10-31')).toEqual([])
    expect(await known('2010-11-28')).toMatchObject([
      { status: 'amber', until: q('2010-11-q4'), ended: null },
    ])
    expect(await known('2010-11-29')).toMatchObject([
      {
        ...by,
        until: q('2010-11-q2'),
        givenUntil: q('2010-11-q4'),
        ended: { by: 'Head of analysis', record: { knownOn: '2010-11-29' } },
      },
    ])
    expect(await known('2010-11-29', 'l-2')).toEqual([])
  })

  test('a published status keeps its source’s words; a correction stands beside what it follows', async () => {
    const publish = (status: string, on: string, knownOn?: string) =>
      database().write((trx) =>
        insertPublishedStatus(
          trx,
          opened().burglary,
          { quarter: '2010-11-q2', status, source: 'Strategic performance report, Q2', knownOn },
          recordedOn(on),
        ),
      )
    await publish('Low red', '2010-11-29', '2010-11-10')
    await publish('Amber', '2010-11-29')
    const known = (asAt: string) =>
      database().read(async (trx) =>
        (await publishedStatusesAsAt(trx, isoDate(asAt), opened().burglary)).map((each) => each.words),
      )
    expect(await known('2010-11-09')).toEqual([])
    expect(await known('2010-11-10')).toEqual(['Low red'])
    expect(await known('2010-11-29')).toEqual(['Low red', 'Amber'])
  })

  test('a rebase counts from the day it was decided, whichever quarter it takes effect in', async () => {
    await database().write((trx) =>
      insertRebase(
        trx,
        { indicatorId: opened().burglary, from: q('2009-10-q4'), decisionId, reason: 'New recording rules.' },
        '2010-07-01',
        recordedOn('2010-11-29'),
      ),
    )
    const known = (asAt: string) => database().read((trx) => rebasesAsAt(trx, isoDate(asAt)))
    expect(await known('2010-06-30')).toEqual([])
    expect(await known('2010-07-01')).toMatchObject([
      { kind: 'rebase', from: q('2009-10-q4'), decisionId, record: { enteredLate: true } },
    ])
    const undone = { indicatorId: opened().burglary, from: q('2009-10-q4'), decisionId, reason: 'A mistake.' }
    await database().write((trx) =>
      insertRebaseWithdrawal(trx, undone, '2010-08-01', recordedOn('2010-11-29')),
    )
    expect(await known('2010-07-31')).toHaveLength(1)
    expect(await known('2010-08-01')).toEqual([])
  })

  test('a management group keeps its old name in earlier quarters and for whoever looks back', async () => {
    const groups = (quarter: string, asAt: string) =>
      database().read(async (trx) =>
        (await groupsAsAt(trx, q(quarter), isoDate(asAt))).map((each) => [each.name, each.isOpen]),
      )
    const put = (event: Parameters<typeof insertGroupEvent>[1]) =>
      database().write((trx) => insertGroupEvent(trx, event, '2010-07-01', recordedOn('2010-11-29')))
    const cited = { decisionId, reason: '' }
    await put({ ...cited, change: 'renamed', groupId: 'safer-harrow', name: 'Safe Harrow', from: Q2 })
    await put({ ...cited, change: 'closed', groupId: 'enterprise', from: q('2010-11-q3') })
    expect(await groups('2010-11-q2', '2010-06-30')).toEqual([
      ['Safer Harrow', true],
      ['Enterprise', true],
    ])
    expect(await groups('2010-11-q1', '2010-11-29')).toEqual([
      ['Safer Harrow', true],
      ['Enterprise', true],
    ])
    expect(await groups('2010-11-q2', '2010-11-29')).toEqual([
      ['Safe Harrow', true],
      ['Enterprise', true],
    ])
    expect(await groups('2010-11-q3', '2010-11-29')).toEqual([
      ['Safe Harrow', true],
      ['Enterprise', false],
    ])
  })
}

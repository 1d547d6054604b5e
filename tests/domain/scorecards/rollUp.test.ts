import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NotRatedReason, RagStatus } from '../../../src/domain/performance/ragStatus.ts'
import { redsOf, statusCounts } from '../../../src/domain/scorecards/rollUp.ts'
import type { OrderableRow } from '../../../src/domain/scorecards/scorecardView.ts'

const row = (reference: string, status: RagStatus, rest: Partial<OrderableRow> = {}): OrderableRow => ({
  indicatorId: reference.toLowerCase().replace(' ', '-'),
  reference,
  title: reference,
  groupId: 'safer',
  position: 0,
  leadPartner: 'Council',
  status,
  missPercent: null,
  direction: { movement: 'none' },
  ...rest,
})
const notRated = (because: NotRatedReason): RagStatus => ({ status: 'notRated', because })
const names = (rows: readonly OrderableRow[]) => rows.map(({ reference }) => reference)

describe('a roll-up', () => {
  test('counts each status, and says why the rest are not rated, the commonest reason first', () => {
    const rows = [
      row('NI 1', { status: 'red' }),
      row('NI 2', { status: 'green' }),
      row('NI 3', { status: 'green' }),
      row('NI 4', notRated('late')),
      row('NI 5', notRated('noTarget')),
      row('NI 6', notRated('noJudgement')),
    ]
    expect(statusCounts(rows)).toEqual({
      red: 1,
      amber: 0,
      green: 2,
      notRated: 3,
      notRatedFor: [
        { words: 'data only', count: 2 },
        { words: 'late', count: 1 },
      ],
    })
  })

  test('names the reds worst first', () => {
    const rows = [
      row('NI 1', { status: 'red' }, { missPercent: 6.3 }),
      row('NI 2', { status: 'green' }),
      row('NI 3', { status: 'red' }, { missPercent: 20 }),
    ]
    expect(names(redsOf(rows))).toEqual(['NI 3', 'NI 1'])
  })

  test('a red overridden to amber is still counted and named as a red', () => {
    const rows = [row('NI 1', { status: 'red' }, { overridden: { status: 'amber' } })]
    expect(statusCounts(rows)).toMatchObject({ red: 1, amber: 0 })
    expect(names(redsOf(rows))).toEqual(['NI 1'])
  })

  test('an amber overridden to red is a red', () => {
    const rows = [row('NI 1', { status: 'amber' }, { overridden: { status: 'red' } })]
    expect(statusCounts(rows)).toMatchObject({ red: 1, amber: 0 })
    expect(names(redsOf(rows))).toEqual(['NI 1'])
  })
})

const reasons: readonly NotRatedReason[] = ['late', 'notDue', 'suppressed', 'noFigure', 'noTarget']
const anyStatus: fc.Arbitrary<RagStatus> = fc.oneof(
  fc.constantFrom('red', 'amber', 'green').map((status) => ({ status })),
  // Five levels keep their side of red beside it.
  fc.constantFrom('high', 'low').map((level) => ({ status: 'red' as const, level })),
  fc.constantFrom(...reasons).map((because) => ({ status: 'notRated' as const, because })),
)
const anyOverride = fc.constantFrom('red', 'amber', 'green').map((status) => ({ status }))
const anyRow = fc
  .tuple(anyStatus, fc.option(anyOverride), fc.option(fc.double({ min: 0, max: 900, noNaN: true })))
  .map(([status, overridden, missPercent]) => ({ status, overridden, missPercent }))

test('in any mix, every row that is red by either verdict is named once, and the counts add up', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 60 }), (mix) => {
      const rows = mix.map((each, at) => row(`NI ${at}`, each.status, each))
      const isRed = (each: OrderableRow) => each.status.status === 'red' || each.overridden?.status === 'red'
      const counts = statusCounts(rows)
      expect(new Set(names(redsOf(rows)))).toEqual(new Set(names(rows.filter(isRed))))
      expect(redsOf(rows)).toHaveLength(counts.red)
      expect(counts.red + counts.amber + counts.green + counts.notRated).toBe(rows.length)
      expect(counts.notRatedFor.reduce((sum, { count }) => sum + count, 0)).toBe(counts.notRated)
    }),
  )
})

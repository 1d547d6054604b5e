import { describe, expect, test } from 'vitest'
import * as view from '../../../src/domain/scorecards/scorecardView.ts'

type Row = view.OrderableRow
const row = (reference: string, changed: Partial<Row> = {}): Row => ({
  indicatorId: reference.toLowerCase().replaceAll(' ', '-'),
  reference,
  title: `Title of ${reference}`,
  groupId: 'safer',
  position: 0,
  leadPartner: 'Council',
  status: { status: 'green' },
  missPercent: null,
  direction: { movement: 'none' },
  ...changed,
})
const red = (reference: string, missPercent: number | null, changed: Partial<Row> = {}) =>
  row(reference, { status: { status: 'red' }, missPercent, ...changed })
const references = (rows: readonly Row[]) => rows.map((each) => each.reference)

describe('the worst first', () => {
  const rows = [
    row('NI 1'),
    row('NI 2', { status: { status: 'notRated', because: 'late' } }),
    red('NI 3', 4),
    row('NI 4', { status: { status: 'amber' }, missPercent: 5 }),
    red('NI 5', 30),
    red('NI 6', null),
    red('NI 7', null),
  ]

  test('is red by how far it misses, then amber, then what cannot be rated, then green', () => {
    expect(references(view.ordered(rows, 'worst', []))).toEqual([
      'NI 6',
      'NI 7',
      'NI 5',
      'NI 3',
      'NI 4',
      'NI 2',
      'NI 1',
    ])
  })

  test('turned round is the best first', () => {
    expect(view.ordered(rows, 'best', [])).toEqual(view.ordered(rows, 'worst', []).toReversed())
  })

  test('stands inside each group, groups in the partnership’s order', () => {
    const mixed = [
      red('NI 9', 1, { groupId: 'trust' }),
      row('NI 8'),
      red('NI 7', 2),
      red('NI 6', 3, { groupId: 'gone' }),
    ]
    expect(references(view.ordered(mixed, 'group', ['trust', 'safer']))).toEqual([
      'NI 9',
      'NI 7',
      'NI 8',
      'NI 6',
    ])
  })
})

test('the agreed order is by group, then by position', () => {
  const rows = [
    row('NI 3', { position: 2 }),
    row('NI 2', { position: 1 }),
    row('NI 1', { groupId: 'trust', position: 9 }),
  ]
  expect(references(view.ordered(rows, 'agreed', ['trust', 'safer']))).toEqual(['NI 1', 'NI 2', 'NI 3'])
})

test('NI 8 stands before NI 15', () => {
  expect(references(view.ordered([row('NI 15'), row('NI 8')], 'reference', []))).toEqual(['NI 8', 'NI 15'])
  expect(references(view.ordered([row('NI 15'), row('NI 8')], 'reference-reversed', []))).toEqual([
    'NI 15',
    'NI 8',
  ])
})

test('by direction, what gets worse stands first and what has no direction last', () => {
  const rows = [
    row('none'),
    row('better', { direction: { movement: 'up', judgement: 'better' } }),
    row('worse', { direction: { movement: 'up', judgement: 'worse' } }),
    row('unchanged', { direction: { movement: 'unchanged', judgement: 'unchanged' } }),
  ]
  const given = references(view.ordered(rows, 'direction', []))
  expect([given[0], given.indexOf('worse') < given.indexOf('better')]).toEqual(['worse', true])
  expect(given.at(-1)).toBe('none')
})

test('ordering gives a new list and leaves the old as it was', () => {
  const rows = [row('NI 2'), row('NI 1')]
  for (const order of view.rowOrders) expect(view.ordered(rows, order, [])).toHaveLength(2)
  expect(references(rows)).toEqual(['NI 2', 'NI 1'])
})

test('a lead partner has a name fit for an address', () => {
  expect(view.leadSlug('Met Police')).toBe('met-police')
  expect(view.leadSlug('')).toBe('')
})

test('every way of being not rated is found under one filter', () => {
  expect(view.statusFilterOf({ status: 'notRated', because: 'suppressed' })).toBe('not-rated')
  expect(view.statusFilterOf({ status: 'amber' })).toBe('amber')
})

test('a reference is found with and without its space, and an apostrophe however it is typed', () => {
  const text = view.findableText(
    row('NI 117', { title: 'Children’s\u00a0centres', leadPartner: 'Met Police' }),
  )
  for (const words of ['ni 117', 'ni117', "children's centres", 'met police']) expect(text).toContain(words)
})

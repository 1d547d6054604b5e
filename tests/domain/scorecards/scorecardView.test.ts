import { describe, expect, test } from 'vitest'
import type { RagStatus } from '../../../src/domain/performance/ragStatus.ts'
import {
  findableText,
  leadSlug,
  type OrderableRow,
  ordered,
  type RowFilter,
  type RowOrder,
  rowTest,
} from '../../../src/domain/scorecards/scorecardView.ts'

const row = (
  reference: string,
  status: RagStatus['status'],
  rest: Partial<OrderableRow> = {},
): OrderableRow => ({
  indicatorId: reference.toLowerCase().replace(' ', '-'),
  reference,
  title: reference,
  groupId: 'safer',
  position: 0,
  leadPartner: 'Council',
  status: status === 'notRated' ? { status, because: 'late' } : { status },
  missPercent: null,
  direction: { movement: 'none' },
  ...rest,
})

const references = (rows: readonly OrderableRow[]) => rows.map(({ reference }) => reference)
const inOrder = (rows: readonly OrderableRow[], order: RowOrder) =>
  references(ordered(rows, order, ['safer', 'healthy']))

describe('order', () => {
  test('worst first: reds by how far they miss, then ambers, then not rated, then greens', () => {
    const rows = [
      row('NI 1', 'green'),
      row('NI 2', 'notRated'),
      row('NI 3', 'red', { missPercent: 6.3 }),
      row('NI 4', 'amber', { missPercent: 4.9 }),
      row('NI 5', 'red', { missPercent: 21.4 }),
    ]
    expect(inOrder(rows, 'worst')).toEqual(['NI 5', 'NI 3', 'NI 4', 'NI 2', 'NI 1'])
    expect(inOrder(rows, 'best')).toEqual(['NI 1', 'NI 2', 'NI 4', 'NI 3', 'NI 5'])
  })

  test('a red whose miss cannot be said as a per cent stands before those whose can', () => {
    const rows = [row('NI 3', 'red', { missPercent: 80 }), row('NI 9', 'red')]
    expect(inOrder(rows, 'worst')).toEqual(['NI 9', 'NI 3'])
  })

  test('groups keep the scorecard’s order, however bad their indicators', () => {
    const rows = [
      row('NI 130', 'red', { groupId: 'healthy', missPercent: 50 }),
      row('NI 16', 'green'),
      row('NI 32', 'amber', { missPercent: 2 }),
    ]
    expect(inOrder(rows, 'group')).toEqual(['NI 32', 'NI 16', 'NI 130'])
  })

  test('the agreed order is the partnership’s own, within groups', () => {
    const rows = [
      row('NI 130', 'red', { groupId: 'healthy', position: 0 }),
      row('NI 16', 'red', { position: 7 }),
      row('NI 32', 'green', { position: 3 }),
    ]
    expect(inOrder(rows, 'agreed')).toEqual(['NI 32', 'NI 16', 'NI 130'])
  })

  test('references are read as numbers: NI 8 before NI 15, and parts in turn', () => {
    const rows = ['NI 157b', 'NI 15', 'L 02', 'NI 157a', 'NI 8'].map((reference) => row(reference, 'green'))
    expect(inOrder(rows, 'reference')).toEqual(['L 02', 'NI 8', 'NI 15', 'NI 157a', 'NI 157b'])
    expect(inOrder(rows, 'reference-reversed')).toEqual(['NI 157b', 'NI 157a', 'NI 15', 'NI 8', 'L 02'])
  })

  test('worsened first: worse, unchanged, better, not judged, then no direction', () => {
    const direction = (judgement: string) => ({ direction: { movement: 'up', judgement } })
    const rows = [
      row('NI 1', 'green'),
      row('NI 2', 'green', direction('noJudgement')),
      row('NI 3', 'green', direction('better')),
      row('NI 4', 'green', direction('worse')),
      row('NI 5', 'green', direction('unchanged')),
    ]
    expect(inOrder(rows, 'direction')).toEqual(['NI 4', 'NI 5', 'NI 3', 'NI 2', 'NI 1'])
  })

  test('the rows given are left as they were', () => {
    const rows = Object.freeze([row('NI 2', 'green'), row('NI 1', 'red')])
    expect(inOrder(rows, 'title')).toEqual(['NI 1', 'NI 2'])
    expect(references(rows)).toEqual(['NI 2', 'NI 1'])
  })
})

describe('filter', () => {
  const thefts = row('L 03', 'red', {
    title: 'Thefts of and from people’s vehicles',
    leadPartner: 'Met Police',
  })
  const shows = (filter: RowFilter, of = thefts) => rowTest(filter)(of, findableText(of))

  test.for([
    ['L03', true],
    ['l 03', true],
    ['vehicles thefts', true],
    ["people's", true],
    ['people’s', true],
    ['  met  ', true],
    ['L\u00a003', true],
    ['theftsof', false],
    ['vehicles burglary', false],
  ] as const)('find “%s”: every word, in any order, in any case', ([find, expected]) => {
    expect(shows({ find })).toBe(expected)
  })

  test('a status filter keeps any of its statuses; late counts as not rated', () => {
    expect(shows({ status: ['amber', 'red'] })).toBe(true)
    expect(shows({ status: ['amber'] })).toBe(false)
    expect(shows({ status: ['not-rated'] }, row('NI 136', 'notRated'))).toBe(true)
  })

  test('every part of a filter must hold', () => {
    expect(shows({ group: 'safer', lead: 'met-police', find: 'thefts' })).toBe(true)
    expect(shows({ group: 'healthy', lead: 'met-police' })).toBe(false)
    expect(shows({ group: 'safer', lead: 'council' })).toBe(false)
  })

  test('an empty filter shows everything', () => {
    expect(shows({})).toBe(true)
    expect(shows({ find: '   ' })).toBe(true)
  })

  test('a partner’s name in an address is its words, joined', () => {
    expect(leadSlug('Met Police')).toBe('met-police')
    expect(leadSlug('Children’s Trust (NHS)')).toBe('children-s-trust-nhs')
    expect(leadSlug('')).toBe('')
  })
})

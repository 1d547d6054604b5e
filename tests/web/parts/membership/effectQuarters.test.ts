import { expect, test } from 'vitest'
import {
  parseQuarterSlug,
  quarterSlug,
  type FinancialQuarter,
} from '../../../../src/domain/time/financialQuarter.ts'
import { isoDate } from '../../../../src/domain/time/isoDate.ts'
import {
  effectLabel,
  firstQuarterOf,
  quartersToChoose,
} from '../../../../src/web/parts/membership/effectQuarters.ts'

const quarter = (slug: string): FinancialQuarter => {
  const parsed = parseQuarterSlug(slug)
  if (!parsed) throw new Error(slug)
  return parsed
}

test('a removal agreed on 29 November 2010 is last shown in Q2 2010/11 and leaves from Q3', () => {
  const from = firstQuarterOf(isoDate('2010-11-29'))
  expect(quarterSlug(from)).toBe('2010-11-q3')
  expect(effectLabel(from, 'lastShown')).toBe('Q2 2010/11 (to 30 September 2010)')
  expect(effectLabel(from, 'first')).toBe('Q3 2010/11 (from 1 October 2010)')
})

test('a decision taken in April leaves from the new year’s first quarter', () => {
  const from = firstQuarterOf(isoDate('2010-04-01'))
  expect(effectLabel(from, 'lastShown')).toBe('Q4 2009/10 (to 31 March 2010)')
})

test('quarters run from four ahead of the newest back to the first, newest first', () => {
  const offered = quartersToChoose(quarter('2010-11-q1'), quarter('2010-11-q3'), quarter('2010-11-q3'))
  expect(offered.map(quarterSlug)).toEqual([
    '2011-12-q3',
    '2011-12-q2',
    '2011-12-q1',
    '2010-11-q4',
    '2010-11-q3',
    '2010-11-q2',
    '2010-11-q1',
  ])
})

test('the quarter of an old meeting is offered although the scorecard is younger', () => {
  const offered = quartersToChoose(quarter('2010-11-q1'), quarter('2010-11-q1'), quarter('2009-10-q3'))
  expect(offered.map(quarterSlug)).toContain('2009-10-q3')
})

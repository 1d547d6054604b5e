import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareQuarters,
  parseQuarterSlug,
  plusQuarters,
  quarterEnd,
  quarterFromIndex,
  quarterIndex,
  quarterLabel,
  quarterMonths,
  quarterOf,
  quarterSlug,
  quarterStart,
  quarterWords,
  quartersEndingAt,
  quartersLeftInYear,
  sameQuarterLastYear,
} from '../../../src/domain/time/financialQuarter.ts'
import { addDays, daysBetween, isoDate } from '../../../src/domain/time/isoDate.ts'
import { anyDate, anyQuarter } from './calendar.arbitrary.ts'

const q4of2009 = { startYear: 2009, quarter: 4 } as const
const q2of2010 = { startYear: 2010, quarter: 2 } as const

test('the financial year turns on 1 April: 31 March 2010 is Q4 2009/10, the next day Q1 2010/11', () => {
  expect(quarterOf(isoDate('2010-03-31'))).toEqual(q4of2009)
  expect(quarterOf(isoDate('2010-04-01'))).toEqual({ startYear: 2010, quarter: 1 })
})

test.each([
  [1, '2010-04-01', '2010-06-30'],
  [2, '2010-07-01', '2010-09-30'],
  [3, '2010-10-01', '2010-12-31'],
  [4, '2011-01-01', '2011-03-31'],
] as const)('Q%i 2010/11 runs from %s to %s', (quarter, start, end) => {
  expect(quarterStart({ startYear: 2010, quarter })).toBe(start)
  expect(quarterEnd({ startYear: 2010, quarter })).toBe(end)
})

test('a quarter is written the same way everywhere', () => {
  expect(quarterSlug(q2of2010)).toBe('2010-11-q2')
  expect(quarterLabel(q2of2010)).toBe('Q2 2010/11')
  expect(quarterWords(q2of2010)).toBe('July to September 2010')
  expect(quarterWords(q4of2009)).toBe('January to March 2010')
  expect(quarterSlug({ startYear: 1999, quarter: 3 })).toBe('1999-00-q3')
  expect(quarterMonths(q4of2009)).toEqual([
    { year: 2010, month: 1 },
    { year: 2010, month: 2 },
    { year: 2010, month: 3 },
  ])
})

test.each([
  '2010-12-q2',
  '2010-11-q5',
  '2010-11-q0',
  '2010/11-q2',
  '2010-11-Q2',
  '1899-00-q1',
  '2199-00-q1',
  '',
])('“%s” is no address of a quarter', (slug) => expect(parseQuarterSlug(slug)).toBeUndefined())

test('five quarters ending at Q2 2010/11 begin a year earlier, oldest first; none is an empty list', () => {
  expect(quartersEndingAt(q2of2010, 5).map(quarterLabel)).toEqual([
    'Q2 2009/10',
    'Q3 2009/10',
    'Q4 2009/10',
    'Q1 2010/11',
    'Q2 2010/11',
  ])
  expect(quartersEndingAt(q2of2010, 0)).toEqual([])
})

test('at Q2 two quarters of the year are left, at Q4 none', () => {
  expect(quartersLeftInYear(q2of2010)).toBe(2)
  expect(quartersLeftInYear(q4of2009)).toBe(0)
})

describe('for any quarter', () => {
  test('its address and its index lead back to it', () => {
    fc.assert(
      fc.property(anyQuarter, (q) => {
        expect(parseQuarterSlug(quarterSlug(q))).toEqual(q)
        expect(quarterFromIndex(quarterIndex(q))).toEqual(q)
      }),
    )
  })

  test('going forward and back returns, and comparing counts the steps', () => {
    fc.assert(
      fc.property(anyQuarter, fc.integer({ min: -40, max: 40 }), (q, steps) => {
        const other = plusQuarters(q, steps)
        expect(plusQuarters(other, -steps)).toEqual(q)
        expect(compareQuarters(other, q)).toBe(steps)
      }),
    )
  })

  test('the next begins the day after it ends, and the same quarter last year is four before', () => {
    fc.assert(
      fc.property(anyQuarter, (q) => {
        expect(quarterStart(plusQuarters(q, 1))).toBe(addDays(quarterEnd(q), 1))
        expect(sameQuarterLastYear(q)).toEqual(plusQuarters(q, -4))
      }),
    )
  })

  test('every date lies within the quarter it is given, which has 90 to 92 days', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const q = quarterOf(date)
        expect(quarterStart(q) <= date && date <= quarterEnd(q)).toBe(true)
        expect([90, 91, 92]).toContain(daysBetween(quarterStart(q), quarterEnd(q)) + 1)
      }),
    )
  })
})

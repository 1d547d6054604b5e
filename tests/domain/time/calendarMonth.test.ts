import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  monthEnd,
  monthName,
  monthOf,
  monthStart,
  monthsSpanned,
  plusMonths,
  shortMonthName,
} from '../../../src/domain/time/calendarMonth.ts'
import { anyDate } from './calendar.arbitrary.ts'

test('a month runs from the first to its own last day', () => {
  expect([monthStart({ year: 2008, month: 2 }), monthEnd({ year: 2008, month: 2 })]).toEqual([
    '2008-02-01',
    '2008-02-29',
  ])
})

test('months carry over the year in both directions', () => {
  expect(plusMonths({ year: 2010, month: 11 }, 3)).toEqual({ year: 2011, month: 2 })
  expect(plusMonths({ year: 2010, month: 1 }, -1)).toEqual({ year: 2009, month: 12 })
})

test('April to June is three months, and the same month is one', () => {
  expect(monthsSpanned({ year: 2010, month: 4 }, { year: 2010, month: 6 })).toBe(3)
  expect(monthsSpanned({ year: 2010, month: 4 }, { year: 2010, month: 4 })).toBe(1)
})

test('the short name of a month has three letters, and a thirteenth month is a fault', () => {
  expect([monthName(9), shortMonthName(9)]).toEqual(['September', 'Sep'])
  expect(() => monthName(13)).toThrow(RangeError)
})

test('a month added and taken away is the month it was', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -60, max: 60 }), (date, count) => {
      const month = monthOf(date)
      const other = plusMonths(month, count)
      expect(plusMonths(other, -count)).toEqual(month)
      expect(monthsSpanned(month, other)).toBe(count + 1)
    }),
  )
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  compareDates,
  daysBetween,
  isoDate,
  parseIsoDate,
} from '../../../src/domain/time/isoDate.ts'
import { anyDate } from './calendar.arbitrary.ts'

test('29 February is a date in 2008 and 2000, not in 2010 or 1900', () => {
  expect(parseIsoDate('2008-02-29')).toBe('2008-02-29')
  expect(parseIsoDate('2000-02-29')).toBe('2000-02-29')
  expect(parseIsoDate('2010-02-29')).toBeUndefined()
  expect(parseIsoDate('1900-02-29')).toBeUndefined()
})

test.each([
  '2010-13-01',
  '2010-00-10',
  '2010-06-31',
  '2010-6-30',
  '2010-06-30T00:00:00Z',
  '1899-12-31',
  '2200-01-01',
  '',
])('“%s” is not a date, and as a literal is a fault', (text) => {
  expect(parseIsoDate(text)).toBeUndefined()
  expect(() => isoDate(text)).toThrow(RangeError)
})

test('days are counted over leap days and the ends of years', () => {
  expect(addDays(isoDate('2008-02-28'), 1)).toBe('2008-02-29')
  expect(addDays(isoDate('2010-12-31'), 1)).toBe('2011-01-01')
  expect(daysBetween(isoDate('2010-04-01'), isoDate('2011-03-31'))).toBe(364)
  expect(daysBetween(isoDate('2010-06-30'), isoDate('2010-06-29'))).toBe(-1)
})

test('a day beyond 2199 is a fault, not a silent date', () => {
  expect(() => addDays(isoDate('2199-12-31'), 1)).toThrow(RangeError)
})

test('adding days and counting them agree, and taking them away comes back', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -700, max: 700 }), (date, days) => {
      const other = addDays(date, days)
      expect(daysBetween(date, other)).toBe(days)
      expect(addDays(other, -days)).toBe(date)
      expect(Math.sign(compareDates(other, date))).toBe(Math.sign(days))
    }),
  )
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOfDayInLondon, londonDate } from '../../../src/domain/time/asAt.ts'
import { instantOf } from '../../../src/domain/time/instant.ts'
import { addDays, isoDate } from '../../../src/domain/time/isoDate.ts'
import { anyDate } from './calendar.arbitrary.ts'

test('a day in winter ends at midnight UTC, and a day of summer time an hour before', () => {
  expect(endOfDayInLondon(isoDate('2010-11-29'))).toBe('2010-11-29T23:59:59.999Z')
  expect(endOfDayInLondon(isoDate('2010-06-30'))).toBe('2010-06-30T22:59:59.999Z')
})

test('on the days the clocks change, the end of the day is by the new time', () => {
  expect(endOfDayInLondon(isoDate('2010-03-28'))).toBe('2010-03-28T22:59:59.999Z')
  expect(endOfDayInLondon(isoDate('2010-10-31'))).toBe('2010-10-31T23:59:59.999Z')
})

test('half past eleven at night UTC in June is already the next day in London', () => {
  expect(londonDate(instantOf(new Date('2010-06-30T23:30:00.000Z')))).toBe('2010-07-01')
  expect(londonDate(instantOf(new Date('2010-11-29T23:30:00.000Z')))).toBe('2010-11-29')
})

test('the last millisecond of any day is that day in London, and the next millisecond is the next day', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      const last = endOfDayInLondon(date)
      expect(londonDate(last)).toBe(date)
      expect(londonDate(instantOf(new Date(Date.parse(last) + 1)))).toBe(addDays(date, 1))
    }),
  )
})

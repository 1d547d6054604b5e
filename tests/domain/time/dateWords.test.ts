import { expect, test } from 'vitest'
import { longDate, shortDate } from '../../../src/domain/time/dateWords.ts'
import { isoDate } from '../../../src/domain/time/isoDate.ts'

test('a date is printed day first, without a leading nought', () => {
  expect(longDate(isoDate('2010-11-29'))).toBe('29 November 2010')
  expect(shortDate(isoDate('2010-11-29'))).toBe('29 Nov 2010')
  expect(shortDate(isoDate('2010-09-01'))).toBe('1 Sep 2010')
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  financialYearEnd,
  financialYearLabel,
  financialYearOf,
  financialYearStart,
} from '../../../src/domain/time/financialYear.ts'
import { isoDate } from '../../../src/domain/time/isoDate.ts'
import { anyDate } from './calendar.arbitrary.ts'

test('a financial year is named by both its years, over the century too', () => {
  expect(financialYearLabel(2010)).toBe('2010/11')
  expect(financialYearLabel(1999)).toBe('1999/00')
  expect(financialYearLabel(2009)).toBe('2009/10')
})

test('31 March ends 2009/10 and 1 April begins 2010/11', () => {
  expect(financialYearOf(isoDate('2010-03-31'))).toBe(2009)
  expect(financialYearOf(isoDate('2010-04-01'))).toBe(2010)
  expect(financialYearEnd(2009)).toBe('2010-03-31')
  expect(financialYearStart(2010)).toBe('2010-04-01')
})

test('every date lies within its financial year', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      const year = financialYearOf(date)
      expect(financialYearStart(year) <= date && date <= financialYearEnd(year)).toBe(true)
    }),
  )
})

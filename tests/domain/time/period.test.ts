import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/time/isoDate.ts'
import {
  academicYearPeriod,
  calendarYearPeriod,
  financialYearPeriod,
  monthPeriod,
  periodLabel,
  periodOf,
  periodQuarter,
  quarterPeriod,
  rollingYearPeriod,
  samePeriod,
  yearToDatePeriod,
} from '../../../src/domain/time/period.ts'
import { anyQuarter } from './calendar.arbitrary.ts'

const q3 = { startYear: 2010, quarter: 3 } as const
const of = (kind: Parameters<typeof periodOf>[0], start: string, end: string) =>
  periodOf(kind, isoDate(start), isoDate(end))

test.each([
  [quarterPeriod({ startYear: 2010, quarter: 2 }), 'Q2 2010/11'],
  [financialYearPeriod(2009), '2009/10'],
  [calendarYearPeriod(2009), '2009'],
  [monthPeriod(2010, 9), 'Sep 2010'],
  [rollingYearPeriod({ startYear: 2010, quarter: 2 }), 'year to Sep 2010'],
  [yearToDatePeriod(q3), 'year to date, Q3 2010/11'],
  [of('yearToDate', '2010-04-01', '2010-11-30'), 'year to date, Nov 2010'],
  [of('halfYear', '2010-10-01', '2011-03-31'), 'H2 2010/11'],
  [of('halfYear', '2010-07-01', '2010-12-31'), 'Jul to Dec 2010'],
  [of('rollingQuarter', '2009-12-01', '2010-02-28'), 'Dec 2009 to Feb 2010'],
  [academicYearPeriod(2009), 'academic year 2009/10'],
  [of('day', '2010-06-30', '2010-06-30'), '30 Jun 2010'],
] as const)('%o is printed “%s”', (period, label) => expect(periodLabel(period)).toBe(label))

test('the year to date runs from 1 April and the rolling year back twelve months, to the quarter’s end', () => {
  expect(yearToDatePeriod(q3)).toMatchObject({ start: '2010-04-01', end: '2010-12-31' })
  expect(rollingYearPeriod(q3)).toMatchObject({ start: '2010-01-01', end: '2010-12-31' })
})

test('the rolling year to March and the financial year have the same dates but are not the same period', () => {
  const rolling = rollingYearPeriod({ startYear: 2009, quarter: 4 })
  const financial = financialYearPeriod(2009)
  expect([rolling.start, rolling.end]).toEqual([financial.start, financial.end])
  expect(samePeriod(rolling, financial)).toBe(false)
  expect(samePeriod(financial, financialYearPeriod(2009))).toBe(true)
})

test.each([
  ['financialQuarter', '2010-05-01', '2010-07-31'],
  ['month', '2010-05-01', '2010-05-30'],
  ['day', '2010-05-01', '2010-05-02'],
  ['financialYear', '2010-01-01', '2010-12-31'],
  ['yearToDate', '2010-07-01', '2010-09-30'],
  ['halfYear', '2010-09-30', '2010-04-01'],
] as const)('no %s runs from %s to %s', (kind, start, end) => {
  expect(() => of(kind, start, end)).toThrow(RangeError)
})

test('a period stands in the quarter it ends in', () => {
  expect(periodQuarter(financialYearPeriod(2009))).toEqual({ startYear: 2009, quarter: 4 })
  expect(periodQuarter(of('rollingQuarter', '2009-12-01', '2010-02-28'))).toEqual({
    startYear: 2009,
    quarter: 4,
  })
  fc.assert(
    fc.property(anyQuarter, (q) => {
      expect(periodQuarter(quarterPeriod(q))).toEqual(q)
      expect(periodQuarter(yearToDatePeriod(q))).toEqual(q)
      expect(periodQuarter(rollingYearPeriod(q))).toEqual(q)
    }),
  )
})

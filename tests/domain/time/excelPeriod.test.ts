import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isoDate } from '../../../src/domain/time/isoDate.ts'
import { parsePeriod } from '../../../src/domain/time/parsePeriod.ts'

test('Excel’s 1900 system is followed around its day that never was', () => {
  expect(parsePeriod({ excelDate: 1 })).toMatchObject({ canonical: '1900-01-01' })
  expect(parsePeriod({ excelDate: 59 })).toMatchObject({ canonical: '1900-02-28' })
  expect(parsePeriod({ excelDate: 60 })).toMatchObject({ outcome: 'refused' })
  expect(parsePeriod({ excelDate: 61.99 })).toMatchObject({ canonical: '1900-03-01' })
})

test.each([0, 0.5, -1, 109_575, Number.NaN])('serial %d is no day from 1900 to 2199', (excelDate) => {
  expect(parsePeriod({ excelDate }).outcome).toBe('refused')
})

test('serials count days from the end of 1899', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 109_574 }), (excelDate) => {
      expect(parsePeriod({ excelDate })).toMatchObject({
        canonical: addDays(isoDate('1900-03-01'), excelDate - 61),
      })
    }),
  )
})

test('a plain number is asked about, since it may be a year or an unformatted date', () => {
  expect(parsePeriod({ excelNumber: 2011 })).toMatchObject({
    outcome: 'ambiguous',
    readings: [{ label: 'year 2011', period: null }, { label: 'Excel serial 2011 (1905-07-03)' }],
  })
  expect(parsePeriod({ excelNumber: 40269 })).toMatchObject({
    outcome: 'ambiguous',
    readings: [{ period: { start: '2010-04-01' } }, { period: null }],
  })
})

test('a plain number of six figures is a year and a month; one that is not whole is refused', () => {
  expect(parsePeriod({ excelNumber: 201004 })).toMatchObject({ canonical: '2010-04' })
  expect(parsePeriod({ excelNumber: 2010.5 }).outcome).toBe('refused')
})

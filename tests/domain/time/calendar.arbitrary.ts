import * as fc from 'fast-check'
import type { FinancialQuarter } from '../../../src/domain/time/financialQuarter.ts'
import { type IsoDate, addDays, isoDate } from '../../../src/domain/time/isoDate.ts'

const firstDay = isoDate('1902-01-01')

/** Any day of 1902 to 2194, so that a few years may be added or taken away. */
export const anyDate: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 106_900 })
  .map((days) => addDays(firstDay, days))

/** Any quarter from 1910/11 to 2180/81. */
export const anyQuarter: fc.Arbitrary<FinancialQuarter> = fc.record({
  startYear: fc.integer({ min: 1910, max: 2180 }),
  quarter: fc.constantFrom(1, 2, 3, 4),
})

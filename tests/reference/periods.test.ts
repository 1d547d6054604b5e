import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  plusQuarters,
  quarterEnd,
  quarterOf,
  quarterStart,
  quartersLeftInYear,
  sameQuarterLastYear,
} from '../../src/domain/time/financialQuarter.ts'
import { financialYearEnd, financialYearOf, financialYearStart } from '../../src/domain/time/financialYear.ts'
import { daysBetween, isoDate } from '../../src/domain/time/isoDate.ts'
import { type WrittenPeriod, parsePeriod, parsePeriodColumn } from '../../src/domain/time/parsePeriod.ts'
import { quarterPeriod } from '../../src/domain/time/period.ts'
import { canonicalPeriod } from '../../src/domain/time/periodReading.ts'

type Case = {
  input: string | number
  input_type?: 'excel-date-cell' | 'excel-number-cell'
  expect: 'ok' | 'ambiguous' | 'refuse'
  frequency?: string
  start?: string
  end?: string
  canonical?: string
  warn?: string
  candidates?: { start: string | null; end: string | null }[]
}
type Arithmetic = {
  date: string
  quarter: string
  start: string
  end: string
  days: number
  next_quarter: string
  previous_quarter: string
  same_quarter_last_year: string
  financial_year_start: string
  financial_year_end: string
  quarters_left_in_year: number
  plus_k_quarters: { k: number; quarter: string; start: string }
}
type Reference = {
  cases: Case[]
  columns: { column: string[]; expect: string }[]
  arithmetic: Arithmetic[]
}

const file = join(process.env['REFERENCE_CASES'] ?? '../shared/reference', 'period-cases.json')
const absent = !existsSync(file)
const reference: Reference = absent
  ? { cases: [], columns: [], arithmetic: [] }
  : (JSON.parse(readFileSync(file, 'utf8')) as Reference)

const written = ({ input, input_type: type }: Case): WrittenPeriod => {
  if (typeof input === 'string') return { text: input }
  return type === 'excel-date-cell' ? { excelDate: input } : { excelNumber: input }
}

const kindOf = (frequency: string): string =>
  frequency.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const canonicalQuarter = (quarter: Parameters<typeof quarterPeriod>[0]): string =>
  canonicalPeriod(quarterPeriod(quarter))

describe.skipIf(absent)(
  `period-cases.json of the reference folder${absent ? ' (folder absent: skipped)' : ''}`,
  () => {
    test('the folder holds cases of every sort', () => {
      expect(reference.cases.length).toBeGreaterThan(0)
      expect(reference.columns.length).toBeGreaterThan(0)
      expect(reference.arithmetic.length).toBeGreaterThan(0)
    })

    test.each(reference.cases)('$input is $expect $canonical', (published) => {
      const reading = parsePeriod(written(published))
      if (published.expect === 'ok') {
        expect(reading).toMatchObject({
          outcome: 'ok',
          period: { kind: kindOf(published.frequency ?? ''), start: published.start, end: published.end },
          canonical: published.canonical,
        })
        if (published.warn !== undefined)
          expect(reading).toHaveProperty('warning', expect.stringContaining(published.warn))
      } else if (published.expect === 'ambiguous') {
        const dates =
          reading.outcome === 'ambiguous' &&
          reading.readings.map(({ period }) => ({ start: period?.start ?? null, end: period?.end ?? null }))
        expect(dates).toEqual(published.candidates?.map(({ start, end }) => ({ start, end })))
      } else expect(reading.outcome).toBe('refused')
    })

    test.each(reference.columns)('the column $column is read as $expect', ({ column, expect: expected }) => {
      const months = expected.startsWith('ISO months')
      const reading = parsePeriodColumn(column)
      expect(reading).toMatchObject({ outcome: 'ok', reads: months ? 'months' : 'financialYears' })
      expect('confirm' in reading).toBe(expected.endsWith('after confirmation'))
      const kinds =
        reading.outcome === 'ok' && reading.cells.map((cell) => cell.outcome === 'ok' && cell.period.kind)
      expect(kinds).toEqual(column.map(() => (months ? 'month' : 'financialYear')))
    })

    test.each(reference.arithmetic)('$date is in $quarter', (row) => {
      const date = isoDate(row.date)
      const quarter = quarterOf(date)
      const later = plusQuarters(quarter, row.plus_k_quarters.k)
      expect({
        quarter: canonicalQuarter(quarter),
        start: quarterStart(quarter),
        end: quarterEnd(quarter),
        days: daysBetween(quarterStart(quarter), quarterEnd(quarter)) + 1,
        next_quarter: canonicalQuarter(plusQuarters(quarter, 1)),
        previous_quarter: canonicalQuarter(plusQuarters(quarter, -1)),
        same_quarter_last_year: canonicalQuarter(sameQuarterLastYear(quarter)),
        financial_year_start: financialYearStart(financialYearOf(date)),
        financial_year_end: financialYearEnd(financialYearOf(date)),
        quarters_left_in_year: quartersLeftInYear(quarter),
        plus_k_quarters: {
          k: row.plus_k_quarters.k,
          quarter: canonicalQuarter(later),
          start: quarterStart(later),
        },
      }).toEqual({
        quarter: row.quarter,
        start: row.start,
        end: row.end,
        days: row.days,
        next_quarter: row.next_quarter,
        previous_quarter: row.previous_quarter,
        same_quarter_last_year: row.same_quarter_last_year,
        financial_year_start: row.financial_year_start,
        financial_year_end: row.financial_year_end,
        quarters_left_in_year: row.quarters_left_in_year,
        plus_k_quarters: row.plus_k_quarters,
      })
    })
  },
)

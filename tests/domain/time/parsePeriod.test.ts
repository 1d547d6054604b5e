import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePeriod } from '../../../src/domain/time/parsePeriod.ts'
import {
  type Period,
  academicYearPeriod,
  calendarYearPeriod,
  financialYearPeriod,
  monthPeriod,
  periodLabel,
  quarterPeriod,
  rollingYearPeriod,
  yearToDatePeriod,
} from '../../../src/domain/time/period.ts'
import { canonicalPeriod } from '../../../src/domain/time/periodReading.ts'
import { anyQuarter } from './calendar.arbitrary.ts'

/** The canonical form, the readings offered, or the sentence of refusal. */
function read(text: string): string {
  const reading = parsePeriod({ text })
  if (reading.outcome === 'ok') return reading.canonical
  return reading.outcome === 'ambiguous'
    ? `? ${reading.readings.map(({ label }) => label).join(' | ')}`
    : reading.because
}

describe('a quarter is read however its year is written', () => {
  test.each([
    'Qtr 2 09/10',
    '2nd Quarter 2009-10',
    'Q2 of 2009/2010',
    '2009-10-Q2',
    "Q2 '09/'10",
    'Jul–Sep 09',
  ])('%s', (text) => expect(read(text)).toBe('2009/10 Q2'))
  test.each([
    ['Jan - Mar 2010/11', '2010/11 Q4'],
    ['Jan-Mar 2011', '2010/11 Q4'],
    ['three months ending 31 March 2011', '2010/11 Q4'],
    ['1 April to 30 June 2010', '2010/11 Q1'],
    ['01/04/2010-30/06/2010', '2010/11 Q1'],
    ['quarter ending 31 May 2010', '3m to 2010-05'],
    ['Dec-Feb 2009/10', '3m to 2010-02'],
  ])('%s is %s', (text, canonical) => expect(read(text)).toBe(canonical))
})

describe('longer spans', () => {
  test.each([
    ['Oct-Mar 2010/11', '2010/11 H2'],
    ['Jul-Dec 2010', '6m to 2010-12'],
    ['2006/07 Q1-Q3', '2006/07 YTD Q3'],
    ['2012/13 Q3 (YTD)', '2012/13 YTD Q3'],
    ['Year to date Nov 2010', '2010/11 YTD M8'],
    ['Apr 10 - Mar 11', '2010/11'],
    ['FYE 2011', '2010/11'],
    ['year to 31 March 2011', '2010/11'],
    ['Rolling year to March 2011', '12m to 2011-03'],
    ['12 months to Sept 2010', '12m to 2010-09'],
    ['January to December 2010', 'CY2010'],
    ['school year 2009-10', 'AY2009/10'],
    ['Period 12 2010/11', '2011-03'],
  ])('%s is %s', (text, canonical) => expect(read(text)).toBe(canonical))
})

describe('what could be read in two ways is asked, never guessed', () => {
  test.each([
    ['Q2 2010', '? 2010/11 Q2 | 2010/11 Q1 (calendar quarter 2 of 2010) | 2009/10 Q2'],
    ['FY10 H1', '? 2009/10 H1 (year named by its end) | 2010/11 H1 (year named by its start)'],
    ['11/12', '? 2011/12 | November 2012'],
    ['06/10', '? June 2010 | 6 October, without a year'],
    ['June 30', '? June 2030 | 30 June, without a year'],
    ['Dec-Feb 2010', '? Dec 2009 to Feb 2010 | Dec 2010 to Feb 2011'],
    ['April to March 2010', '? 2009/10 | 2010/11'],
    ['Q4 2010 (Jan-Mar)', '? 2010/11 Q4 | 2009/10 Q4'],
    ['2009-12', '? ISO month December 2009 | range 2009 to 2012'],
  ])('%s', (text, readings) => expect(read(text)).toBe(readings))

  test('what can only be years or only a month is not ambiguous', () => {
    expect([read('13/14'), read('2010-06'), read('201012')]).toEqual(['2013/14', '2010-06', '2010-12'])
  })
})

describe('a refusal says why, quoting what was written', () => {
  test.each([
    [
      'Q2 (Apr-Jun) 2010/11',
      '“Q2 (Apr-Jun) 2010/11” contradicts itself: its label and its months or years disagree.',
    ],
    [
      'Quarter 3 (July to September 2009)',
      '“Quarter 3 (July to September 2009)” contradicts itself: its label and its months or years disagree.',
    ],
    ['P13 2010/11', 'There is no period 13: a financial year has twelve monthly periods.'],
    ['Febuary 2010', '“Febuary” is not a word of a period: did you mean February?'],
    ['Mar-May 2010/11', 'March to May does not lie within the financial year 2010/11.'],
    ['Apr-Jun 2250', 'April 2250 to June 2250 is outside the years 1900 to 2199.'],
    ['31/06/2010', 'There is no 31 June: June 2010 has 30 days.'],
    ['quarter ending 29 June 2010', 'The end given is not the last day of a month.'],
    ['2010/11 YTD', 'What is written does not say in which month the period ends.'],
    [
      '2010/10',
      '2010/10 is not one year, because the second must follow the first, as 2010/11. After a slash it is never read as a month.',
    ],
    ['#DIV/0!', 'The cell holds a spreadsheet error (#DIV/0!), not a period.'],
  ])('%s', (text, because) => expect(read(text)).toBe(because))
})

test('a passage of text is no period', () => {
  expect(read('Q1 2010/11 '.repeat(40))).toBe('The cell holds a passage of text, not a period.')
})

test('a word about the figure is left out of the period, and said so', () => {
  expect(parsePeriod({ text: '2010/11 Q1 (provisional)' })).toMatchObject({
    canonical: '2010/11 Q1',
    warning: '“provisional” was left out: it is not part of the period.',
  })
})

test('a year of two figures is read with a warning: 70 to 99 are of the last century', () => {
  expect(parsePeriod({ text: 'Jun-10' })).toMatchObject({
    canonical: '2010-06',
    warning: 'The year 10 was read as 2010.',
  })
  expect([read('Q1 69/70'), read('Q1 70/71')]).toEqual(['2069/70 Q1', '1970/71 Q1'])
})

test('reading is the same with any capitals, spaces, dashes or order', () => {
  const written = [
    'Q3 2010/11',
    'q3  2010 / 11',
    ' 2010–11 Q3',
    '2010\u00A0/\u00A011 Q3',
    'QUARTER THREE 2010-2011',
  ]
  expect(new Set(written.map(read))).toEqual(new Set(['2010/11 Q3']))
})

const anyPeriod: fc.Arbitrary<Period> = anyQuarter.chain((q) =>
  fc.constantFrom(
    quarterPeriod(q),
    yearToDatePeriod(q),
    rollingYearPeriod(q),
    financialYearPeriod(q.startYear),
    calendarYearPeriod(q.startYear),
    academicYearPeriod(q.startYear),
  ),
)

test('every canonical form is read back as the same period', () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      expect(parsePeriod({ text: canonicalPeriod(period) })).toMatchObject({ outcome: 'ok', period })
    }),
  )
})

test('what the product prints can be pasted back in: only a bare year is asked about', () => {
  fc.assert(
    fc.property(anyQuarter, (q) => {
      const quarterEndMonth = monthPeriod(q.startYear, q.quarter * 3)
      for (const period of [
        quarterPeriod(q),
        yearToDatePeriod(q),
        financialYearPeriod(q.startYear),
        quarterEndMonth,
      ]) {
        expect(parsePeriod({ text: periodLabel(period) })).toMatchObject({ outcome: 'ok', period })
      }
      expect(parsePeriod({ text: periodLabel(calendarYearPeriod(q.startYear)) }).outcome).toBe('ambiguous')
    }),
  )
})

test('any text at all is read, asked about or refused with a sentence, and never fails', () => {
  const fragments = fc.constantFrom(
    'Q1',
    '2010',
    '/',
    '-',
    '11',
    ' ',
    'to',
    'Jan',
    '(',
    ')',
    'FY',
    'year',
    'ending',
    '31',
    'YTD',
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(fragments, { maxLength: 9 }).map((parts) => parts.join(' ')),
  )
  fc.assert(
    fc.property(text, (written) => {
      const reading = parsePeriod({ text: written })
      if (reading.outcome === 'refused') expect(reading.because).toMatch(/[.?]$/)
      else if (reading.outcome === 'ambiguous') expect(reading.readings.length).toBeGreaterThan(0)
      else expect(reading.period.start <= reading.period.end).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

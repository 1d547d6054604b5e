import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvField, exportCsv } from '../../src/chart/exportCsv.ts'
import { isoDate } from '../../src/domain/time/isoDate.ts'
import { anyFigures } from './anyFigures.ts'
import { emergencyBedDays, rangeIndicator, roadCasualties } from './chartExamples.ts'

const about = {
  headline: 'Emergency bed days fell to 141.6',
  area: 'Harrow',
  source: 'hospital trust, "returns"',
  asAt: isoDate('2010-11-29'),
  illustrative: 'figures' as const,
}
const records = (csv: string): Record<string, string>[] =>
  parse(csv, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]

test('a row says what it is, what was drawn and where it came from', () => {
  expect(records(exportCsv({ ...about, figures: emergencyBedDays })).at(-3)).toEqual({
    Reference: 'NI 134',
    Indicator: 'Emergency bed days',
    Unit: 'per 1,000',
    Quarter: 'Q2 2010/11',
    Period: 'Q2 2010/11',
    Actual: '141.6',
    Target: '138.0',
    'Target low': '',
    'Target high': '',
    'Stretch target': '130.0',
    Status: 'Amber',
    'Usual range': 'firm',
    'Usual range from': '149.88',
    'Usual mean': '160.64',
    'Usual range to': '171.4',
    Signal: 'outside its usual range, better',
    Forecast: '',
    Marks: '[p]',
    Decisions: '',
    Notes: '',
    Source: 'hospital trust, "returns"',
    'As at': '2010-11-29',
    Illustrative: 'yes',
    Headline: 'Emergency bed days fell to 141.6',
    Subtitle: 'Emergency bed days, per 1,000, each quarter, Harrow, Q3 2005/06 to Q2 2010/11',
  })
})

test('every quarter without a figure says why', () => {
  const [missing] = records(exportCsv({ ...about, figures: rangeIndicator })).filter(
    ({ Quarter }) => Quarter === 'Q4 2008/09',
  )
  expect(missing).toMatchObject({ Actual: '', Marks: '[x]', Notes: 'No figure: not available' })
  const annual = records(exportCsv({ ...about, figures: roadCasualties }))
  expect(annual.find(({ Quarter }) => Quarter === 'Q1 2009/10')).toMatchObject({
    Marks: '[z]',
    Notes: 'No annual period ends in this quarter',
  })
  expect(annual.at(-1)).toMatchObject({
    Target: '50',
    Marks: '[z]',
    Notes: 'After the last quarter reported',
  })
})

test('ranges, breaks and decisions are in columns of their own', () => {
  const ranges = records(exportCsv({ ...about, figures: rangeIndicator }))
  expect(ranges.at(-4)).toMatchObject({ 'Target low': '45.0', 'Target high': '52.5', Marks: '[b]' })
  expect(ranges.at(-4)!.Notes).toBe('Break in the series: repeat referrals are no longer counted')
  const decided = records(exportCsv({ ...about, figures: emergencyBedDays }))
  expect(decided.find(({ Quarter }) => Quarter === 'Q3 2009/10')!.Decisions).toBe(
    'A: 27 Oct 2009. Project funded from the £200,000 stretch fund',
  )
})

describe('what a spreadsheet would run as a formula is made text', () => {
  test.each(['=1+1', '+44', '-cmd', '@SUM(A1)', '\t=1', '＝1', ' =1'])('“%s”', (text) => {
    expect(csvField(text).replace(/^"/, '')).toMatch(/^'/)
  })

  test('a negative figure is still a figure', () => {
    expect(csvField('-4.25')).toBe('-4.25')
  })
})

test('commas, quotes and lines within a field are quoted', () => {
  expect(csvField('a,"b"\r\nc')).toBe('"a,""b""\r\nc"')
})

test('every record is as long as the heading, whatever the figures', () => {
  fc.assert(
    fc.property(anyFigures, fc.string(), (figures, source) => {
      const rows = parse(exportCsv({ ...about, figures, source }), { record_delimiter: '\r\n' }) as string[][]
      expect(new Set(rows.map((row) => row.length))).toEqual(new Set([25]))
    }),
  )
})

import type { Illustrative } from './illustrative.ts'
import type { ExportSheet } from './exportSheet.ts'
import { measureWords } from './measureWords.ts'
import { type ExportRow, exportRows } from './exportRows.ts'

type About = Pick<ExportSheet, 'headline' | 'area' | 'figures' | 'source' | 'asAt' | 'illustrative'>

const headings: Readonly<Record<keyof ExportRow, string>> = {
  quarter: 'Quarter',
  period: 'Period',
  actual: 'Actual',
  target: 'Target',
  targetLow: 'Target low',
  targetHigh: 'Target high',
  stretchTarget: 'Stretch target',
  status: 'Status',
  usualRange: 'Usual range',
  usualLower: 'Usual range from',
  usualMean: 'Usual mean',
  usualUpper: 'Usual range to',
  signal: 'Signal',
  forecast: 'Forecast',
  marks: 'Marks',
  decisions: 'Decisions',
  notes: 'Notes',
}

/**
 * The figures of the chart as CSV (RFC 4180: CRLF, quotes doubled, one heading row, every record as long), without a
 * byte order mark. Every row carries its indicator, source, as-at date and what the picture says above the chart, so that
 * a row still says what it is after it has been pasted elsewhere.
 */
export function exportCsv({ headline, area, figures, source, asAt, illustrative }: About): string {
  const columns = Object.keys(headings) as (keyof ExportRow)[]
  const heading = [
    'Reference',
    'Indicator',
    'Unit',
    ...columns.map((column) => headings[column]),
    'Source',
    'As at',
    'Illustrative',
    'Headline',
    'Subtitle',
  ]
  const { reference, title, unit } = figures
  const records = exportRows(figures).map((row) => [
    reference,
    title,
    unit,
    ...columns.map((column) => row[column]),
    source,
    asAt ?? '',
    illustrativeField(illustrative),
    headline,
    measureWords({ figures, area }),
  ])
  return [heading, ...records].map((record) => `${record.map(csvField).join(',')}\r\n`).join('')
}

function illustrativeField(illustrative: Illustrative): string {
  switch (illustrative) {
    case 'figures':
      return 'yes'
    case 'targets':
      return 'targets only'
    case 'nothing':
      return 'no'
  }
}

const NUMBER = /^-?\d+(\.\d+)?$/
/** What a spreadsheet would run as a formula, in ASCII or full width (OWASP, CSV injection). */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/

/** One field: an apostrophe before anything but a number that a spreadsheet would take for a formula; quoted at need. */
export function csvField(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

import { expect, test } from 'vitest'
import { exportFileName } from '../../src/chart/exportFileName.ts'
import { isoDate } from '../../src/domain/time/isoDate.ts'

const bedDays = {
  area: 'Harrow',
  reference: 'NI 134',
  title: 'Emergency bed days',
  quarter: { startYear: 2010, quarter: 2 as const },
  asAt: isoDate('2010-11-29'),
}

test('a file name says what the picture is', () => {
  expect(exportFileName(bedDays)).toBe('harrow-ni134-emergency-bed-days-2010-11-q2-as-at-2010-11-29')
})

test('it holds letters, figures and hyphens only', () => {
  const title = 'Café owners’ returns: 5+ A*–C / “good” (%)'
  expect(exportFileName({ ...bedDays, area: '', title })).toBe(
    'ni134-cafe-owners-returns-5-a-c-good-per-cent-2010-11-q2-as-at-2010-11-29',
  )
})

test('a long title is cut between words', () => {
  const title = 'Percentage of vulnerable people who are supported to maintain independent living'
  expect(exportFileName({ ...bedDays, title })).toContain(
    'percentage-of-vulnerable-people-who-are-supported-to-2010-11',
  )
})

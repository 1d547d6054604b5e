import { describe, expect, test } from 'vitest'
import type { RagStatus } from '../../../src/domain/performance/ragStatus.ts'
import { seriesChart, type Charted, type NotCharted } from '../../../src/domain/processControl/seriesChart.ts'
import { disagreement } from '../../../src/domain/scorecards/disagreement.ts'

/** Figures that should be low, one a quarter. */
const chartOf = (
  figures: readonly string[],
  outturnType: 'periodTotal' | 'yearToDate' | 'rollingYear' = 'periodTotal',
): Charted | NotCharted =>
  seriesChart({
    first: 2006 * 4,
    figures,
    targets: figures.map(() => undefined),
    frequency: 'quarterly',
    outturnType,
    polarity: 'lowerIsBetter',
    phaseStarts: [],
  })

const firm = Array.from({ length: 13 }, (_, at) => (at % 2 === 0 ? '100' : '110'))
const usual = chartOf(firm)
const worse = chartOf([...firm, '300'])
const better = chartOf([...firm, '5'])
const red: RagStatus = { status: 'red' }
const amber: RagStatus = { status: 'amber' }
const green: RagStatus = { status: 'green' }

describe('where status and variation point different ways', () => {
  test('a red inside its usual range may be chance, and so may an amber', () => {
    expect(disagreement(red, usual)).toBe(
      'Red, and inside its usual range: one quarter’s move may be chance.',
    )
    expect(disagreement({ status: 'red', level: 'high' }, usual)).toBe(
      'High red, and inside its usual range: one quarter’s move may be chance.',
    )
    expect(disagreement(amber, usual)).toBe(
      'Amber, and inside its usual range: one quarter’s move may be chance.',
    )
  })

  test('from eight to twelve figures the range is called provisional', () => {
    expect(disagreement(red, chartOf(firm.slice(0, 8)))).toBe(
      'Red, and inside its provisional usual range: one quarter’s move may be chance.',
    )
  })

  test('of a year to date it is the quarter alone that is inside its range', () => {
    const toDate = ['100', '210', '310', '420', '100', '210', '310', '420', '100', '210', '310', '420', '100']
    expect(disagreement(red, chartOf(toDate, 'yearToDate'))).toBe(
      'Red, and the quarter alone is inside its usual range: one quarter’s move may be chance.',
    )
  })

  test('a green with a signal for the worse is said, and a red with a signal for the better', () => {
    expect(disagreement(green, worse)).toBe('Green, and a signal for the worse, though the target is met.')
    expect(disagreement(red, better)).toBe('Red, and a signal for the better, though the target is missed.')
  })

  test('where both agree, or one says nothing, there is no disagreement', () => {
    expect(disagreement(green, usual)).toBeNull()
    expect(disagreement(red, worse)).toBeNull()
    expect(disagreement(green, better)).toBeNull()
    expect(disagreement({ status: 'notRated', because: 'late' }, usual)).toBeNull()
    expect(disagreement(red, chartOf(firm.slice(0, 7)))).toBeNull()
    expect(disagreement(red, chartOf(firm, 'rollingYear'))).toBeNull()
  })
})

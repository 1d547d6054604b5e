import type { SeriesTerms } from '../../../src/domain/processControl/seriesChart.ts'
import { seriesChart } from '../../../src/domain/processControl/seriesChart.ts'
import { quarterIndex } from '../../../src/domain/time/financialQuarter.ts'

/** Q1 2006/07. */
export const firstQuarter = quarterIndex({ startYear: 2006, quarter: 1 })

/** Quarterly snapshots, higher is better, from Q1 2006/07; a text "-" is a quarter without a figure. */
export function terms(figures: string, changed: Partial<SeriesTerms> = {}): SeriesTerms {
  const texts = figures.trim().split(/\s+/)
  return {
    first: firstQuarter,
    figures: texts.map((text) => (text === '-' ? null : text)),
    targets: [],
    frequency: 'quarterly',
    outturnType: 'snapshot',
    polarity: 'higherIsBetter',
    phaseStarts: [],
    ...changed,
  }
}

/** The chart of such a series; throws where it has none. */
export function charted(figures: string, changed: Partial<SeriesTerms> = {}) {
  const chart = seriesChart(terms(figures, changed))
  if (chart.charted === 'notCharted') throw new Error(`Not charted: ${chart.because}`)
  return chart
}

/** The same target for so many quarters. */
export const level = (value: string, quarters: number) =>
  Array.from({ length: quarters }, () => ({ value, low: null, high: null }) as const)

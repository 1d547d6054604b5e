import { type FinancialQuarter, quarterLabel } from '../domain/time/financialQuarter.ts'
import type { ChartFigures } from './chartFigures.ts'

type Measured = { readonly figures: ChartFigures; readonly area: string }

/**
 * The statistical subtitle: "Emergency bed days, per 1,000, each quarter, Harrow, Q3 2005/06 to Q2 2010/11". The period begins
 * with the first figure there is, though the axis may begin before it, and ends with the quarter shown.
 */
export function measureWords({ figures, area }: Measured): string {
  const { title, unit, annual, quarters, observations } = figures
  const periods = observations.map(({ periodLabel }) => periodLabel)
  const begins = observations.find(({ value }) => value !== null)?.quarter ?? quarters[0]
  const [first, last] =
    annual && periods.length > 0 ? [periods[0], periods.at(-1)] : [begins, quarters.at(-1)].map(labelOf)
  const period = first === last ? first : `${first} to ${last}`
  return [title, unitWords(unit), annual ? 'each year' : 'each quarter', area, period]
    .filter(Boolean)
    .join(', ')
}

const labelOf = (quarter: FinancialQuarter | undefined): string => (quarter ? quarterLabel(quarter) : '')

const unitWords = (unit: string): string => (unit === '%' ? 'per cent' : unit === '£' ? 'pounds' : unit)

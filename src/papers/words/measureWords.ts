import type { ExportSheet } from '../../chart/exportSheet.ts'
import { quarterLabel } from '../../domain/time/financialQuarter.ts'

/** The statistical subtitle: "NI 134. Emergency bed days, per 1,000, each quarter, Harrow, Q3 2005/06 to Q2 2010/11". */
export function measureWords({ figures, area }: Pick<ExportSheet, 'figures' | 'area'>): string {
  const { reference, title, unit, annual, quarters, observations } = figures
  const [first, last] = [quarters[0], quarters.at(-1)]
  const span =
    annual && observations.length > 0
      ? [observations[0]!.periodLabel, observations.at(-1)!.periodLabel]
      : first && last
        ? [quarterLabel(first), quarterLabel(last)]
        : []
  const period = span[0] === span[1] ? span[0] : span.join(' to ')
  const words = unit === '%' ? 'per cent' : unit === '£' ? 'pounds' : unit
  const measure = [title, words, annual ? 'each year' : 'each quarter', area, period]
    .filter(Boolean)
    .join(', ')
  return `${reference}. ${measure}`
}

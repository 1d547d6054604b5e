import { parseQuarterSlug, quarterIndex, type FinancialQuarter } from '../../domain/time/financialQuarter.ts'

/** The quarter of a slug the contract has checked, "2010-11-q2"; a fault on any other text. */
export function quarterNamed(slug: string): FinancialQuarter {
  const quarter = parseQuarterSlug(slug)
  if (!quarter) throw new Error(`Not a quarter: ${slug}`)
  return quarter
}

/** The same as stores keep it. */
export const quarterColumn = (slug: string): number => quarterIndex(quarterNamed(slug))

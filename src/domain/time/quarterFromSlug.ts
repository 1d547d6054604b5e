import { type FinancialQuarter, parseQuarterSlug } from './financialQuarter.ts'

/** The quarter of a slug the API sent; any other text is a fault in the API, and is thrown as one. */
export function quarterFromSlug(slug: string): FinancialQuarter {
  const quarter = parseQuarterSlug(slug)
  if (quarter === undefined) throw new RangeError(`Not a financial quarter: ${slug}`)
  return quarter
}

import { parseQuarterSlug, quarterLabel, quarterWords } from '../../domain/time/financialQuarter.ts'

/** "Q2 2010/11" for a quarter as the API and addresses write it; any other text as it is. */
export function quarterLabelOf(slug: string): string {
  const quarter = parseQuarterSlug(slug)
  return quarter ? quarterLabel(quarter) : slug
}

/** "July to September 2010". */
export function quarterWordsOf(slug: string): string {
  const quarter = parseQuarterSlug(slug)
  return quarter ? quarterWords(quarter) : slug
}

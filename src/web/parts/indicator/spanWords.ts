import type { Target } from '../../../contract/figures.ts'
import { financialYearLabel } from '../../../domain/time/financialYear.ts'
import { quarterLabel } from '../../../domain/time/financialQuarter.ts'
import { quarterFromSlug } from '../../../domain/time/quarterFromSlug.ts'

/** What a target applies to: "2010/11", "2008/09 to 2010/11", "Q2 2010/11", "Q1 to Q3 2010/11", "March 2011". */
export function spanWords({ from, until, basis }: Pick<Target, 'from' | 'until' | 'basis'>): string {
  const [first, last] = [quarterFromSlug(from), quarterFromSlug(until)]
  if (basis === 'yearEnd') {
    return last.quarter === 4 ? `March ${last.startYear + 1}` : quarterLabel(last)
  }
  if (first.quarter === 1 && last.quarter === 4) {
    const [start, end] = [financialYearLabel(first.startYear), financialYearLabel(last.startYear)]
    return start === end ? start : `${start} to ${end}`
  }
  if (from === until) return quarterLabel(first)
  return first.startYear === last.startYear
    ? `Q${first.quarter} to ${quarterLabel(last)}`
    : `${quarterLabel(first)} to ${quarterLabel(last)}`
}

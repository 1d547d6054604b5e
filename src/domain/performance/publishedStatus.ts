import { compareQuarters, type FinancialQuarter } from '../time/financialQuarter.ts'
import type { IsoDate } from '../time/isoDate.ts'

/** A status as its source printed it, in the source's own words: a fact about a paper, never taken for the status computed. */
export type PublishedStatus = {
  readonly words: string
  readonly quarter: FinancialQuarter
  readonly source: string
  readonly knownOn: IsoDate
}

/** What was published for a quarter; of several, what was published last (last in the list). */
export const publishedFor = <T extends Pick<PublishedStatus, 'quarter'>>(
  published: readonly T[],
  quarter: FinancialQuarter,
): T | undefined => published.findLast((each) => compareQuarters(each.quarter, quarter) === 0)

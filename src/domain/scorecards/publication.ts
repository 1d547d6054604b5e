import { compareQuarters, type FinancialQuarter } from '../time/financialQuarter.ts'

/** A decision that put a scorecard’s quarter before the public, or took it away. */
export type PublicationEvent = {
  readonly quarter: FinancialQuarter
  readonly change: 'published' | 'withdrawn'
}

/**
 * What stands published of one scorecard, oldest quarter first: of each quarter the event that was recorded last, unless
 * it withdrew it. `events` in the order recorded.
 */
export function standingPublications<T extends PublicationEvent>(events: readonly T[]): T[] {
  const last: T[] = []
  for (const event of events) {
    const at = last.findIndex((each) => compareQuarters(each.quarter, event.quarter) === 0)
    if (at !== -1) last.splice(at, 1)
    last.push(event)
  }
  return last
    .filter(({ change }) => change === 'published')
    .toSorted((a, b) => compareQuarters(a.quarter, b.quarter))
}

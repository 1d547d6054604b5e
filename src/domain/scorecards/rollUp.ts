import { statusWord } from '../performance/statusWord.ts'
import { uncapitalised } from '../sentence.ts'
import { isRed, type Verdicts } from './isRed.ts'
import { ordered, type OrderableRow } from './scorecardView.ts'

/** Indicators that share a reason for not being rated: the reason as a scorecard words it, in lower case. */
type NotRatedFor = { readonly words: string; readonly count: number }

export type StatusCounts = {
  readonly red: number
  readonly amber: number
  readonly green: number
  readonly notRated: number
  /** Why, the commonest first; together they are `notRated`. */
  readonly notRatedFor: readonly NotRatedFor[]
}

/**
 * How many indicators stand at each status. There is no average and no score: a mean of red and green is amber, and
 * names nobody. One that is red by its rule, or red by an override, counts as red whatever the other verdict.
 */
export function statusCounts(rows: readonly Verdicts[]): StatusCounts {
  const counts = { red: 0, amber: 0, green: 0, notRated: 0 }
  const reasons = new Map<string, number>()
  for (const row of rows) {
    const status = isRed(row) ? 'red' : row.status.status
    counts[status]++
    if (status !== 'notRated') continue
    const words = uncapitalised(statusWord(row.status))
    reasons.set(words, (reasons.get(words) ?? 0) + 1)
  }
  const notRatedFor = [...reasons]
    .map(([words, count]) => ({ words, count }))
    .toSorted((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1))
  return { ...counts, notRatedFor }
}

/** Every red row, worst first: as many as `statusCounts` says, whatever else is unknown of them. */
export function redsOf<T extends OrderableRow>(rows: readonly T[]): T[] {
  return ordered(
    rows.filter((row) => isRed(row)),
    'worst',
    [],
  )
}

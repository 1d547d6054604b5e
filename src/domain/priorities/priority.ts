import { quarterIndex, type FinancialQuarter } from '../time/financialQuarter.ts'
import type { Owner } from '../partnership/owner.ts'

/** What a priority is, from a revision on. It is agreed once, by a decision, and closed at most once, by another. */
export type PriorityRevision = {
  readonly change: 'agreed' | 'revised' | 'closed'
  readonly title: string
  /** What the partnership means to reach. */
  readonly aim: string
  readonly lead: Owner
}

export type PriorityStanding = Pick<PriorityRevision, 'title' | 'aim' | 'lead'> & { readonly isOpen: boolean }

/** The priority by its revisions known, in the order they became known; undefined before it was agreed. */
export function priorityStanding(revisions: readonly PriorityRevision[]): PriorityStanding | undefined {
  const last = revisions.at(-1)
  return last && { title: last.title, aim: last.aim, lead: last.lead, isOpen: !isClosed(revisions) }
}

const isClosed = (revisions: readonly PriorityRevision[]): boolean =>
  revisions.some(({ change }) => change === 'closed')

/** An indicator or a decision tied to a priority, or untied again. */
export type PriorityLink = {
  readonly change: 'added' | 'removed'
  readonly to: { readonly indicatorId: string } | { readonly decisionId: string }
}

/** What a link leads to, as one text. */
export const linkKey = ({ to }: Pick<PriorityLink, 'to'>): string =>
  'indicatorId' in to ? `indicator ${to.indicatorId}` : `decision ${to.decisionId}`

/** The links that stand, in the order they were first made; `events` in the order they became known. */
export function standingLinks<T extends PriorityLink>(events: readonly T[]): T[] {
  const standing = new Map<string, T>()
  for (const event of events) {
    if (event.change === 'removed') standing.delete(linkKey(event))
    else if (!standing.has(linkKey(event))) standing.set(linkKey(event), event)
  }
  return [...standing.values()]
}

/** What a quarter’s progress says, and what it said before, newest first. */
export type QuarterProgress<T> = { readonly standing: T; readonly before: readonly T[] }

/** Progress by quarter, newest quarter first; `written` in the order it became known. */
export function progressByQuarter<T extends { readonly quarter: FinancialQuarter }>(
  written: readonly T[],
): QuarterProgress<T>[] {
  return [...Map.groupBy(written, ({ quarter }) => quarterIndex(quarter)).entries()]
    .toSorted(([a], [b]) => b - a)
    .flatMap(([, ofQuarter]) => {
      const [standing, ...before] = ofQuarter.toReversed()
      return standing ? [{ standing, before }] : []
    })
}

import type { Decision } from '../../contract/decisions.ts'
import type { MembershipEvent } from '../../domain/scorecards/membership.ts'

const A = 'A'.charCodeAt(0)

/**
 * The decisions about an indicator, lettered oldest first as its chart has them. One that only gave it its place on a
 * scorecard has no letter: it says nothing of the figures. `decisions` in the order they were decided; `events` are the
 * indicator's own.
 */
export function letteredDecisions(
  indicatorId: string,
  decisions: Iterable<Decision>,
  events: readonly MembershipEvent[],
): { letter: string; decision: Decision }[] {
  const citedBy = (changes: readonly string[]) =>
    new Set(events.filter((each) => changes.includes(each.change)).map((each) => each.decisionId))
  const left = citedBy(['left'])
  const placed = citedBy(['joined', 'moved'])
  return [...decisions]
    .filter((each) => left.has(each.id) || (each.indicatorIds.includes(indicatorId) && !placed.has(each.id)))
    .map((decision, index) => ({ letter: letterOf(index), decision }))
}

/** A to Z, then AA, AB and so on. */
function letterOf(index: number): string {
  const last = String.fromCharCode(A + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}

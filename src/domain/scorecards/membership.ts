import { compareQuarters, type FinancialQuarter } from '../time/financialQuarter.ts'

/** One recorded change of a scorecard's membership. `from` is the first quarter it shows in. */
export type MembershipEvent = {
  readonly indicatorId: string
  readonly from: FinancialQuarter
  readonly decisionId: string
} & (
  | { readonly change: 'joined' | 'moved'; readonly groupId: string; readonly position: number }
  | { readonly change: 'left' }
)

export type Member = { readonly indicatorId: string; readonly groupId: string; readonly position: number }

/**
 * Who is on the scorecard in a quarter, by position then in order of joining.
 * `events` are those known at the as-at date, in the order they were decided; of several that take effect by the
 * quarter, the one that takes effect last wins, and of those in the same quarter the one decided last.
 */
export function membersIn(events: readonly MembershipEvent[], quarter: FinancialQuarter): Member[] {
  const members = new Map<string, Member>()
  const inEffect = events
    .filter((event) => compareQuarters(event.from, quarter) <= 0)
    .toSorted((a, b) => compareQuarters(a.from, b.from))
  for (const event of inEffect) {
    if (event.change === 'left') members.delete(event.indicatorId)
    else if (event.change === 'joined' || members.has(event.indicatorId))
      members.set(event.indicatorId, {
        indicatorId: event.indicatorId,
        groupId: event.groupId,
        position: event.position,
      })
  }
  return [...members.values()].toSorted((a, b) => a.position - b.position)
}

/** The groups an indicator stands in on any scorecard in a quarter. `events` are those known, of that indicator at least. */
export function groupsStoodIn(
  events: readonly (MembershipEvent & { readonly scorecardId: string })[],
  indicatorId: string,
  quarter: FinancialQuarter,
): string[] {
  const ofScorecards = [...Map.groupBy(events, (each) => each.scorecardId).values()]
  const groups = ofScorecards.flatMap((ofScorecard) =>
    membersIn(ofScorecard, quarter).flatMap((each) =>
      each.indicatorId === indicatorId ? [each.groupId] : [],
    ),
  )
  return [...new Set(groups)]
}

export type MembershipRefusal = 'alreadyOnScorecard' | 'notOnScorecard' | 'alreadyInThatPlace'

/** Whether a change may be recorded, given the events known so far. */
export function membershipRefusal(
  events: readonly MembershipEvent[],
  proposed: MembershipEvent,
): MembershipRefusal | null {
  const member = membersIn(events, proposed.from).find((each) => each.indicatorId === proposed.indicatorId)
  switch (proposed.change) {
    case 'joined':
      return member ? 'alreadyOnScorecard' : null
    case 'left':
      return member ? null : 'notOnScorecard'
    case 'moved':
      if (!member) return 'notOnScorecard'
      return member.groupId === proposed.groupId && member.position === proposed.position
        ? 'alreadyInThatPlace'
        : null
  }
}

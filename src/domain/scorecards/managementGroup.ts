import { compareQuarters, type FinancialQuarter } from '../time/financialQuarter.ts'

/** One recorded change of a management group. `from` is the first quarter it shows in. */
export type ManagementGroupEvent = { readonly groupId: string; readonly from: FinancialQuarter } & (
  { readonly change: 'renamed'; readonly name: string } | { readonly change: 'closed' }
)

export type ManagementGroup = { readonly id: string; readonly name: string; readonly isOpen: boolean }

/**
 * Every management group as it stands in a quarter, in the order given, under the name it has then. A closed one stays
 * in the list, so that earlier members keep their group's name. Of several events that take effect by the quarter the
 * one that takes effect last wins, and of those in the same quarter the one decided last.
 */
export function groupsIn(
  groups: readonly { readonly id: string; readonly name: string }[],
  events: readonly ManagementGroupEvent[],
  quarter: FinancialQuarter,
): ManagementGroup[] {
  const inEffect = events
    .filter((event) => compareQuarters(event.from, quarter) <= 0)
    .toSorted((a, b) => compareQuarters(a.from, b.from))
  return groups.map(({ id, name }) => {
    const own = inEffect.filter((event) => event.groupId === id)
    const renamed = own.findLast((event) => event.change === 'renamed')
    return {
      id,
      name: renamed?.change === 'renamed' ? renamed.name : name,
      isOpen: !own.some((event) => event.change === 'closed'),
    }
  })
}

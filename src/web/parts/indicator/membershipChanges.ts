import type { MembershipLine } from '../../../contract/indicators.ts'
import { compareQuarters } from '../../../domain/time/financialQuarter.ts'
import { quarterFromSlug } from '../../../domain/time/quarterFromSlug.ts'

export type MembershipChange = { readonly first: MembershipLine; readonly scorecards: readonly string[] }

/** Changes of membership, oldest first; the same change of several scorecards by one decision is one line. */
export function membershipChanges(lines: readonly MembershipLine[]): MembershipChange[] {
  const changes = new Map<string, { first: MembershipLine; scorecards: string[] }>()
  const inOrder = lines.toSorted((one, other) =>
    compareQuarters(quarterFromSlug(one.from), quarterFromSlug(other.from)),
  )
  for (const line of inOrder) {
    const same = [line.change, line.from, line.groupName, line.reason, line.decision.id].join(' ')
    const known = changes.get(same)
    if (known) known.scorecards.push(line.scorecardTitle)
    else changes.set(same, { first: line, scorecards: [line.scorecardTitle] })
  }
  return [...changes.values()]
}

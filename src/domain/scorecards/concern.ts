import { definitionOn, type IndicatorDefinition } from '../indicators/indicator.ts'
import type { Owner } from '../partnership/owner.ts'
import type { Concern } from '../permissions/scopes.ts'
import { quarterEnd, type FinancialQuarter } from '../time/financialQuarter.ts'
import { groupsStoodIn, type MembershipEvent } from './membership.ts'

/**
 * What a change to an indicator concerns in a quarter: who leads it on the quarter’s last day, and the groups it stands
 * in then on any scorecard. The API refuses by it, and the pages are given it to offer by.
 */
export function concernIn(
  indicator: {
    readonly id: string
    readonly definitions: readonly Pick<IndicatorDefinition, 'inForceFrom' | 'leadPartnerId'>[]
  },
  events: readonly (MembershipEvent & { readonly scorecardId: string })[],
  quarter: FinancialQuarter,
): Concern {
  return {
    leadPartnerId: definitionOn(indicator.definitions, quarterEnd(quarter))?.leadPartnerId ?? null,
    groupIds: groupsStoodIn(events, indicator.id, quarter),
  }
}

/**
 * Whose scope what is owned falls in: a partner’s what it answers for itself or by a role of its own, a chair’s what their
 * management group does. What a role of no known partner answers for, and what nobody is named for, is the office’s alone.
 */
export const concernOfOwner = (owner: Owner | null): Concern => ({
  leadPartnerId: owner === null || owner.kind === 'group' ? null : owner.partnerId,
  groupIds: owner?.kind === 'group' ? [owner.groupId] : [],
})

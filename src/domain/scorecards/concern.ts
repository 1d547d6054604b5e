import { definitionOn, type IndicatorDefinition } from '../indicators/indicator.ts'
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

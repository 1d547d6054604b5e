import type { Cited, Coming, Standing } from '../../../domain/meetings/changes/standing.ts'
import { membersIn } from '../../../domain/scorecards/membership.ts'
import {
  compareQuarters,
  quarterIndex,
  type FinancialQuarter,
} from '../../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../../domain/time/isoDate.ts'
import type { Trx } from '../../database/database.ts'
import { groupsAsAt } from '../../stores/managementGroupStore.ts'
import type { StoredMembershipEvent } from '../../stores/membershipStore.ts'

type Moment = {
  readonly quarter: FinancialQuarter
  readonly asAt: IsoDate
  readonly cited: (decisionId: string) => Cited
}

/**
 * Who stands on a scorecard in a quarter, who has left it, and what is known already of later quarters: who will join,
 * leave or change groups. A new order of the rows is no more than that, and is told when it shows.
 */
export async function membershipStanding(
  trx: Trx,
  events: readonly StoredMembershipEvent[],
  { quarter, asAt, cited }: Moment,
): Promise<Pick<Standing, 'places' | 'departures' | 'comings'>> {
  const names = new Map((await groupsAsAt(trx, quarter, asAt)).map(({ id, name }) => [id, name]))
  const inEffect = events
    .filter(({ from }) => compareQuarters(from, quarter) <= 0)
    .toSorted((a, b) => compareQuarters(a.from, b.from))
  const last = (indicatorId: string, change?: Coming['change']) => {
    const event = inEffect.findLast(
      (each) => each.indicatorId === indicatorId && (change === undefined || each.change === change),
    )
    if (!event) throw new Error(`Nothing recorded puts ${indicatorId} where it stands`)
    return cited(event.decisionId)
  }
  const members = membersIn(events, quarter)
  const places = new Map(
    members.map(({ indicatorId, groupId, position }) => [
      indicatorId,
      {
        groupId,
        groupName: names.get(groupId) ?? groupId,
        position,
        cited: last(indicatorId),
        joinedBy: last(indicatorId, 'joined'),
      },
    ]),
  )
  const gone = new Set(inEffect.map(({ indicatorId }) => indicatorId).filter((id) => !places.has(id)))
  return {
    places,
    departures: new Map([...gone].map((id) => [id, last(id)])),
    comings: comings(events, quarter, new Map(members.map((each) => [each.indicatorId, each.groupId]))).map(
      ({ indicatorId, change, from, decisionId }) => ({
        indicatorId,
        change,
        from,
        cited: cited(decisionId),
      }),
    ),
  }
}

/** Of several changes of one indicator decided for one quarter, the last decided. */
function comings(
  events: readonly StoredMembershipEvent[],
  quarter: FinancialQuarter,
  groupIds: ReadonlyMap<string, string>,
): StoredMembershipEvent[] {
  const later = events.filter(({ from }) => compareQuarters(from, quarter) > 0)
  const lastDecided = new Map(later.map((each) => [`${each.indicatorId} ${quarterIndex(each.from)}`, each]))
  return [...lastDecided.values()].filter(
    (each) => each.change !== 'moved' || each.groupId !== groupIds.get(each.indicatorId),
  )
}

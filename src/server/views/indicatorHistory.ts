import type { IndicatorPage, MembershipLine } from '../../contract/indicators.ts'
import { groupsIn } from '../../domain/scorecards/managementGroup.ts'
import { quarterOf, quarterSlug } from '../../domain/time/financialQuarter.ts'
import { isoDate, type IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { workedOut } from '../memory/valueMemory.ts'
import { decisionsAsAt } from '../stores/decisionStore.ts'
import { groupEventsAsAt, managementGroups } from '../stores/managementGroupStore.ts'
import { membershipAsAt } from '../stores/membershipStore.ts'
import { letteredDecisions } from './decisionLetters.ts'

/**
 * An indicator's memberships as lines that cite their decisions, and the decisions about it, lettered oldest first.
 * One that only gave it its place on a scorecard is a line and no letter: it says nothing of the figures.
 */
export async function indicatorHistory(trx: Trx, indicatorId: string, asAt: IsoDate) {
  const events = await membershipAsAt(trx, asAt, { indicatorId })
  const key = `decisions about ${JSON.stringify([indicatorId, asAt])}`
  const named = await workedOut(trx, key, (read) => decisionsNaming(read, indicatorId, asAt))
  const all = new Map(named.map((each) => [each.id, each]))
  const scorecards = await trx.selectFrom('scorecards').select(['id', 'title']).execute()
  const groups = await managementGroups(trx)
  const groupEvents = await groupEventsAsAt(trx, asAt)
  const membership = events.flatMap((event): MembershipLine[] => {
    const decision = all.get(event.decisionId)
    if (!decision) return []
    return [
      {
        scorecardId: event.scorecardId,
        scorecardTitle: scorecards.find((each) => each.id === event.scorecardId)?.title ?? '',
        change: event.change,
        from: quarterSlug(event.from),
        groupName:
          event.change === 'left'
            ? null
            : (groupsIn(groups, groupEvents, event.from).find((each) => each.id === event.groupId)?.name ??
              null),
        reason: event.reason,
        decision,
        record: event.record,
      },
    ]
  })
  const decisions: IndicatorPage['decisions'] = letteredDecisions(indicatorId, all.values(), events).map(
    ({ letter, decision }) => ({
      letter,
      quarter: quarterSlug(quarterOf(isoDate(decision.meetingDate))),
      decision,
    }),
  )
  return { events, membership, decisions }
}

/** Of the decisions known at a date, those that name an indicator or are cited by its memberships. */
async function decisionsNaming(trx: Trx, indicatorId: string, asAt: IsoDate) {
  const events = await membershipAsAt(trx, asAt, { indicatorId })
  const cited = new Set(events.map((each) => each.decisionId))
  const all = [...(await decisionsAsAt(trx, asAt)).values()]
  return all.filter((each) => cited.has(each.id) || each.indicatorIds.includes(indicatorId))
}

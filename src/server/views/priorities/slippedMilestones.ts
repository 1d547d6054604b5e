import { priorityStanding } from '../../../domain/priorities/priority.ts'
import { slippedSince, type Slipped } from '../../../domain/priorities/slippage.ts'
import type { IsoDate } from '../../../domain/time/isoDate.ts'
import type { Trx } from '../../database/database.ts'
import { milestonesAsAt } from '../../stores/milestoneStore.ts'
import { prioritiesAsAt } from '../../stores/priorityStore.ts'
import { milestoneOf } from './actionPlan.ts'
import { ownerNames } from '../../stores/ownerNames.ts'

export type SlippedMilestone = Slipped & {
  readonly priority: { readonly id: string; readonly title: string }
}

/**
 * The milestones of open priorities that have slipped by a day, for an agenda: by priority in the order agreed, those
 * longest overdue first in each. `since` is the last meeting’s date; null where there was none.
 */
export async function slippedMilestones(
  trx: Trx,
  between: { readonly since: IsoDate | null; readonly asAt: IsoDate },
): Promise<SlippedMilestone[]> {
  const stored = await milestonesAsAt(trx, between.asAt)
  if (stored.length === 0) return []
  const names = await ownerNames(trx, between.asAt)
  const plans = Map.groupBy(stored, (each) => each.priorityId)
  return (await prioritiesAsAt(trx, between.asAt)).flatMap(({ id, revisions }) => {
    const standing = priorityStanding(revisions)
    if (!standing?.isOpen) return []
    const plan = (plans.get(id) ?? []).map((each) => milestoneOf(each, names))
    return slippedSince(plan, between).map((each) => ({ priority: { id, title: standing.title }, ...each }))
  })
}

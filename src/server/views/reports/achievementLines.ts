import { milestoneStanding } from '../../../domain/priorities/milestone.ts'
import { linkText } from '../../../domain/reports/reportText.ts'
import type { Period } from '../../../domain/reports/report.ts'
import { uncapitalised } from '../../../domain/sentence.ts'
import { quarterLabel } from '../../../domain/time/financialQuarter.ts'
import { addDays, type IsoDate } from '../../../domain/time/isoDate.ts'
import { quarterFromSlug } from '../../../domain/time/quarterFromSlug.ts'
import { isRefusal } from '../../refusal.ts'
import { milestonesAsAt } from '../../stores/milestoneStore.ts'
import { milestoneOf } from '../priorities/actionPlan.ts'
import { priorityShown } from '../priorities/priorityShown.ts'
import { scorecardView } from '../scorecardView.ts'
import type { Place } from './place.ts'

/**
 * What the record shows to have been reached in a period: the indicators that became green on the scorecard, with why they
 * are, and the milestones that were done. That somebody’s work brought it about is for a person to write.
 */
export async function achievementLines(
  place: Place,
  scorecardId: string | undefined,
  { from }: Period,
): Promise<string[]> {
  return [
    ...(scorecardId === undefined ? [] : await becameGreen(place, scorecardId, addDays(from, -1))),
    ...(await milestonesDone(place, from)),
  ]
}

async function becameGreen(place: Place, scorecardId: string, start: IsoDate): Promise<string[]> {
  const [before, now] = [await scorecardAt(place, scorecardId, start), await scorecardAt(place, scorecardId)]
  if (!before || !now) return []
  const stood = new Map(before.rows.map((row) => [row.indicatorId, row]))
  return now.rows.flatMap(({ indicatorId, status, reason }) => {
    const earlier = stood.get(indicatorId)
    if (status.status !== 'green' || !earlier) return []
    if (earlier.status.status !== 'amber' && earlier.status.status !== 'red') return []
    const was = `${uncapitalised(earlier.statusWord)} in ${quarterLabel(quarterFromSlug(before.quarter))}`
    return [`${linkText('indicator', indicatorId)}, which was ${was}, is green. ${reason}`]
  })
}

async function scorecardAt(
  { trx, sight, partnership, asAt, today }: Place,
  scorecardId: string,
  day: IsoDate = asAt,
) {
  const page = await scorecardView(trx, sight, partnership, {
    scorecardId,
    quarter: undefined,
    asAt: day,
    today,
  })
  return isRefusal(page) ? null : page
}

async function milestonesDone(place: Place, from: IsoDate): Promise<string[]> {
  const { trx, asAt } = place
  const { names } = await priorityShown(place, asAt)
  return (await milestonesAsAt(trx, asAt)).flatMap((stored) => {
    const { state, since } = milestoneStanding(milestoneOf(stored, names), asAt)
    if (state !== 'done' || since < from) return []
    return [`${linkText('priority', stored.priorityId)}: ‘${stored.wording.replace(/\.$/, '')}’ is done.`]
  })
}

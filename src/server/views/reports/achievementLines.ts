import type { ScorecardPage } from '../../../contract/scorecards.ts'
import { milestoneStanding } from '../../../domain/priorities/milestone.ts'
import { linkText } from '../../../domain/reports/reportText.ts'
import { uncapitalised } from '../../../domain/sentence.ts'
import { quarterLabel } from '../../../domain/time/financialQuarter.ts'
import { addDays, type IsoDate } from '../../../domain/time/isoDate.ts'
import { quarterFromSlug } from '../../../domain/time/quarterFromSlug.ts'
import { milestonesAsAt } from '../../stores/milestoneStore.ts'
import { ownerNames } from '../../stores/ownerNames.ts'
import { milestoneOf } from '../priorities/actionPlan.ts'
import type { Place } from './place.ts'
import { scorecardAt } from './scorecardAt.ts'

/**
 * What the record shows to have been reached in a period: the indicators that became green on the scorecard, with why they
 * are, and the milestones that were done. That somebody’s work brought it about is for a person to write.
 */
export async function achievementLines(
  place: Place,
  scorecard: ScorecardPage | null,
  from: IsoDate,
): Promise<string[]> {
  const before = scorecard && (await scorecardAt(place, scorecard.id, addDays(from, -1)))
  return [
    ...(scorecard && before ? becameGreen(before, scorecard) : []),
    ...(await milestonesDone(place, from)),
  ]
}

function becameGreen(before: ScorecardPage, now: ScorecardPage): string[] {
  const stood = new Map(before.rows.map((row) => [row.indicatorId, row]))
  return now.rows.flatMap(({ indicatorId, status, reason }) => {
    const earlier = stood.get(indicatorId)
    if (status.status !== 'green' || !earlier) return []
    if (earlier.status.status !== 'amber' && earlier.status.status !== 'red') return []
    const was = `${uncapitalised(earlier.statusWord)} in ${quarterLabel(quarterFromSlug(before.quarter))}`
    return [`${linkText('indicator', indicatorId)}, which was ${was}, is green. ${reason}`]
  })
}

async function milestonesDone({ trx, asAt }: Place, from: IsoDate): Promise<string[]> {
  const names = await ownerNames(trx, asAt)
  return (await milestonesAsAt(trx, asAt)).flatMap((stored) => {
    const { state, since } = milestoneStanding(milestoneOf(stored, names), asAt)
    if (state !== 'done' || since < from) return []
    return [`${linkText('priority', stored.priorityId)}: ‘${stored.wording.replace(/\.$/, '')}’ is done.`]
  })
}

import type { Standing } from '../../../domain/meetings/changes/standing.ts'
import { isoDate, type IsoDate } from '../../../domain/time/isoDate.ts'
import type { Trx } from '../../database/database.ts'
import { decisionsAsAt } from '../../stores/decisionStore.ts'
import { meetingsAsAt } from '../../stores/meetingStore.ts'

/**
 * Decisions known at a date, and recommendations nobody had answered by then. A decision’s record names no owner and no
 * due date, so that there is no action to follow: where actions are recorded, they are read here.
 */
export async function decisionsStanding(
  trx: Trx,
  asAt: IsoDate,
): Promise<Pick<Standing, 'decisions' | 'unanswered' | 'actions'>> {
  const decisions = await decisionsAsAt(trx, asAt)
  const meetings = await meetingsAsAt(trx, asAt)
  return {
    decisions: new Map(
      [...decisions].map(([id, { meetingId, meetingDate, outcome, recommendation, wording, decidedBy }]) => [
        id,
        {
          id,
          decisionId: id,
          meetingId,
          decidedOn: isoDate(meetingDate),
          outcome,
          recommendation,
          wording,
          decidedBy,
        },
      ]),
    ),
    unanswered: new Map(
      meetings.flatMap(({ id: meetingId, date, recommendations }) =>
        recommendations
          .filter(({ decision }) => decision === null)
          .map(({ id, wording }) => [id, { id, meetingId, putOn: isoDate(date), wording }] as const),
      ),
    ),
    actions: new Map(),
  }
}

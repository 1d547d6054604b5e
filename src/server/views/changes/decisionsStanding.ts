import { minuted } from '../../../domain/meetings/minute.ts'
import type { Standing } from '../../../domain/meetings/changes/standing.ts'
import { isoDate, type IsoDate } from '../../../domain/time/isoDate.ts'
import type { Trx } from '../../database/database.ts'
import { actionsAsAt } from '../actionsDueAt.ts'
import { decisionsAsAt } from '../../stores/decisionStore.ts'
import { meetingsAsAt } from '../../stores/meetingStore.ts'

/** Decisions known at a date with who is to do what of them, and recommendations nobody had answered by then. */
export async function decisionsStanding(
  trx: Trx,
  asAt: IsoDate,
): Promise<Pick<Standing, 'decisions' | 'unanswered' | 'actions'>> {
  const decisions = await decisionsAsAt(trx, asAt)
  const meetings = await meetingsAsAt(trx, asAt)
  const actions = await actionsAsAt(trx, asAt)
  return {
    decisions: new Map(
      [...decisions.values()].map((decision) => {
        const { id, meetingId, meetingDate, outcome, recommendation, wording } = decision
        const { who, byWhen } = minuted(decision)
        const decidedBy = [who, byWhen].filter(Boolean).join(', ')
        const decidedOn = isoDate(meetingDate)
        return [
          id,
          { id, decisionId: id, meetingId, decidedOn, outcome, recommendation, wording, decidedBy },
        ] as const
      }),
    ),
    unanswered: new Map(
      meetings.flatMap(({ id: meetingId, date, recommendations }) =>
        recommendations
          .filter(({ decision }) => decision === null)
          .map(({ id, wording }) => [id, { id, meetingId, putOn: isoDate(date), wording }] as const),
      ),
    ),
    actions: new Map(
      actions.map(({ decision, key, ownerName, dueOn, state }) => {
        const id = `${decision.id} ${key}`
        const { id: decisionId, meetingId, recommendation } = decision
        const reported = state === 'overdue' ? 'open' : state
        return [
          id,
          { id, decisionId, meetingId, owner: ownerName, what: recommendation, dueOn, state: reported },
        ] as const
      }),
    ),
  }
}

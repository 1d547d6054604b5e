import type { Cited } from '../../../domain/meetings/changes/standing.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import type { Trx } from '../../database/database.ts'

/** The decision of an id as what rests on it cites it; one undone since is told of like any other. */
export async function citedBy(trx: Trx): Promise<(decisionId: string) => Cited> {
  const rows = await trx
    .selectFrom('decisions as d')
    .innerJoin('meetings as m', 'm.id', 'd.meeting_id')
    .select(['d.id', 'd.meeting_id', 'm.date'])
    .execute()
  const decisions = new Map(rows.map((row) => [row.id, row]))
  return (decisionId) => {
    const decision = decisions.get(decisionId)
    if (!decision) throw new Error(`The decision ${decisionId} is cited and not recorded`)
    return { decisionId, meetingId: decision.meeting_id, decidedOn: isoDate(decision.date) }
  }
}

import type { MembershipEvent } from '../../domain/scorecards/membership.ts'
import { quarterFromIndex, quarterIndex } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { decisionHolds } from './decisionHolds.ts'
import { recordedColumns, recordOf, type Recording } from './recording.ts'

export type StoredMembershipEvent = MembershipEvent & {
  readonly scorecardId: string
  readonly sequence: number
  readonly reason: string
  readonly record: ReturnType<typeof recordOf>
}

/** Membership events known at a date whose decisions hold then, in the order they were decided, of one scorecard, one indicator or all. */
export async function membershipAsAt(
  trx: Trx,
  asAt: IsoDate,
  of: { scorecardId?: string; indicatorId?: string } = {},
): Promise<StoredMembershipEvent[]> {
  let query = trx
    .selectFrom('membership_events')
    .selectAll()
    .where('known_on', '<=', asAt)
    .where(decisionHolds('membership_events', asAt))
  if (of.scorecardId !== undefined) query = query.where('scorecard_id', '=', of.scorecardId)
  if (of.indicatorId !== undefined) query = query.where('indicator_id', '=', of.indicatorId)
  const rows = await query.orderBy('known_on').orderBy('sequence').execute()
  return rows.map((row) => {
    const shared = {
      indicatorId: row.indicator_id,
      from: quarterFromIndex(row.from_quarter),
      decisionId: row.decision_id,
      scorecardId: row.scorecard_id,
      sequence: row.sequence,
      reason: row.reason,
      record: recordOf(row),
    }
    return row.change === 'left'
      ? { ...shared, change: row.change }
      : { ...shared, change: row.change, groupId: row.group_id ?? '', position: row.position ?? 0 }
  })
}

/** Each event counts from the date its decision was taken. */
export async function insertMembershipEvents(
  trx: Trx,
  scorecardId: string,
  events: readonly (MembershipEvent & { readonly reason: string })[],
  decidedOn: string,
  recording: Recording,
): Promise<void> {
  if (events.length === 0) return
  const rows = events.map((event) => ({
    scorecard_id: scorecardId,
    indicator_id: event.indicatorId,
    change: event.change,
    from_quarter: quarterIndex(event.from),
    group_id: event.change === 'left' ? null : event.groupId,
    position: event.change === 'left' ? null : event.position,
    decision_id: event.decisionId,
    reason: event.reason,
    ...recordedColumns(recording, decidedOn),
  }))
  for (let at = 0; at < rows.length; at += 100)
    await trx
      .insertInto('membership_events')
      .values(rows.slice(at, at + 100))
      .execute()
}

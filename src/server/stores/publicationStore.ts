import type { PublicationEvent } from '../../domain/scorecards/publication.ts'
import { quarterFromIndex, quarterIndex } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { decisionHolds } from './decisionHolds.ts'
import { recordedColumns, recordOf, type Recording } from './recording.ts'

export type StoredPublication = PublicationEvent & {
  readonly scorecardId: string
  readonly decisionId: string
  readonly reason: string
  readonly record: ReturnType<typeof recordOf>
}

/** What was published and withdrawn by a date, by decisions that hold then, in the order recorded, of one scorecard or of all. */
export async function publicationsAsAt(
  trx: Trx,
  asAt: IsoDate,
  scorecardId?: string,
): Promise<StoredPublication[]> {
  let query = trx
    .selectFrom('publications')
    .selectAll()
    .where('known_on', '<=', asAt)
    .where(decisionHolds('publications', asAt))
  if (scorecardId !== undefined) query = query.where('scorecard_id', '=', scorecardId)
  const rows = await query.orderBy('sequence').execute()
  return rows.map((row) => ({
    scorecardId: row.scorecard_id,
    quarter: quarterFromIndex(row.quarter),
    change: row.change,
    decisionId: row.decision_id,
    reason: row.reason,
    record: recordOf(row),
  }))
}

/** Counts from the day it is recorded: the public has seen it from then, whenever it was decided. */
export async function insertPublication(
  trx: Trx,
  event: Omit<StoredPublication, 'record'>,
  recording: Recording,
): Promise<void> {
  await trx
    .insertInto('publications')
    .values({
      scorecard_id: event.scorecardId,
      quarter: quarterIndex(event.quarter),
      change: event.change,
      decision_id: event.decisionId,
      reason: event.reason,
      ...recordedColumns(recording),
    })
    .execute()
}

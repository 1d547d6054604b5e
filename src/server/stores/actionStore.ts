import type { ActionNote, ReportedState } from '../../domain/meetings/action.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { recordedColumns, recordOf, type Recording } from './recording.ts'

export type StoredActionNote = ActionNote & {
  readonly sequence: number
  readonly decisionId: string
  /** Where what is said can be looked up; empty where nothing was given. */
  readonly evidence: string
  readonly record: ReturnType<typeof recordOf>
}

/** What was reported of actions by a date, of every decision or of one, in the order it became known. */
export async function actionNotesAsAt(
  trx: Trx,
  asAt: IsoDate,
  decisionId?: string,
): Promise<StoredActionNote[]> {
  let query = trx.selectFrom('action_notes').selectAll().where('known_on', '<=', asAt)
  if (decisionId !== undefined) query = query.where('decision_id', '=', decisionId)
  const rows = await query.orderBy('known_on').orderBy('sequence').execute()
  return rows.map((row) => ({
    sequence: row.sequence,
    decisionId: row.decision_id,
    owner: row.owner,
    state: row.state,
    note: row.note,
    evidence: row.evidence,
    knownOn: row.known_on as IsoDate,
    record: recordOf(row),
  }))
}

export type Progress = {
  readonly owner: string
  readonly state: ReportedState
  readonly note: string
  readonly evidence: string
}

/** Counts from the day it is reported. */
export async function insertActionNote(
  trx: Trx,
  decisionId: string,
  { owner, state, note, evidence }: Progress,
  recording: Recording,
): Promise<void> {
  await trx
    .insertInto('action_notes')
    .values({ decision_id: decisionId, owner, state, note, evidence, ...recordedColumns(recording) })
    .execute()
}

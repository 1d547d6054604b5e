import type { CheckedAddCorrection, Correction } from '../../contract/minutes.ts'
import type { Trx } from '../database/database.ts'
import { recordedColumns, recordOf, type Recording } from './recording.ts'

/** The last note on each item of a meeting, in the order first noted; one taken away is empty. */
export async function notesOf(trx: Trx, meetingId: string) {
  const rows = await trx
    .selectFrom('minute_notes')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('sequence')
    .execute()
  const last = new Map(rows.map((row) => [row.agenda_key, row]))
  return [...last.values()].map((row) => ({
    key: row.agenda_key,
    note: row.note,
    sequence: row.sequence,
    record: recordOf(row),
  }))
}

export async function insertNote(
  trx: Trx,
  meetingId: string,
  { key, note }: { readonly key: string; readonly note: string },
  recording: Recording,
): Promise<void> {
  await trx
    .insertInto('minute_notes')
    .values({ meeting_id: meetingId, agenda_key: key, note, ...recordedColumns(recording) })
    .execute()
}

/** Corrections of a meeting's minutes, in the order they were made. */
export async function correctionsOf(trx: Trx, meetingId: string): Promise<Correction[]> {
  const rows = await trx
    .selectFrom('minute_additions')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('sequence')
    .execute()
  return rows.map((row) => ({
    sequence: row.sequence,
    decisionId: row.decision_id,
    wording: row.wording,
    record: recordOf(row),
  }))
}

export async function insertCorrection(
  trx: Trx,
  meetingId: string,
  { decisionId, wording }: CheckedAddCorrection,
  recording: Recording,
): Promise<Correction> {
  const columns = recordedColumns(recording)
  const { sequence } = await trx
    .insertInto('minute_additions')
    .values({ meeting_id: meetingId, decision_id: decisionId, wording, ...columns })
    .returning('sequence')
    .executeTakeFirstOrThrow()
  return { sequence, decisionId, wording, record: recordOf(columns) }
}

/** Who signed a meeting's minutes, when, and the hash of what was signed; null while they are open. */
export async function signatureOfMinutes(trx: Trx, meetingId: string) {
  const row = await trx
    .selectFrom('minute_signatures')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('sequence')
    .executeTakeFirst()
  return row ? { by: row.signed_by, sha256: row.sha256, record: recordOf(row) } : null
}

export async function insertSignature(
  trx: Trx,
  meetingId: string,
  { signedBy, sha256 }: { readonly signedBy: string; readonly sha256: string },
  recording: Recording,
): Promise<void> {
  await trx
    .insertInto('minute_signatures')
    .values({ meeting_id: meetingId, signed_by: signedBy, sha256, ...recordedColumns(recording) })
    .execute()
}

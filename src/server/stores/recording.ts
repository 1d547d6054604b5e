import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Recorded } from '../database/recorded.ts'
import type { Instant } from '../../domain/time/instant.ts'

/** Who records (a person’s pseudonymous id), when, and on which business date: the same for everything one request writes. */
export type Recording = { readonly by: string; readonly at: Instant; readonly on: IsoDate }

export type RecordedColumns = Recorded

/** The record's columns; a fact decided or published on no other date counts from the business date. */
export function recordedColumns(recording: Recording, knownOn?: string): RecordedColumns {
  return {
    known_on: knownOn ?? recording.on,
    recorded_on: recording.on,
    recorded_at: recording.at,
    recorded_by: recording.by,
  }
}

export function recordOf(row: RecordedColumns) {
  return {
    knownOn: row.known_on as IsoDate,
    recordedOn: row.recorded_on as IsoDate,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    enteredLate: row.known_on < row.recorded_on,
  }
}

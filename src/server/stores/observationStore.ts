import type { Observation } from '../../domain/indicators/observation.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import { quarterIndex } from '../../domain/time/financialQuarter.ts'
import { periodQuarter, type Period } from '../../domain/time/period.ts'
import type { Trx } from '../database/database.ts'
import type { Schema } from '../database/schema.ts'
import { recordedColumns, recordOf, type RecordedColumns, type Recording } from './recording.ts'

const LAST_DAY = '9999-12-31' as IsoDate

/** A reading as stored, with its place in the record. */
export type StoredObservation = Observation & {
  readonly sequence: number
  readonly quarter: number
  readonly evidence: string
  readonly record: ReturnType<typeof recordOf>
}

/** What a reading says, before it is recorded. */
export type NewReading = {
  readonly period: Period
  readonly value: string | null
  readonly absence: Observation['absence']
  readonly verification: Observation['verification']
  readonly source: string
  readonly note: string
  readonly evidence: string
  readonly knownOn: string | undefined
}

type Row = Pick<
  Schema['observations'],
  | 'indicator_id'
  | 'period_kind'
  | 'period_start'
  | 'period_end'
  | 'quarter'
  | 'value'
  | 'absence'
  | 'verification'
  | 'source'
  | 'note'
>

/**
 * The reading in force for each quarter at the as-at date, by indicator and quarterIndex, for one area.
 * Of several readings of a period the one known last counts; of several periods ending in a quarter, the one that ends
 * last, then the longest. One indicator's when `indicatorId` is given. Indicators without a reading are absent.
 */
export async function readingsAsAt(
  trx: Trx,
  areaCode: string,
  asAt: IsoDate,
  indicatorId?: string,
): Promise<Map<string, Map<number, Observation>>> {
  let query = trx
    .selectFrom('observations')
    .select([
      'indicator_id',
      'period_kind',
      'period_start',
      'period_end',
      'quarter',
      'value',
      'absence',
      'verification',
      'source',
      'note',
      'known_on',
    ])
    .where('area_code', '=', areaCode)
    .where('known_on', '<=', asAt)
  if (indicatorId !== undefined) query = query.where('indicator_id', '=', indicatorId)
  const rows = await query
    .orderBy('indicator_id')
    .orderBy('quarter')
    .orderBy('known_on')
    .orderBy('sequence')
    .execute()
  const found = new Map<string, Map<number, Observation>>()
  for (const row of rows) {
    let readings = found.get(row.indicator_id)
    if (!readings) found.set(row.indicator_id, (readings = new Map()))
    const standing = readings.get(row.quarter)
    if (!standing || replaces(row, standing))
      readings.set(row.quarter, observationOf(row, row.known_on, standing))
  }
  return found
}

/** Every reading of one indicator and area known at a date, in the order they became known. */
export async function readingHistory(
  trx: Trx,
  indicatorId: string,
  areaCode: string,
  asAt: IsoDate,
): Promise<StoredObservation[]> {
  const rows = await trx
    .selectFrom('observations')
    .selectAll()
    .where('area_code', '=', areaCode)
    .where('indicator_id', '=', indicatorId)
    .where('known_on', '<=', asAt)
    .orderBy('known_on')
    .orderBy('sequence')
    .execute()
  return rows.map(storedOf)
}

/** The reading in force for a period now, or as known at a date; undefined when there is none. */
export async function standingReading(
  trx: Trx,
  indicatorId: string,
  areaCode: string,
  period: Period,
  asAt = LAST_DAY,
): Promise<StoredObservation | undefined> {
  const row = await trx
    .selectFrom('observations')
    .selectAll()
    .where('area_code', '=', areaCode)
    .where('indicator_id', '=', indicatorId)
    .where('period_start', '=', period.start)
    .where('period_end', '=', period.end)
    .where('known_on', '<=', asAt)
    .orderBy('known_on', 'desc')
    .orderBy('sequence', 'desc')
    .executeTakeFirst()
  return row && storedOf(row)
}

export async function insertReading(
  trx: Trx,
  indicatorId: string,
  areaCode: string,
  reading: NewReading,
  recording: Recording,
): Promise<StoredObservation> {
  const row = {
    indicator_id: indicatorId,
    area_code: areaCode,
    period_kind: reading.period.kind,
    period_start: reading.period.start,
    period_end: reading.period.end,
    quarter: quarterIndex(periodQuarter(reading.period)),
    value: reading.value,
    absence: reading.absence,
    verification: reading.verification,
    source: reading.source,
    note: reading.note,
    evidence: reading.evidence,
    import_id: null,
    ...recordedColumns(recording, reading.knownOn),
  }
  const { sequence } = await trx
    .insertInto('observations')
    .values(row)
    .returning('sequence')
    .executeTakeFirstOrThrow()
  return storedOf({ ...row, sequence })
}

/** The first and last quarter with any reading of the area, as quarterIndex; undefined in an empty store. */
export async function quartersWithReadings(
  trx: Trx,
  areaCode: string,
  asAt: IsoDate,
): Promise<{ first: number; last: number } | undefined> {
  const { first, last } = await trx
    .selectFrom('observations')
    .select((eb) => [eb.fn.min('quarter').as('first'), eb.fn.max('quarter').as('last')])
    .where('area_code', '=', areaCode)
    .where('known_on', '<=', asAt)
    .executeTakeFirstOrThrow()
  return first === null || last === null ? undefined : { first: Number(first), last: Number(last) }
}

function replaces(row: Row, standing: Observation): boolean {
  if (row.period_end !== standing.period.end) return row.period_end > standing.period.end
  return row.period_start <= standing.period.start
}

function observationOf(row: Row, knownOn: string, standing?: Observation): Observation {
  const revised =
    standing !== undefined &&
    standing.period.start === row.period_start &&
    standing.period.end === row.period_end
  const reading =
    row.value === null ? { value: null, absence: row.absence ?? 'late' } : { value: row.value, absence: null }
  return {
    ...reading,
    period: {
      kind: row.period_kind,
      start: row.period_start as IsoDate,
      end: row.period_end as IsoDate,
    },
    verification: row.verification,
    knownOn: knownOn as IsoDate,
    revises: revised ? standing.revises + (standing.value === null ? 0 : 1) : 0,
    source: row.source,
    note: row.note,
  }
}

function storedOf(row: Row & RecordedColumns & { sequence: number; evidence: string }): StoredObservation {
  return {
    ...observationOf(row, row.known_on),
    sequence: row.sequence,
    quarter: row.quarter,
    evidence: row.evidence,
    record: recordOf(row),
  }
}

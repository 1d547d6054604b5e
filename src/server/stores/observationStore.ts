import type { Observation } from '../../domain/indicators/observation.ts'
import type { Sight } from '../../domain/permissions/sight.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { workedOut } from '../memory/valueMemory.ts'
import type { Schema } from '../database/schema.ts'
import { shownTo } from './shownTo.ts'

export type ObservationRow = Pick<
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
 * The reading in force for each quarter at the as-at date, by indicator and quarterIndex, for one area, of
 * those that a sight shows. Of several readings of a period the one known last counts; of several periods ending in a quarter, the one that ends
 * last, then the longest. One indicator's when `indicatorId` is given. Indicators without a reading are absent.
 */
export async function readingsAsAt(
  trx: Trx,
  sight: Sight,
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
    .where(shownTo(sight))
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

/** The first and last quarter with any reading of the area that a sight shows, as quarterIndex; undefined in an empty store. */
export async function quartersWithReadings(
  trx: Trx,
  sight: Sight,
  areaCode: string,
  asAt: IsoDate,
): Promise<{ first: number; last: number } | undefined> {
  const { first, last } = await workedOut(
    trx,
    `quarters with readings ${JSON.stringify([sight, areaCode, asAt])}`,
    (read) =>
      read
        .selectFrom('observations')
        .select((eb) => [eb.fn.min('quarter').as('first'), eb.fn.max('quarter').as('last')])
        .where(shownTo(sight))
        .where('area_code', '=', areaCode)
        .where('known_on', '<=', asAt)
        .executeTakeFirstOrThrow(),
  )
  return first === null || last === null ? undefined : { first: Number(first), last: Number(last) }
}

function replaces(row: ObservationRow, standing: Observation): boolean {
  if (row.period_end !== standing.period.end) return row.period_end > standing.period.end
  return row.period_start <= standing.period.start
}

/** What a row says; with the reading that stood before it, how often that has been revised. */
export function observationOf(row: ObservationRow, knownOn: string, standing?: Observation): Observation {
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

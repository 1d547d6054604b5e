import type { Observation } from '../../domain/indicators/observation.ts'
import type { Sight } from '../../domain/permissions/sight.ts'
import { quarterIndex } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import { periodQuarter, type Period } from '../../domain/time/period.ts'
import type { Trx } from '../database/database.ts'
import { observationOf, type ObservationRow } from './observationStore.ts'
import { recordedColumns, recordOf, type RecordedColumns, type Recording } from './recording.ts'
import { shownTo } from './shownTo.ts'

const LAST_DAY = '9999-12-31' as IsoDate

/** A reading as stored, for somebody who may see it. */
export type StoredObservation = Observation & {
  /** Its row in the store, which nobody is told. */
  readonly row: number
  /** Its number among the readings of the indicator that its reader may see, in the order recorded: it leaves no gap. */
  readonly sequence: number
  readonly quarter: number
  readonly evidence: string
  /** The partner whose own it is; null for the whole partnership’s. */
  readonly partnerOnly: string | null
  /** The row of the entry it verifies or sends back; null for an entry. */
  readonly verifies: number | null
  readonly returnedBecause: string | null
  /** Who entered the figure, where somebody else verified it or sent it back. */
  readonly enteredBy: string
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
  readonly partnerOnly: string | null
  readonly knownOn: string | undefined
}

/** What a verifier says of an entry. */
export type Verdict = { readonly verifies: number; readonly returnedBecause: string | null }

/** Every reading of one indicator and area known at a date that a sight shows, in the order they became known. */
export async function readingHistory(
  trx: Trx,
  sight: Sight,
  indicatorId: string,
  areaCode: string,
  asAt: IsoDate,
): Promise<StoredObservation[]> {
  const rows = await numbered(trx, sight, indicatorId, areaCode)
    .where('known_on', '<=', asAt)
    .orderBy('known_on')
    .orderBy('sequence')
    .execute()
  return rows.map(storedOf)
}

/** The reading that stands for a period now, or as known at a date, for a sight; undefined when there is none. */
export async function standingReading(
  trx: Trx,
  sight: Sight,
  of: { readonly indicatorId: string; readonly areaCode: string; readonly period: Period },
  asAt = LAST_DAY,
): Promise<StoredObservation | undefined> {
  const row = await numbered(trx, sight, of.indicatorId, of.areaCode)
    .where('period_start', '=', of.period.start)
    .where('period_end', '=', of.period.end)
    .where('known_on', '<=', asAt)
    .orderBy('known_on', 'desc')
    .orderBy('sequence', 'desc')
    .executeTakeFirst()
  return row && storedOf(row)
}

/** The row of the last reading that ends in a quarter (quarterIndex), for a sight; null when there is none. */
export async function readingOfQuarter(
  trx: Trx,
  sight: Sight,
  of: { readonly indicatorId: string; readonly areaCode: string; readonly quarter: number },
): Promise<number | null> {
  const row = await trx
    .selectFrom('observations')
    .select('sequence')
    .where(shownTo(sight))
    .where('area_code', '=', of.areaCode)
    .where('indicator_id', '=', of.indicatorId)
    .where('quarter', '=', of.quarter)
    .orderBy('known_on', 'desc')
    .orderBy('sequence', 'desc')
    .executeTakeFirst()
  return row?.sequence ?? null
}

/** The reading with a number among those that a sight shows. */
export async function readingNumbered(
  trx: Trx,
  sight: Sight,
  of: { readonly indicatorId: string; readonly areaCode: string; readonly number: number },
): Promise<StoredObservation | undefined> {
  const row = await numbered(trx, sight, of.indicatorId, of.areaCode)
    .where('number', '=', of.number)
    .executeTakeFirst()
  return row && storedOf(row)
}

/** One indicator’s readings that a sight shows, numbered as that sight sees them, each with who entered it. */
function numbered(trx: Trx, sight: Sight, indicatorId: string, areaCode: string) {
  return trx
    .selectFrom(
      trx
        .selectFrom('observations')
        // Of the same indicator, as it always is: so that this reads no other’s.
        .leftJoin('observations as entry', (join) =>
          join
            .onRef('entry.sequence', '=', 'observations.verifies')
            .on('entry.indicator_id', '=', indicatorId),
        )
        .selectAll('observations')
        .select((eb) => [
          eb.fn.coalesce('entry.recorded_by', 'observations.recorded_by').as('entered_by'),
          eb.fn
            .agg<number>('row_number')
            .over((over) => over.orderBy('observations.sequence'))
            .as('number'),
        ])
        .where(shownTo(sight))
        .where('observations.area_code', '=', areaCode)
        .where('observations.indicator_id', '=', indicatorId)
        .as('reading'),
    )
    .selectAll()
}

/** Records a reading; with a verdict, one by which a verifier answers for it. Given as whoever recorded it sees it. */
export async function insertReading(
  trx: Trx,
  sight: Sight,
  of: { readonly indicatorId: string; readonly areaCode: string },
  reading: NewReading,
  recording: Recording,
  verdict: Verdict | null = null,
): Promise<StoredObservation> {
  await trx
    .insertInto('observations')
    .values({
      indicator_id: of.indicatorId,
      area_code: of.areaCode,
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
      partner_only: reading.partnerOnly,
      verifies: verdict?.verifies ?? null,
      returned_because: verdict?.returnedBecause ?? null,
      ...recordedColumns(recording, reading.knownOn),
    })
    .execute()
  const row = await numbered(trx, sight, of.indicatorId, of.areaCode)
    .orderBy('sequence', 'desc')
    .executeTakeFirstOrThrow()
  return storedOf(row)
}

type StoredRow = ObservationRow &
  RecordedColumns & {
    sequence: number
    number: number
    evidence: string
    partner_only: string | null
    verifies: number | null
    returned_because: string | null
    entered_by: string
  }

function storedOf(row: StoredRow): StoredObservation {
  return {
    ...observationOf(row, row.known_on),
    row: row.sequence,
    sequence: Number(row.number),
    quarter: row.quarter,
    evidence: row.evidence,
    partnerOnly: row.partner_only,
    verifies: row.verifies,
    returnedBecause: row.returned_because,
    enteredBy: row.entered_by,
    record: recordOf(row),
  }
}

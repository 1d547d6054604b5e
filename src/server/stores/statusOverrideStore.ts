import type { StatusOverride } from '../../domain/performance/statusOverride.ts'
import { quarterFromIndex, quarterIndex, type FinancialQuarter } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { recordedColumns, recordOf, type Recording } from './recording.ts'

type Ending = {
  readonly sequence: number
  readonly until: FinancialQuarter
  readonly by: string
  readonly reason: string
  readonly record: ReturnType<typeof recordOf>
}

/** An override with its place in the record. `until` is the quarter it holds to as things stand: `ended` may bring it forward. */
export type StoredOverride = StatusOverride & {
  readonly sequence: number
  readonly indicatorId: string
  /** The last quarter as it was first given. */
  readonly givenUntil: FinancialQuarter
  readonly ended: Ending | null
  readonly record: ReturnType<typeof recordOf>
}

/** Overrides known at a date in the order they were given, ended as was known then, of one indicator or of all. */
export async function overridesAsAt(
  trx: Trx,
  asAt: IsoDate,
  indicatorId?: string,
): Promise<StoredOverride[]> {
  let query = trx.selectFrom('status_overrides').selectAll().where('known_on', '<=', asAt)
  if (indicatorId !== undefined) query = query.where('indicator_id', '=', indicatorId)
  const rows = await query.orderBy('known_on').orderBy('sequence').execute()
  const endings = new Map<number | null, Ending>(
    rows
      .filter((each) => each.withdraws !== null)
      .map((each) => [
        each.withdraws,
        {
          sequence: each.sequence,
          until: quarterFromIndex(each.until_quarter),
          by: each.by_whom,
          reason: each.reason,
          record: recordOf(each),
        },
      ]),
  )
  return rows.flatMap((row) => {
    if (row.status === null) return []
    const ended = endings.get(row.sequence) ?? null
    const givenUntil = quarterFromIndex(row.until_quarter)
    const record = recordOf(row)
    return [
      {
        sequence: row.sequence,
        indicatorId: row.indicator_id,
        status: row.status,
        by: row.by_whom,
        reason: row.reason,
        from: quarterFromIndex(row.from_quarter),
        until: ended?.until ?? givenUntil,
        givenUntil,
        ended,
        knownOn: record.knownOn,
        recordedOn: record.recordedOn,
        record,
      },
    ]
  })
}

type Given = Omit<StatusOverride, 'knownOn' | 'recordedOn'> & {
  readonly indicatorId: string
  readonly knownOn: string | undefined
}

export async function insertOverride(trx: Trx, given: Given, recording: Recording): Promise<void> {
  await trx
    .insertInto('status_overrides')
    .values({ ...columns(given, recording), status: given.status, withdraws: null })
    .execute()
}

/** Ends an override after `until`, by a row that follows it. */
export async function insertOverrideEnd(
  trx: Trx,
  override: StoredOverride,
  ending: Pick<Given, 'by' | 'reason' | 'until' | 'knownOn'>,
  recording: Recording,
): Promise<void> {
  await trx
    .insertInto('status_overrides')
    .values({
      ...columns({ ...override, ...ending }, recording),
      status: null,
      withdraws: override.sequence,
    })
    .execute()
}

const columns = (given: Omit<Given, 'status'>, recording: Recording) => ({
  indicator_id: given.indicatorId,
  by_whom: given.by,
  reason: given.reason,
  from_quarter: quarterIndex(given.from),
  until_quarter: quarterIndex(given.until),
  ...recordedColumns(recording, given.knownOn),
})

import type { PublishedStatus } from '../../domain/performance/publishedStatus.ts'
import { quarterFromIndex } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { quarterColumn } from './quarterColumn.ts'
import { recordedColumns, recordOf, type Recording } from './recording.ts'

/** The status a source published for a quarter, in its own words: never mixed with what the rule computes. */
export type StoredPublishedStatus = PublishedStatus & {
  readonly sequence: number
  readonly indicatorId: string
  readonly record: ReturnType<typeof recordOf>
}

/** What had been published by a date, of one indicator or of all, in the order it was published; of one quarter the last stands. */
export async function publishedStatusesAsAt(
  trx: Trx,
  asAt: IsoDate,
  indicatorId?: string,
): Promise<StoredPublishedStatus[]> {
  let query = trx.selectFrom('published_statuses').selectAll().where('known_on', '<=', asAt)
  if (indicatorId !== undefined) query = query.where('indicator_id', '=', indicatorId)
  const rows = await query.orderBy('known_on').orderBy('sequence').execute()
  return rows.map((row) => {
    const record = recordOf(row)
    return {
      sequence: row.sequence,
      indicatorId: row.indicator_id,
      quarter: quarterFromIndex(row.quarter),
      words: row.status,
      source: row.source,
      knownOn: record.knownOn,
      record,
    }
  })
}

export async function insertPublishedStatus(
  trx: Trx,
  indicatorId: string,
  plan: {
    readonly quarter: string
    readonly status: string
    readonly source: string
    readonly knownOn?: string | undefined
  },
  recording: Recording,
): Promise<void> {
  await trx
    .insertInto('published_statuses')
    .values({
      indicator_id: indicatorId,
      quarter: quarterColumn(plan.quarter),
      status: plan.status,
      source: plan.source,
      ...recordedColumns(recording, plan.knownOn),
    })
    .execute()
}

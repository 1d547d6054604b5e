import { quarterFromIndex, quarterIndex, type FinancialQuarter } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { recordedColumns, recordOf, type Recording } from './recording.ts'

/** A decision to work out an indicator's usual range afresh from a quarter on. */
export type StoredRebase = {
  readonly sequence: number
  readonly indicatorId: string
  readonly kind: 'rebase'
  readonly from: FinancialQuarter
  readonly decisionId: string
  readonly reason: string
  readonly record: ReturnType<typeof recordOf>
}

/** Rebases known at a date, in the order they take effect, of one indicator or of all. */
export async function rebasesAsAt(trx: Trx, asAt: IsoDate, indicatorId?: string): Promise<StoredRebase[]> {
  let query = trx.selectFrom('chart_rebases').selectAll().where('known_on', '<=', asAt)
  if (indicatorId !== undefined) query = query.where('indicator_id', '=', indicatorId)
  const rows = await query.orderBy('from_quarter').orderBy('known_on').orderBy('sequence').execute()
  return rows.map((row) => ({
    sequence: row.sequence,
    indicatorId: row.indicator_id,
    kind: row.kind,
    from: quarterFromIndex(row.from_quarter),
    decisionId: row.decision_id,
    reason: row.reason,
    record: recordOf(row),
  }))
}

/** Counts from the date it was decided. */
export async function insertRebase(
  trx: Trx,
  rebase: Pick<StoredRebase, 'indicatorId' | 'from' | 'decisionId' | 'reason'>,
  decidedOn: string,
  recording: Recording,
): Promise<void> {
  await trx
    .insertInto('chart_rebases')
    .values({
      indicator_id: rebase.indicatorId,
      kind: 'rebase',
      from_quarter: quarterIndex(rebase.from),
      decision_id: rebase.decisionId,
      reason: rebase.reason,
      ...recordedColumns(recording, decidedOn),
    })
    .execute()
}

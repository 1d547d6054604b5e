import { quarterFromIndex, quarterIndex, type FinancialQuarter } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { decisionHolds } from './decisionHolds.ts'
import { recordedColumns, recordOf, type Recording } from './recording.ts'

/** By a later decision: the range then runs on as if it had not been begun afresh. */
type Withdrawal = {
  readonly decisionId: string
  readonly reason: string
  readonly record: ReturnType<typeof recordOf>
}

/** A decision to work out an indicator's usual range afresh from a quarter on. */
export type StoredRebase = {
  readonly sequence: number
  readonly indicatorId: string
  readonly kind: 'rebase'
  readonly from: FinancialQuarter
  readonly decisionId: string
  readonly reason: string
  readonly record: ReturnType<typeof recordOf>
  readonly withdrawn: Withdrawal | null
}

/** Rebases that stand at a date, in the order they take effect, of one indicator or of all. */
export async function rebasesAsAt(trx: Trx, asAt: IsoDate, indicatorId?: string): Promise<StoredRebase[]> {
  return (await everyRebaseAsAt(trx, asAt, indicatorId)).filter((each) => each.withdrawn === null)
}

/** The same with those that had been withdrawn by then. */
export async function everyRebaseAsAt(
  trx: Trx,
  asAt: IsoDate,
  indicatorId?: string,
): Promise<StoredRebase[]> {
  let query = trx
    .selectFrom('chart_rebases')
    .selectAll()
    .where('known_on', '<=', asAt)
    .where(decisionHolds('chart_rebases', asAt))
  if (indicatorId !== undefined) query = query.where('indicator_id', '=', indicatorId)
  const rows = await query.orderBy('from_quarter').orderBy('known_on').orderBy('sequence').execute()
  const found: StoredRebase[] = []
  for (const row of rows) {
    const { indicator_id, decision_id, reason } = row
    const from = quarterFromIndex(row.from_quarter)
    const record = recordOf(row)
    if (row.kind === 'rebase') {
      const { sequence, kind } = row
      const rebase = { sequence, indicatorId: indicator_id, kind, from, decisionId: decision_id, reason }
      found.push({ ...rebase, record, withdrawn: null })
      continue
    }
    const place = found.findIndex(
      (each) =>
        each.withdrawn === null &&
        each.indicatorId === indicator_id &&
        quarterIndex(each.from) === row.from_quarter,
    )
    const standing = found[place]
    if (standing) found[place] = { ...standing, withdrawn: { decisionId: decision_id, reason, record } }
  }
  return found
}

type Decided = Pick<StoredRebase, 'indicatorId' | 'from' | 'decisionId' | 'reason'>

/** Counts from the date it was decided. */
export async function insertRebase(
  trx: Trx,
  rebase: Decided,
  decidedOn: string,
  recording: Recording,
): Promise<void> {
  await insertEvent(trx, 'rebase', rebase, recordedColumns(recording, decidedOn))
}

/** Withdraws the rebase of that quarter, by a row that follows it. */
export async function insertRebaseWithdrawal(
  trx: Trx,
  rebase: Decided,
  decidedOn: string,
  recording: Recording,
): Promise<void> {
  await insertEvent(trx, 'withdrawn', rebase, recordedColumns(recording, decidedOn))
}

async function insertEvent(
  trx: Trx,
  kind: 'rebase' | 'withdrawn',
  { indicatorId, from, decisionId, reason }: Decided,
  recorded: ReturnType<typeof recordedColumns>,
): Promise<void> {
  const event = { kind, indicator_id: indicatorId, from_quarter: quarterIndex(from) }
  await trx
    .insertInto('chart_rebases')
    .values({ ...event, decision_id: decisionId, reason, ...recorded })
    .execute()
}

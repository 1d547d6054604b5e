import type { CheckedAddTarget } from '../../contract/figures.ts'
import type { TargetLevel, TargetLine } from '../../domain/targets/targetLine.ts'
import { quarterFromIndex } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import type { Schema } from '../database/schema.ts'
import { decisionHolds } from './decisionHolds.ts'
import { quarterColumn } from './quarterColumn.ts'
import { recordedColumns, recordOf, type RecordedColumns, type Recording } from './recording.ts'

type TargetKind = 'baseline' | 'target' | 'stretch'

/** A target as agreed, with its place in the record. `expectedWithout`: what a stretch was measured from. */
export type StoredTarget = TargetLine & {
  readonly sequence: number
  readonly kind: TargetKind
  readonly expectedWithout: string | null
  readonly decisionId: string | null
  readonly source: string
  readonly note: string
  readonly record: ReturnType<typeof recordOf>
}

/** Targets known at a date, by indicator, in the order they were agreed; one indicator's when `indicatorId` is given. */
export async function targetsAsAt(
  trx: Trx,
  asAt: IsoDate,
  indicatorId?: string,
): Promise<Map<string, StoredTarget[]>> {
  let query = trx
    .selectFrom('targets')
    .selectAll()
    .where('known_on', '<=', asAt)
    .where(decisionHolds('targets', asAt))
  if (indicatorId !== undefined) query = query.where('indicator_id', '=', indicatorId)
  const rows = await query.orderBy('known_on').orderBy('sequence').execute()
  const found = new Map<string, StoredTarget[]>()
  for (const row of rows) {
    const lines = found.get(row.indicator_id)
    if (lines) lines.push(targetOf(row))
    else found.set(row.indicator_id, [targetOf(row)])
  }
  return found
}

type Plan = Omit<CheckedAddTarget, 'decision'>

/** A target as it would stand if it were agreed now: what a preview judges by. It is not recorded. */
export function proposedTarget(
  line: Omit<Plan, 'source' | 'note' | 'knownOn'>,
  recording: Recording,
): StoredTarget {
  const plan = { ...line, source: '', note: '' }
  return targetOf({ ...columns('', plan, null, recording), sequence: Number.MAX_SAFE_INTEGER })
}

export async function insertTarget(
  trx: Trx,
  indicatorId: string,
  plan: Plan,
  decisionId: string | null,
  recording: Recording,
): Promise<StoredTarget> {
  const row = columns(indicatorId, plan, decisionId, recording)
  const { sequence } = await trx
    .insertInto('targets')
    .values(row)
    .returning('sequence')
    .executeTakeFirstOrThrow()
  return targetOf({ ...row, sequence })
}

const columns = (indicatorId: string, plan: Plan, decisionId: string | null, recording: Recording) => ({
  indicator_id: indicatorId,
  kind: plan.kind,
  from_quarter: quarterColumn(plan.from),
  until_quarter: quarterColumn(plan.until),
  basis: plan.basis,
  ...plan.level,
  expected_without: plan.expectedWithout,
  tolerance_amount: plan.tolerance?.amount ?? null,
  tolerance_mode: plan.tolerance?.mode ?? null,
  decision_id: decisionId,
  source: plan.source,
  note: plan.note,
  ...recordedColumns(recording, plan.knownOn),
})

function targetOf(
  row: Omit<Schema['targets'], 'sequence'> & RecordedColumns & { sequence: number },
): StoredTarget {
  const level: TargetLevel =
    row.value === null
      ? { value: null, low: row.low, high: row.high }
      : { value: row.value, low: null, high: null }
  return {
    ...level,
    sequence: row.sequence,
    kind: row.kind,
    from: quarterFromIndex(row.from_quarter),
    until: quarterFromIndex(row.until_quarter),
    basis: row.basis,
    tolerance:
      row.tolerance_amount === null || row.tolerance_mode === null
        ? null
        : { amount: row.tolerance_amount, mode: row.tolerance_mode },
    expectedWithout: row.expected_without,
    decisionId: row.decision_id,
    source: row.source,
    note: row.note,
    record: recordOf(row),
  }
}

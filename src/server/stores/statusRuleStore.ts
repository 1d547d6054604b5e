import type { DueRule } from '../../domain/performance/awaitedFigure.ts'
import type { StatusMethod } from '../../domain/performance/statusRule.ts'
import type { Tolerance } from '../../domain/targets/targetLine.ts'
import { quarterFromIndex, quarterIndex, type FinancialQuarter } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import type { Schema } from '../database/schema.ts'
import { decisionHolds } from './decisionHolds.ts'
import { recordedColumns, recordOf, type RecordedColumns, type Recording } from './recording.ts'

/**
 * A rule as decided, with its place in the record. `terms`: null puts the indicator back under the partnership's rule.
 * `due`: how many days after its period a figure is due.
 */
export type StoredStatusRule = {
  readonly sequence: number
  readonly from: FinancialQuarter
  /** Null: every indicator without a rule of its own. */
  readonly indicatorId: string | null
  readonly terms: StatusMethod | null
  readonly deadBand: Tolerance | null
  readonly due: Omit<DueRule, 'source'>
  readonly decisionId: string | null
  readonly source: string
  readonly record: ReturnType<typeof recordOf>
}

/** The rules known at a date, in the order they begin; before any was known, the partnership's first. */
export async function statusRulesAsAt(trx: Trx, asAt: IsoDate): Promise<StoredStatusRule[]> {
  const rules = trx.selectFrom('status_rules').selectAll()
  const known = await rules
    .where('known_on', '<=', asAt)
    .where(decisionHolds('status_rules', asAt))
    .orderBy('from_quarter')
    .orderBy('known_on')
    .orderBy('sequence')
    .execute()
  if (known.some((each) => each.indicator_id === null)) return known.map(ruleOf)
  const [first] = await rules.where('indicator_id', 'is', null).orderBy('sequence').limit(1).execute()
  return (first ? [first, ...known] : known).map(ruleOf)
}

export async function insertStatusRule(
  trx: Trx,
  rule: Omit<StoredStatusRule, 'sequence' | 'record'>,
  knownOn: string,
  recording: Recording,
): Promise<StoredStatusRule> {
  const row = {
    indicator_id: rule.indicatorId,
    from_quarter: quarterIndex(rule.from),
    terms: rule.terms && JSON.stringify(rule.terms),
    dead_band_amount: rule.deadBand?.amount ?? null,
    dead_band_mode: rule.deadBand?.mode ?? null,
    due_days: rule.due.daysAfterQuarter,
    due_days_longer: rule.due.daysAfterLongerPeriod,
    decision_id: rule.decisionId,
    source: rule.source,
    ...recordedColumns(recording, knownOn),
  }
  const { sequence } = await trx
    .insertInto('status_rules')
    .values(row)
    .returning('sequence')
    .executeTakeFirstOrThrow()
  return ruleOf({ ...row, sequence })
}

function ruleOf(
  row: Omit<Schema['status_rules'], 'sequence'> & RecordedColumns & { sequence: number },
): StoredStatusRule {
  return {
    sequence: row.sequence,
    from: quarterFromIndex(row.from_quarter),
    indicatorId: row.indicator_id,
    terms: row.terms === null ? null : (JSON.parse(row.terms) as StatusMethod),
    deadBand:
      row.dead_band_amount === null || row.dead_band_mode === null
        ? null
        : { amount: row.dead_band_amount, mode: row.dead_band_mode },
    due: { daysAfterQuarter: row.due_days, daysAfterLongerPeriod: row.due_days_longer },
    decisionId: row.decision_id,
    source: row.source,
    record: recordOf(row),
  }
}

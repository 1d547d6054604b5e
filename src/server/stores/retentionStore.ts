import type { Trx } from '../database/database.ts'
import { recordedColumns, recordOf, type Recording } from './recording.ts'

/** How many months what the log says of a sign-in is kept, until an administrator says otherwise: a year. */
const USUAL_SIGN_IN_MONTHS = 12

export type RetentionRule = {
  readonly signInMonths: number
  /** Null where nobody has set it. */
  readonly sequence: number | null
  readonly record?: ReturnType<typeof recordOf>
}

/** The rule in force: the one recorded last. */
export async function retentionRule(trx: Trx): Promise<RetentionRule> {
  const row = await trx
    .selectFrom('retention_rules')
    .selectAll()
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row
    ? { signInMonths: row.sign_in_months, sequence: row.sequence, record: recordOf(row) }
    : { signInMonths: USUAL_SIGN_IN_MONTHS, sequence: null }
}

export async function recordRetentionRule(
  trx: Trx,
  signInMonths: number,
  recording: Recording,
): Promise<void> {
  await trx
    .insertInto('retention_rules')
    .values({ sign_in_months: signInMonths, ...recordedColumns(recording) })
    .execute()
}

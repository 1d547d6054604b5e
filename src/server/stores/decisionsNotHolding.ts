import { permitsChange } from '../../domain/meetings/meeting.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'

/**
 * Decisions whose changes do not hold at a date: undone by then, or worded so that they permit no change. What cites one
 * is kept, and read as if it had not come.
 */
export async function decisionsNotHolding(trx: Trx, asAt: IsoDate): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom('decision_revisions')
    .select(['decision_id', 'change', 'outcome'])
    .where('change', '<>', 'recorded')
    .where('known_on', '<=', asAt)
    .orderBy('known_on')
    .orderBy('sequence')
    .execute()
  const last = new Map(rows.map((row) => [row.decision_id, row]))
  return new Set(
    [...last.values()]
      .filter(({ change, outcome }) => change === 'undone' || !permitsChange(outcome))
      .map((row) => row.decision_id),
  )
}

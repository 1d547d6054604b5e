import { etagOf } from '../../contract/etags.ts'
import type { Commentary } from '../../contract/figures.ts'
import { quarterFromIndex, quarterSlug } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import type { Schema } from '../database/schema.ts'
import { recordedColumns, recordOf, type RecordedColumns, type Recording } from './recording.ts'

/** Every piece of commentary known at a date, edits included, newest quarter first, then newest edit first. */
export async function commentaryAsAt(trx: Trx, indicatorId: string, asAt: IsoDate): Promise<Commentary[]> {
  const rows = await trx
    .selectFrom('commentaries')
    .selectAll()
    .where('indicator_id', '=', indicatorId)
    .where('known_on', '<=', asAt)
    .orderBy('quarter', 'desc')
    .orderBy('known_on', 'desc')
    .orderBy('sequence', 'desc')
    .execute()
  return rows.map(commentaryOf)
}

/** The commentary now standing for a quarter; undefined when there is none. */
export async function standingCommentary(
  trx: Trx,
  indicatorId: string,
  quarter: number,
): Promise<Commentary | undefined> {
  const row = await trx
    .selectFrom('commentaries')
    .selectAll()
    .where('indicator_id', '=', indicatorId)
    .where('quarter', '=', quarter)
    .orderBy('known_on', 'desc')
    .orderBy('sequence', 'desc')
    .executeTakeFirst()
  return row && commentaryOf(row)
}

export async function insertCommentary(
  trx: Trx,
  plan: {
    indicatorId: string
    quarter: number
    text: string
    partnerId: string | null
    knownOn: string | undefined
  },
  recording: Recording,
): Promise<Commentary> {
  const row = {
    indicator_id: plan.indicatorId,
    quarter: plan.quarter,
    text: plan.text,
    partner_id: plan.partnerId,
    ...recordedColumns(recording, plan.knownOn),
  }
  const { sequence } = await trx
    .insertInto('commentaries')
    .values(row)
    .returning('sequence')
    .executeTakeFirstOrThrow()
  return commentaryOf({ ...row, sequence })
}

function commentaryOf(
  row: Omit<Schema['commentaries'], 'sequence'> & RecordedColumns & { sequence: number },
): Commentary {
  return {
    sequence: row.sequence,
    etag: etagOf(row.sequence),
    quarter: quarterSlug(quarterFromIndex(row.quarter)),
    text: row.text,
    partnerId: row.partner_id,
    record: recordOf(row),
  }
}

/** The indicators with commentary on a quarter (quarterIndex) known at a date. */
export async function indicatorsWithCommentary(
  trx: Trx,
  quarter: number,
  asAt: IsoDate,
): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('commentaries')
    .select('indicator_id')
    .distinct()
    .where('quarter', '=', quarter)
    .where('known_on', '<=', asAt)
    .execute()
  return new Set(rows.map((each) => each.indicator_id))
}

import type { ExpressionBuilder } from 'kysely'
import { etagOf } from '../../contract/etags.ts'
import type { Commentary } from '../../contract/figures.ts'
import { fullSight, seesAllThat, type Sight } from '../../domain/permissions/sight.ts'
import { quarterFromIndex, quarterSlug } from '../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import type { Schema } from '../database/schema.ts'
import { recordedColumns, recordOf, type RecordedColumns, type Recording } from './recording.ts'
import { shownTo } from './shownTo.ts'

const LAST_DAY = '9999-12-31' as IsoDate

/**
 * The commentary known at a date that a sight shows. Commentary on a figure is shown to whoever may see that
 * figure, or the same one once it is verified; commentary on none, to everybody who reads the scorecards.
 */
export function shownCommentary(trx: Trx, sight: Sight, asAt: IsoDate) {
  const all = trx.selectFrom('commentaries').selectAll().where('known_on', '<=', asAt)
  if (seesAllThat(sight, fullSight)) return all
  const isSeen = (eb: ExpressionBuilder<Schema, 'commentaries'>) =>
    eb.exists(
      eb
        .selectFrom('observations')
        .innerJoin('observations as written', 'written.indicator_id', 'observations.indicator_id')
        .select('observations.sequence')
        .whereRef('written.sequence', '=', 'commentaries.about')
        .whereRef('observations.area_code', '=', 'written.area_code')
        .whereRef('observations.period_start', '=', 'written.period_start')
        .whereRef('observations.period_end', '=', 'written.period_end')
        .where((of) =>
          of(
            of.fn.coalesce('observations.value', of.val('')),
            '=',
            of.fn.coalesce('written.value', of.val('')),
          ),
        )
        .where('observations.known_on', '<=', asAt)
        .where(shownTo(sight)),
    )
  return all.where((eb) => eb.or([eb('about', 'is', null), isSeen(eb)]))
}

/** One indicator’s, with the number each has for its reader. */
function numbered(trx: Trx, sight: Sight, indicatorId: string, asAt = LAST_DAY) {
  return trx
    .selectFrom(
      shownCommentary(trx, sight, asAt)
        .where('indicator_id', '=', indicatorId)
        .select((eb) =>
          eb.fn
            .agg<number>('row_number')
            .over((over) => over.orderBy('sequence'))
            .as('number'),
        )
        .as('commentary'),
    )
    .selectAll()
}

/** Every piece of commentary known at a date that a sight shows, edits included, newest quarter first, then newest edit first. */
export async function commentaryAsAt(
  trx: Trx,
  sight: Sight,
  indicatorId: string,
  asAt: IsoDate,
): Promise<Commentary[]> {
  const rows = await numbered(trx, sight, indicatorId, asAt)
    .orderBy('quarter', 'desc')
    .orderBy('known_on', 'desc')
    .orderBy('sequence', 'desc')
    .execute()
  return rows.map(commentaryOf)
}

/** The commentary now standing for a quarter, for a sight; undefined when there is none. */
export async function standingCommentary(
  trx: Trx,
  sight: Sight,
  indicatorId: string,
  quarter: number,
): Promise<Commentary | undefined> {
  const row = await numbered(trx, sight, indicatorId)
    .where('quarter', '=', quarter)
    .orderBy('known_on', 'desc')
    .orderBy('sequence', 'desc')
    .executeTakeFirst()
  return row && commentaryOf(row)
}

/** Commentary of every indicator that became known after one date and by another, for a sight. */
export const commentariesSince = (trx: Trx, sight: Sight, after: IsoDate, by: IsoDate) =>
  shownCommentary(trx, sight, by).where('known_on', '>', after).orderBy('sequence').execute()

/** `about` is the row of the reading that stood for the writer. Given as its writer sees it. */
export async function insertCommentary(
  trx: Trx,
  sight: Sight,
  plan: {
    indicatorId: string
    quarter: number
    text: string
    partnerId: string | null
    about: number | null
    knownOn: string | undefined
  },
  recording: Recording,
): Promise<Commentary> {
  const row = {
    indicator_id: plan.indicatorId,
    quarter: plan.quarter,
    text: plan.text,
    partner_id: plan.partnerId,
    about: plan.about,
    ...recordedColumns(recording, plan.knownOn),
  }
  await trx.insertInto('commentaries').values(row).execute()
  const written = await numbered(trx, sight, plan.indicatorId)
    .orderBy('sequence', 'desc')
    .executeTakeFirstOrThrow()
  return commentaryOf(written)
}

type Row = Omit<Schema['commentaries'], 'sequence'> & RecordedColumns & { number: number }

function commentaryOf(row: Row): Commentary {
  return {
    sequence: Number(row.number),
    etag: etagOf(Number(row.number)),
    quarter: quarterSlug(quarterFromIndex(row.quarter)),
    text: row.text,
    partnerId: row.partner_id,
    record: recordOf(row),
  }
}

/** The indicators with commentary on a quarter (quarterIndex) known at a date, for a sight. */
export async function indicatorsWithCommentary(
  trx: Trx,
  sight: Sight,
  quarter: number,
  asAt: IsoDate,
): Promise<Set<string>> {
  const rows = await shownCommentary(trx, sight, asAt).where('quarter', '=', quarter).execute()
  return new Set(rows.map((each) => each.indicator_id))
}

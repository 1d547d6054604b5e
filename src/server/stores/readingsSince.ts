import type { Sight } from '../../domain/permissions/sight.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { shownTo } from './shownTo.ts'

const PERIOD = ['indicator_id', 'period_start', 'period_end'] as const

/** Whose membership events name the indicators that are asked about. */
export type WhoseMembers = ['scorecard_id' | 'group_id', '=', string]

/** Readings a sight shows that became known after a date, each with the figure it followed: null for a first figure, or after an absence. */
export async function readingsSince(
  trx: Trx,
  sight: Sight,
  { areaCode, asAt }: { readonly areaCode: string; readonly asAt: IsoDate },
  members: WhoseMembers,
) {
  const inOrder = trx
    .selectFrom('observations')
    .selectAll()
    .select((eb) => [
      eb.fn
        .agg<string | null>('lag', ['value'])
        .over((over) => over.partitionBy(PERIOD).orderBy('known_on').orderBy('sequence'))
        .as('before'),
    ])
    .where(shownTo(sight))
    .where('area_code', '=', areaCode)
    .where('indicator_id', 'in', (eb) =>
      eb
        .selectFrom('membership_events')
        .select('indicator_id')
        .where(...members),
    )
  return trx
    .selectFrom(inOrder.as('reading'))
    .selectAll()
    .where('known_on', '>', asAt)
    .orderBy('known_on')
    .orderBy('sequence')
    .execute()
}

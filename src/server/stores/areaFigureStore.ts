import type { Trx } from '../database/database.ts'
import type { Sight } from '../../domain/permissions/sight.ts'
import type { IsoDate } from '../../domain/time/isoDate.ts'
import { shownTo } from './shownTo.ts'

/** A figure of another area. Dates of its period, both included. */
export type AreaFigure = {
  readonly indicatorId: string
  readonly areaCode: string
  readonly start: string
  readonly end: string
  readonly value: string
}

/** Codes of every area met so far, the partnership's own among them. */
export async function areaCodes(trx: Trx): Promise<string[]> {
  const rows = await trx.selectFrom('areas').select('code').execute()
  return rows.map(({ code }) => code)
}

/**
 * What areas reported for a management group's indicators, for periods that end in some quarters (quarterIndex): the
 * figure standing for each period at a date, as a sight shows it. An absence is left out, also one that replaced a figure.
 * It reads through the index by area, indicator and quarter: its cost is that of what it gives.
 */
export async function figuresOfAreas(
  trx: Trx,
  sight: Sight,
  asked: {
    readonly areaCodes: readonly string[]
    readonly groupId: string
    readonly quarters: readonly number[]
    readonly asAt: IsoDate
  },
): Promise<AreaFigure[]> {
  if (asked.areaCodes.length === 0 || asked.quarters.length === 0) return []
  const rows = await trx
    .selectFrom('observations')
    .select(['indicator_id', 'area_code', 'period_start', 'period_end', 'value'])
    .where(shownTo(sight))
    .where('area_code', 'in', asked.areaCodes)
    .where('indicator_id', 'in', (eb) =>
      eb.selectFrom('membership_events').select('indicator_id').where('group_id', '=', asked.groupId),
    )
    .where('quarter', 'in', asked.quarters)
    .where('known_on', '<=', asked.asAt)
    .orderBy('known_on')
    .orderBy('sequence')
    .execute()
  const standing = new Map(
    rows.map((row) => [`${row.indicator_id} ${row.area_code} ${row.period_start} ${row.period_end}`, row]),
  )
  return [...standing.values()].flatMap((row) =>
    row.value === null
      ? []
      : [
          {
            indicatorId: row.indicator_id,
            areaCode: row.area_code,
            start: row.period_start,
            end: row.period_end,
            value: row.value,
          },
        ],
  )
}

import type { Selectable } from 'kysely'
import type { Sight } from '../../../domain/permissions/sight.ts'
import type { IsoDate } from '../../../domain/time/isoDate.ts'
import { shownTo } from '../../stores/shownTo.ts'
import type { Trx } from '../../database/database.ts'
import type { Schema } from '../../database/schema.ts'
import type { Standing } from '../combining/outcomes.ts'
import type { Part } from '../rows/part.ts'

/** All staged cells of one area and indicator, in the order of the file. */
export type StagedGroup = {
  readonly series: number
  readonly areaCode: string
  readonly indicatorId: string
  readonly parts: readonly Part[]
}

const PARTS_AT_ONCE = 5_000

type PartRow = Selectable<Schema['staged_parts']>

export const groupKey = (areaCode: string, indicatorId: string): string => `${areaCode}\n${indicatorId}`

/** The next whole groups after a series, each all cells of one indicator and area; none after the last. */
export async function nextGroups(trx: Trx, importId: string, after: number): Promise<StagedGroup[]> {
  for (let most = PARTS_AT_ONCE; ; most *= 4) {
    const rows = await trx
      .selectFrom('staged_parts')
      .selectAll()
      .where('import_id', '=', importId)
      .where('series', '>', after)
      .orderBy('series')
      .limit(most)
      .execute()
    const groups = grouped(rows)
    if (rows.length < most) return groups
    if (groups.length > 1) return groups.slice(0, -1)
  }
}

function grouped(rows: readonly PartRow[]): StagedGroup[] {
  const groups: (StagedGroup & { readonly parts: Part[] })[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.series === row.series) last.parts.push(partOfRow(row))
    else
      groups.push({
        series: row.series,
        areaCode: row.area_code,
        indicatorId: row.indicator_id,
        parts: [partOfRow(row)],
      })
  }
  for (const { parts } of groups) parts.sort((a, b) => a.row - b.row)
  return groups
}

/** Staged by ourselves, so dates are dates. */
function partOfRow(row: PartRow): Part {
  return {
    row: row.row,
    column: row.column,
    text: row.text,
    indicatorId: row.indicator_id,
    areaCode: row.area_code,
    period: { kind: row.period_kind, start: row.period_start as IsoDate, end: row.period_end as IsoDate },
    value: row.value,
    absence: row.absence,
    refused: row.refused === 1,
    verification: row.verification,
    source: row.source,
    note: row.note,
    knownOn: row.known_on as IsoDate,
    part: row.part,
  }
}

/** What stands already for the groups, as far as a sight shows it. */
export async function standingOf(
  trx: Trx,
  sight: Sight,
  groups: readonly StagedGroup[],
): Promise<Map<string, Standing[]>> {
  const found = new Map<string, Standing[]>()
  if (groups.length === 0) return found
  const areas = [...new Set(groups.map(({ areaCode }) => areaCode))]
  const indicators = [...new Set(groups.map(({ indicatorId }) => indicatorId))]
  const rows = await trx
    .selectFrom('observations')
    .select(['area_code', 'indicator_id', 'sequence', 'period_start', 'period_end', 'value', 'absence'])
    .select(['verification', 'known_on'])
    .where(shownTo(sight))
    .where('area_code', 'in', areas)
    .where('indicator_id', 'in', indicators)
    .execute()
  for (const row of rows) {
    const key = groupKey(row.area_code, row.indicator_id)
    const standing = found.get(key)
    if (standing) standing.push(row)
    else found.set(key, [row])
  }
  return found
}

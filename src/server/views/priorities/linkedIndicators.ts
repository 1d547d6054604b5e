import type { LinkedIndicator } from '../../../contract/priorities.ts'
import { isRed } from '../../../domain/scorecards/isRed.ts'
import { ordered } from '../../../domain/scorecards/scorecardView.ts'
import type { Sight } from '../../../domain/permissions/sight.ts'
import { quartersEndingAt, type FinancialQuarter } from '../../../domain/time/financialQuarter.ts'
import type { IsoDate } from '../../../domain/time/isoDate.ts'
import type { Trx } from '../../database/database.ts'
import { knownIndicators } from '../indicatorFacts.ts'
import { scorecardRow } from '../scorecardRow.ts'
import { SERIES_LENGTH } from '../scorecardView.ts'

type Asked = {
  readonly areaCode: string
  readonly quarter: FinancialQuarter
  readonly asAt: IsoDate
  /** When each was linked, by indicator. */
  readonly linked: ReadonlyMap<string, IsoDate>
}

/** Linked indicators as they stand in a quarter, worst first, as far as a sight shows them. Each is read by itself: they are few. */
export async function linkedIndicators(
  trx: Trx,
  sight: Sight,
  { areaCode, quarter, asAt, linked }: Asked,
): Promise<LinkedIndicator[]> {
  const series = quartersEndingAt(quarter, SERIES_LENGTH)
  const rows: ReturnType<typeof scorecardRow>[] = []
  for (const id of linked.keys()) {
    const known = (await knownIndicators(trx, sight, areaCode, asAt, id)).get(id)
    const place = { indicatorId: id, groupId: '', position: rows.length }
    if (known) rows.push(scorecardRow(known, place, { quarter, series, asAt }))
  }
  return ordered(rows, 'worst', []).map(
    ({ groupId: _group, position: _position, missPercent: _miss, ...row }) => ({
      ...row,
      isRed: isRed(row),
      linkedOn: linked.get(row.indicatorId) ?? asAt,
    }),
  )
}

import type { ScorecardPage } from '../../../contract/scorecards.ts'
import { paths } from '../../paths.ts'
import type { IndicatorAddress } from '../../paths.ts'

type Neighbour = { readonly id: string; readonly reference: string; readonly href: string }
export type Neighbours = { readonly next: Neighbour | null; readonly previous: Neighbour | null }

/**
 * The indicators after and before this one in the scorecard's order, shown for the same quarter and date and with the
 * same parts of the chart. */
export function neighbours(
  rows: ScorecardPage['rows'],
  id: string,
  shown: Omit<IndicatorAddress, 'page' | 'indicator'>,
): Neighbours {
  const at = rows.findIndex(({ indicatorId }) => indicatorId === id)
  const beside = (row: ScorecardPage['rows'][number] | undefined): Neighbour | null =>
    row
      ? { id: row.indicatorId, reference: row.reference, href: paths.indicator(row.indicatorId, shown) }
      : null
  return at < 0
    ? { next: null, previous: null }
    : { next: beside(rows[at + 1]), previous: beside(rows[at - 1]) }
}

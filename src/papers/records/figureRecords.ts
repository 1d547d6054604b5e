import { type ExportRow, exportRows } from '../../chart/exportRows.ts'
import { toYearEnd } from '../../chart/plotArea.ts'
import type { SeriesQuarter } from '../../contract/indicators.ts'
import { type FinancialQuarter, quarterSlug } from '../../domain/time/financialQuarter.ts'
import type { PackIndicator } from '../pack.ts'
import { chartFiguresOf } from '../sheet/chartFiguresOf.ts'

/** One quarter of one indicator: what its chart draws, beside what the page says of that quarter. */
export type FigureRecord = {
  readonly of: PackIndicator
  readonly quarter: FinancialQuarter
  readonly drawn: ExportRow
  /** Null for a quarter the page has no line for. */
  readonly told: SeriesQuarter | null
}

/** Every quarter of the indicator’s chart, oldest first, to the end of the financial year of the quarter shown. */
export function figureRecords(of: PackIndicator): FigureRecord[] {
  const figures = chartFiguresOf(of.page)
  const told = new Map(of.page.series.map((each) => [each.quarter, each]))
  const quarters = toYearEnd(figures.quarters)
  return exportRows(figures).flatMap((drawn, place) => {
    const quarter = quarters[place]
    return quarter ? [{ of, quarter, drawn, told: told.get(quarterSlug(quarter)) ?? null }] : []
  })
}

import type { ChartFigures } from '../../../chart/chartFigures.ts'
import { type ExportRow, exportRows } from '../../../chart/exportRows.ts'

/** One quarter, or the period of an annual figure, as the axis names it. */
type Category = { readonly year: string; readonly name: string }

export type ColumnKey =
  | 'actual'
  | 'forecast'
  | 'target'
  | 'targetLow'
  | 'targetHigh'
  | 'stretchTarget'
  | 'usualUpper'
  | 'usualLower'

/** One series: decimal text for a machine, as the CSV has it; null where there is no figure. */
export type Column = {
  readonly key: ColumnKey
  readonly name: string
  readonly values: readonly (string | null)[]
}

/** What a chart on a slide is drawn from, and what stands in the workbook behind it. */
export type ChartTable = {
  /** Above the categories of the workbook. */
  readonly heading: string
  readonly categories: readonly Category[]
  /** Only series that have a figure; the actual always. */
  readonly columns: readonly Column[]
  /** Places whose actual figure is not joined to the one before it: a break, or a year begun afresh. */
  readonly restarts: ReadonlySet<number>
  readonly signals: ReadonlyMap<number, 'better' | 'worse' | 'noJudgement'>
}

const names: Readonly<Record<ColumnKey, string>> = {
  actual: 'Actual',
  forecast: 'Forecast',
  target: 'Target',
  targetLow: 'Target from',
  targetHigh: 'Target to',
  stretchTarget: 'Stretch target',
  usualUpper: 'Usual range to',
  usualLower: 'Usual range from',
}

/**
 * The rows of the CSV that have a place on the axis: every quarter, to the end of the financial year; of an annual
 * indicator, the periods its figures stand in and the year's end. Limits of a figure that adds up over the year are of
 * one quarter's increase, so they are not drawn on its line.
 */
export function chartTable(figures: ChartFigures): ChartTable {
  const rows = exportRows(figures)
  const kept = rows.flatMap((row, at) => (figures.annual && !isPeriod(row, at, rows) ? [] : [row]))
  const keys = (Object.keys(names) as ColumnKey[]).filter(
    (key) => !(figures.yearToDate && (key === 'usualLower' || key === 'usualUpper')),
  )
  const columns = keys
    .map((key) => ({ key, name: names[key], values: kept.map((row) => row[key] || null) }))
    .filter(({ key, values }) => key === 'actual' || values.some((value) => value !== null))
  const judged = new Map(
    figures.signals.map(({ quarter, judgement }) => [
      `Q${quarter.quarter} ${yearOf(quarter.startYear)}`,
      judgement,
    ]),
  )
  return {
    heading: figures.annual ? 'Period' : 'Quarter',
    categories: kept.map((row) => categoryOf(row, figures.annual)),
    columns,
    restarts: new Set(
      kept.flatMap(({ quarter, marks }, at) =>
        marks.includes('[b]') || (figures.yearToDate && quarter.startsWith('Q1')) ? [at] : [],
      ),
    ),
    signals: new Map(
      kept.flatMap(({ quarter, actual }, at) => {
        const judgement = judged.get(quarter)
        return judgement && actual !== '' ? [[at, judgement] as const] : []
      }),
    ),
  }
}

const yearOf = (startYear: number): string => `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`

/** A row an annual figure stands in, would stand in, or that ends the year with something to reach. */
function isPeriod(row: ExportRow, at: number, rows: readonly ExportRow[]): boolean {
  if (row.period !== '') return true
  const slot = rows.findLast(({ period }) => period !== '')?.quarter.slice(0, 2) ?? 'Q4'
  const isDrawn = row.target || row.targetLow || row.targetHigh || row.stretchTarget || row.forecast
  if (!isDrawn) return false
  return (
    row.quarter.startsWith(slot) || (at === rows.length - 1 && Boolean(row.stretchTarget || row.forecast))
  )
}

function categoryOf({ quarter, period }: ExportRow, annual: boolean): Category {
  const [name, year] = quarter.split(' ') as [string, string]
  return annual ? { year: '', name: period || (name === 'Q4' ? year : quarter) } : { year, name }
}

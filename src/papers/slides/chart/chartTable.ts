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
  /** Holds every other level of what a column of the same key names: its line is not named again. */
  readonly isOther: boolean
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
  const kept = rows.filter((row) => !figures.annual || isPeriod(row, rows))
  const keys = (Object.keys(names) as ColumnKey[]).filter(
    (key) => !(figures.yearToDate && (key === 'usualLower' || key === 'usualUpper')),
  )
  const columns = keys
    .flatMap((key) =>
      columnsOf(
        key,
        kept.map((row) => row[key] || null),
      ),
    )
    .filter(({ key, values }) => key === 'actual' || values.some((value) => value !== null))
  const byCalendar = /^\d{4}$/.test(figures.observations.at(-1)?.periodLabel ?? '')
  const judged = new Map(
    figures.signals.map(({ quarter, judgement }) => [
      `Q${quarter.quarter} ${yearOf(quarter.startYear)}`,
      judgement,
    ]),
  )
  return {
    heading: figures.annual ? 'Period' : 'Quarter',
    categories: kept.map((row) => categoryOf(row, figures.annual, byCalendar)),
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

/** What keeps a level until it is changed. */
const levels: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  'target',
  'targetLow',
  'targetHigh',
  'stretchTarget',
  'usualUpper',
  'usualLower',
])

/**
 * A level that changes takes two columns in turns, the last in the first of them: between two points of one series a
 * line chart draws a slope, and a target that is 480 and then 460 was never 470.
 */
function columnsOf(key: ColumnKey, values: readonly (string | null)[]): Column[] {
  const name = names[key]
  if (!levels.has(key)) return [{ key, name, values, isOther: false }]
  const spell = values.map(() => 0)
  let last: string | null = null
  let spells = 0
  values.forEach((value, at) => {
    if (value !== null && value !== last) spells += 1
    if (value !== null) last = value
    spell[at] = spells
  })
  const inTurn = (turn: 0 | 1) =>
    values.map((value, at) => ((spells - spell[at]!) % 2 === turn ? value : null))
  return [
    { key, name, values: inTurn(0), isOther: false },
    { key, name: `${name}, other levels`, values: inTurn(1), isOther: true },
  ]
}

const yearOf = (startYear: number): string => `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`

/** A row an annual figure stands in or would stand in while there is a level to reach, and the one of a forecast. */
function isPeriod(row: ExportRow, rows: readonly ExportRow[]): boolean {
  if (row.period !== '' || row.forecast !== '') return true
  const slot = rows.findLast(({ period }) => period !== '')?.quarter.slice(0, 2) ?? 'Q4'
  return (
    row.quarter.startsWith(slot) &&
    Boolean(row.target || row.targetLow || row.targetHigh || row.stretchTarget)
  )
}

function categoryOf({ quarter, period }: ExportRow, annual: boolean, byCalendar: boolean): Category {
  const [name, year] = quarter.split(' ') as [string, string]
  if (!annual) return { year, name }
  return { year: '', name: period || (byCalendar && name !== 'Q4' ? year.slice(0, 4) : year) }
}

/**
 * A workbook before it is XLSX or OpenDocument: what each sheet says, and nothing of how either format writes it. The
 * shape is the Analysis Function’s: a title in A1, what must be known below it, then one table with one heading row.
 */
import type { IsoDate } from '../../domain/time/isoDate.ts'

export type Cell =
  | { readonly is: 'text'; readonly text: string }
  /** Exact decimal text, with the places it is shown to. */
  | { readonly is: 'number'; readonly value: string; readonly places: number }
  | { readonly is: 'date'; readonly date: IsoDate }
  /** Text that leads to A1 of a sheet of this workbook. */
  | { readonly is: 'link'; readonly text: string; readonly sheet: string }
  /** Nothing; only in a column whose sheet says why its cells may be empty. */
  | { readonly is: 'empty' }

export type Column = {
  readonly heading: string
  /** In characters. */
  readonly width: number
  /** Figures: set to the right, shorthand among them too. */
  readonly isNumeric?: boolean
}

export type Table = {
  /** One word, unique in the workbook: how a formula names it. */
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Lines of text in column A only, or lines and then a table. */
export type Sheet = {
  readonly name: string
  readonly title: string
  readonly lines: readonly Cell[]
  readonly table: Table | null
}

/** A run of rows of the workbook’s chart data, drawn as lines. */
export type LineChart = {
  readonly headline: string
  readonly description: string
  /** Title of the value axis. */
  readonly unit: string
  readonly places: number
  /** Separate dots: figures come less often than each quarter. */
  readonly isDotted: boolean
  /** First and last row of the table, from 0. */
  readonly firstRow: number
  readonly lastRow: number
  readonly series: readonly ChartSeries[]
}

export type ChartSeries = {
  readonly role: 'actual' | 'target' | 'targetLow' | 'targetHigh' | 'stretch'
  /** Its column in the chart data, from 0; the heading is its name. */
  readonly column: number
}

export type ChartSheet = {
  readonly name: string
  readonly title: string
  readonly lines: readonly Cell[]
  /** The name of the sheet whose table the charts draw, its column of quarters first. */
  readonly from: string
  readonly categoryColumn: number
  readonly charts: readonly LineChart[]
}

export type Workbook = {
  readonly title: string
  readonly subject: string
  readonly description: string
  readonly organisation: string
  readonly asAt: IsoDate
  readonly sheets: readonly Sheet[]
  readonly charts: ChartSheet
}

export const text = (words: string): Cell => ({ is: 'text', text: words })
export const link = (words: string, sheet: string): Cell => ({ is: 'link', text: words, sheet })
export const empty: Cell = { is: 'empty' }
export const date = (day: IsoDate): Cell => ({ is: 'date', date: day })

/** A figure as a number shown to all the places its text has; where there is none, the shorthand that says why. */
export const figure = (value: string | null, otherwise: string): Cell =>
  value === null || value === ''
    ? text(otherwise)
    : { is: 'number', value, places: value.includes('.') ? value.length - value.indexOf('.') - 1 : 0 }

import { financialYearLabel } from '../domain/time/financialYear.ts'
import { type FinancialQuarter, quarterIndex, quarterLabel } from '../domain/time/financialQuarter.ts'
import type { ChartStatus } from './chartFigures.ts'
import { type GlyphName, glyphForStatus, type StatusMark } from './glyphs.ts'

export type StatusHistory = {
  readonly reference: string
  readonly title: string
  readonly statuses: readonly ChartStatus[]
}

type StatusCell = {
  readonly quarter: FinancialQuarter
  /** Null in a quarter for which there is no status at all, such as one before the indicator joined. */
  readonly mark: StatusMark | null
  readonly glyph: GlyphName | null
  readonly word: string
  /** For a reader who cannot see the column: "Q2 2010/11: Amber". */
  readonly words: string
}

export type StatusGrid = {
  readonly years: readonly { readonly label: string; readonly columns: number }[]
  readonly columns: readonly {
    readonly quarter: FinancialQuarter
    readonly label: string
    readonly startsYear: boolean
  }[]
  readonly rows: readonly {
    readonly reference: string
    readonly title: string
    readonly cells: readonly StatusCell[]
  }[]
  /** Each mark that appears with the words it appears under, most pressing first: the words that go with the glyphs. */
  readonly key: readonly {
    readonly mark: StatusMark
    readonly glyph: GlyphName
    readonly words: readonly string[]
  }[]
}

const mostPressingFirst = [
  'red',
  'amber',
  'green',
  'late',
  'notDue',
  'none',
] as const satisfies readonly StatusMark[]

/** Performance at a glance: every indicator by quarter, one mark each. Nothing is added up or averaged. */
export function statusMarks(
  histories: readonly StatusHistory[],
  quarters: readonly FinancialQuarter[],
): StatusGrid {
  const rows = histories.map(({ reference, title, statuses }) => {
    const byQuarter = new Map(statuses.map((status) => [quarterIndex(status.quarter), status]))
    const cells = quarters.map((quarter) => statusCell(quarter, byQuarter.get(quarterIndex(quarter))))
    return { reference, title, cells }
  })
  const cells = rows.flatMap((row) => row.cells)
  const key = mostPressingFirst.flatMap((mark) => {
    const words = [...new Set(cells.filter((cell) => cell.mark === mark).map(({ word }) => word))]
    return words.length === 0 ? [] : [{ mark, glyph: glyphForStatus(mark), words }]
  })
  return { years: yearSpans(quarters), columns: quarters.map(columnOf), rows, key }
}

function statusCell(quarter: FinancialQuarter, status: ChartStatus | undefined): StatusCell {
  const word = status?.word ?? 'No status'
  const glyph = status ? glyphForStatus(status.mark) : null
  return { quarter, mark: status?.mark ?? null, glyph, word, words: `${quarterLabel(quarter)}: ${word}` }
}

const columnOf = (quarter: FinancialQuarter, at: number) => ({
  quarter,
  label: `Q${quarter.quarter}`,
  startsYear: at === 0 || quarter.quarter === 1,
})

function yearSpans(quarters: readonly FinancialQuarter[]): StatusGrid['years'] {
  const columns = new Map<number, number>()
  for (const { startYear } of quarters) columns.set(startYear, (columns.get(startYear) ?? 0) + 1)
  return [...columns].map(([startYear, count]) => ({ label: financialYearLabel(startYear), columns: count }))
}

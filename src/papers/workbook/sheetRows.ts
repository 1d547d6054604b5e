import type { Cell, Sheet } from './model.ts'

/** Where a sheet’s parts stand, from row 0: title, lines, heading row, then the rows of its table. */
export function sheetRows({ lines, table }: Pick<Sheet, 'lines' | 'table'>): {
  readonly heading: number
  readonly firstRow: number
  readonly lastRow: number
} {
  const heading = 1 + lines.length
  return { heading, firstRow: heading + 1, lastRow: heading + (table?.rows.length ?? 0) }
}

/** Characters across a page printed on its side, at the smallest print that can be read. */
const PAGE_WIDTH = 190

/** Too wide for one page: printed over several, each with the first two columns, which say what a row is of. */
export const isWide = ({ table }: Pick<Sheet, 'table'>): boolean =>
  (table?.columns.reduce((sum, { width }) => sum + width, 0) ?? 0) > PAGE_WIDTH

/** The most places any number of the workbook is shown to. */
export const MOST_PLACES = 15

export const placesShown = ({ places }: Extract<Cell, { is: 'number' }>): number =>
  Math.min(places, MOST_PLACES)

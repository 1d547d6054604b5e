import { type Cell, cellText, type TableRow } from './table/cell.ts'
import { FileRefused } from './table/fileRefused.ts'
import type { OpenTable } from './table/openTable.ts'
import { saysPeriod } from './rows/valueColumns.ts'
import { sameName } from './rows/sameName.ts'

/** What a file looks like before anything is mapped. Cells are as they are shown. */
export type TableLook = {
  readonly format: 'csv' | 'xlsx'
  readonly encoding: string
  readonly sheets: readonly string[]
  /** Counts from 1: lines such as a title may stand above it. */
  readonly headerRow: number
  readonly headers: readonly string[]
  /** Whether each heading says a period. */
  readonly periodHeadings: readonly boolean[]
  readonly sampleRows: readonly (readonly string[])[]
  /** By column, the different values in order of appearance; only of columns with few of them. */
  readonly distinct: readonly (readonly string[] | undefined)[]
  /** By pair of neighbouring columns, the different pairs, while both have few values. */
  readonly pairs: readonly (readonly (readonly string[])[] | undefined)[]
}

const HEADER_SEARCHED = 30
const SAMPLES = 8
const MOST_DISTINCT = 400
/** Longer text is a remark, not one of a few categories. */
const LONGEST_CATEGORY = 300
/** Characters of all categories together that an answer can carry. */
const MOST_CATEGORY_CHARACTERS = 2_000_000

export async function lookAtTable(table: OpenTable): Promise<TableLook> {
  let beginning: TableRow[] = []
  let header: { row: TableRow; width: number } | undefined
  const columns: (Set<string> | undefined)[] = []
  const pairs: (Map<string, string[]> | undefined)[] = []
  const sampleRows: string[][] = []
  const budget = { characters: MOST_CATEGORY_CHARACTERS }

  const take = ({ cells }: TableRow, width: number) => {
    const texts = Array.from({ length: width }, (_, index) => cellText(cells[index]))
    if (sampleRows.length < SAMPLES) sampleRows.push(texts)
    texts.forEach((text, index) => {
      note(columns, index, text, budget)
      const next = texts[index + 1]
      if (next !== undefined && columns[index] && text !== '' && next !== '')
        notePair(pairs, index, [text, next], budget)
      else if (!columns[index]) pairs[index] = undefined
    })
  }

  for await (const { rows } of table.rows()) {
    if (!header) {
      beginning = [...beginning, ...rows]
      if (beginning.length < HEADER_SEARCHED && table.format === 'xlsx') continue
      header = headerOf(beginning)
      if (!header && beginning.length >= HEADER_SEARCHED) throw noTable()
      for (const row of beginning) if (header && row.row > header.row.row) take(row, header.width)
      continue
    }
    for (const row of rows) take(row, header.width)
  }
  if (!header) {
    header = headerOf(beginning)
    if (!header) throw noTable()
    for (const row of beginning) if (row.row > header.row.row) take(row, header.width)
  }
  const headerCells: Cell[] = Array.from(
    { length: header.width },
    (_, index) => header?.row.cells[index] ?? '',
  )
  return {
    format: table.format,
    encoding: table.encoding,
    sheets: table.sheets,
    headerRow: header.row.row,
    headers: headerCells.map(cellText),
    periodHeadings: headerCells.map(saysPeriod),
    sampleRows,
    distinct: columns.map((values) => values && [...values]),
    pairs: pairs.map((values) => values && [...values.values()]),
  }
}

const noTable = () => new FileRefused('The file has no table: no row has two cells with anything in them.')

/** The first row of the beginning as wide as the table: titles and notes above it have fewer cells. */
function headerOf(beginning: readonly TableRow[]): { row: TableRow; width: number } | undefined {
  const filled = ({ cells }: TableRow) => cells.filter((cell) => cellText(cell) !== '').length
  const searched = beginning.slice(0, HEADER_SEARCHED)
  const widest = Math.max(0, ...searched.map(filled))
  if (widest < 2) return undefined
  const row = searched.find((each) => filled(each) >= Math.max(2, Math.ceil(widest * 0.6)))
  const width = row ? row.cells.findLastIndex((cell) => cellText(cell) !== '') + 1 : 0
  return row && { row, width }
}

type Budget = { characters: number }

function note(columns: (Set<string> | undefined)[], index: number, text: string, budget: Budget): void {
  if (!(index in columns)) columns[index] = new Set()
  const values = columns[index]
  if (!values || text === '' || values.has(text)) return
  values.add(text)
  budget.characters -= text.length
  if (values.size > MOST_DISTINCT || text.length > LONGEST_CATEGORY || budget.characters < 0)
    columns[index] = undefined
}

function notePair(
  pairs: (Map<string, string[]> | undefined)[],
  index: number,
  pair: string[],
  budget: Budget,
): void {
  if (!(index in pairs)) pairs[index] = new Map()
  const values = pairs[index]
  if (!values) return
  const key = pair.map(sameName).join('\n')
  if (!values.has(key)) budget.characters -= key.length
  values.set(key, pair)
  if (values.size > MOST_DISTINCT || budget.characters < 0) pairs[index] = undefined
}

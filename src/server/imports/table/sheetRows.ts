import { monthOf, shortMonthName } from '../../../domain/time/calendarMonth.ts'
import { type Cell, hasText, numberText, type RowBatch, serialDate, type TableRow } from './cell.ts'
import { FileRefused } from './fileRefused.ts'
import type { Workbook } from './workbook.ts'
import { attribute, elements, firstInside, plainText, stringText, withoutDoctype } from './xml.ts'
import { entryBytes } from './zipEntries.ts'

/** From day 0 of 1904 to day 0 of 1900, in days. */
const DAYS_TO_1904 = 1462
/** Far longer than any row: reached only in a damaged sheet. */
const LONGEST_ROW = 5_000_000
/** A spreadsheet has no more (ECMA-376 part 1, 18.3.1.4 and 18.3.1.73). */
const LAST_COLUMN = 16_384
const LAST_ROW = 1_048_576

/**
 * The rows of a sheet, the first visible one unless another is named. A formula gives the result the spreadsheet
 * last worked out for it; without one it stays "=A1+B1". Errors stay as they are shown, such as "#DIV/0!".
 */
export async function* sheetRows(workbook: Workbook, name?: string): AsyncGenerator<RowBatch> {
  const sheet =
    name === undefined
      ? (workbook.sheets.find(({ hidden }) => !hidden) ?? workbook.sheets[0])
      : workbook.sheets.find((each) => each.name === name)
  if (!sheet) {
    const names = workbook.sheets.map((each) => `“${each.name}”`).join(', ')
    throw new FileRefused(
      `The workbook has no sheet “${name ?? ''}”. Its sheets are ${names || 'none at all'}.`,
    )
  }
  const decoder = new TextDecoder()
  let pending = ''
  let bytes = 0
  let row = 0
  for await (const piece of entryBytes(workbook.file, sheet.entry)) {
    pending += decoder.decode(piece, { stream: true })
    if (bytes === 0) withoutDoctype(pending)
    bytes += piece.length
    const complete = endOfLastRow(pending)
    if (complete > 0) {
      const rows = rowsOf(pending.slice(0, complete), row, workbook)
      pending = pending.slice(complete)
      row = rows.at(-1)?.row ?? row
      const filled = rows.filter(hasText)
      if (filled.length > 0) yield { rows: filled, done: Math.min(1, bytes / sheet.entry.size) }
    }
    if (pending.length > LONGEST_ROW) throw damaged()
  }
}

function endOfLastRow(xml: string): number {
  const closing = xml.lastIndexOf('row>')
  return closing > 0 && /<\/(?:\w+:)?$/.test(xml.slice(Math.max(0, closing - 12), closing)) ? closing + 4 : 0
}

function rowsOf(xml: string, rowBefore: number, workbook: Workbook): TableRow[] {
  let row = rowBefore
  const rows: TableRow[] = []
  for (const { attributes, inside } of elements(xml, 'row')) {
    row = Number(attribute(attributes, 'r') ?? row + 1)
    if (!Number.isInteger(row) || row < 1 || row > LAST_ROW) throw damaged()
    rows.push({ row, cells: cellsOf(inside, workbook) })
  }
  return rows
}

/** Cells without anything in them, such as those that only have a border, widen no row. */
function cellsOf(xml: string, workbook: Workbook): Cell[] {
  const cells: Cell[] = []
  let column = 0
  for (const { attributes, inside } of elements(xml, 'c')) {
    const address = /\sr="([A-Z]+)/.exec(attributes)?.[1]
    column = address === undefined ? column + 1 : columnNumber(address)
    if (column > LAST_COLUMN) throw damaged()
    const cell = cellOf(attributes, inside, workbook)
    if (cell === '') continue
    while (cells.length < column - 1) cells.push('')
    cells[column - 1] = cell
  }
  return cells
}

/** 1 for A, 27 for AA. */
function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

function cellOf(attributes: string, inside: string, workbook: Workbook): Cell {
  if (inside === '') return ''
  const type = /\st="(\w+)"/.exec(attributes)?.[1] ?? 'n'
  if (type === 'inlineStr') return stringText(inside)
  const value = firstInside(inside, 'v') ?? ''
  if (value === '') return formulaText(inside)
  switch (type) {
    case 's':
      return workbook.sharedStrings[Number(value)] ?? ''
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'n':
      return numberCell(Number(value), /\ss="(\d+)"/.exec(attributes)?.[1], workbook)
    default:
      return plainText(value)
  }
}

function numberCell(number: number, style: string | undefined, workbook: Workbook): Cell {
  if (!Number.isFinite(number)) return ''
  switch (workbook.formats[Number(style ?? 0)]) {
    case 'date':
      return { serial: workbook.from1904 ? number + DAYS_TO_1904 : number }
    case 'month':
      return monthText(workbook.from1904 ? number + DAYS_TO_1904 : number)
    case 'percent':
      return `${numberText(Number((number * 100).toPrecision(15)))}%`
    default:
      return number
  }
}

/** A date shown as its month alone, "Apr-10", means that month, not its first day. */
function monthText(serial: number): Cell {
  const date = serialDate(serial)
  if (date === undefined) return { serial }
  const { year, month } = monthOf(date)
  return `${shortMonthName(month)} ${year}`
}

function formulaText(inside: string): string {
  const formula = firstInside(inside, 'f')
  return formula === undefined ? '' : `=${plainText(formula)}`
}

const damaged = () => new FileRefused('The sheet is damaged. Save it as CSV and send that.')

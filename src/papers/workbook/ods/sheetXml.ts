import { longDate } from '../../../domain/time/dateWords.ts'
import { figureWords } from '../../../domain/indicators/figureWords.ts'
import { type Cell, type Column, type Sheet, text } from '../model.ts'
import { rowLines } from '../rowLines.ts'
import { isWide, placesShown } from '../sheetRows.ts'
import { escaped, escapedAttribute } from '../xmlText.ts'
import { cellStyleName, columnStyleName, headingStyleName, rowStyleName } from './cellStyles.ts'
import { odsSheet, paragraphs } from './odsText.ts'

/** In characters, of a sheet of lines and of one of charts. */
const LINES_WIDTH = 100
const NARROW = 9

/** The widths of a sheet’s columns, in characters. */
export const columnWidths = ({ table }: Pick<Sheet, 'table'>, hasCharts: boolean): readonly number[] =>
  table?.columns.map(({ width }) => width) ?? [hasCharts ? NARROW : LINES_WIDTH]

/** One sheet: title in A1, lines, then a heading row marked up as one and the rows. `shapes` are the charts on it. */
export function sheetXml(sheet: Sheet, shapes: string): string {
  const { name, title, lines, table } = sheet
  const hasCharts = shapes !== ''
  const isWrapped = table === null && !hasCharts
  const columns = columnWidths(sheet, hasCharts).map(
    (width) =>
      `<table:table-column table:style-name="${columnStyleName(width)}" table:default-cell-style-name="line"/>`,
  )
  const lineOf = (cell: Cell) =>
    rowXml(isWrapped ? rowLines([cell], [{ width: LINES_WIDTH }]) : 1, [
      cellXml(cell, cell.is === 'text' && !isWrapped ? 'line' : cellStyleName(cell, null)),
    ])
  return [
    `<table:table table:name="${escapedAttribute(name)}" table:style-name="${isWide(sheet) ? 'wideSheet' : 'sheet'}">`,
    hasCharts ? `<table:shapes>${shapes}</table:shapes>` : '',
    ...columns,
    rowXml(2, [cellXml(text(title), 'title')]),
    ...lines.map(lineOf),
    ...(table === null ? [] : tableRows(table.columns, table.rows)),
    '</table:table>',
  ].join('')
}

function tableRows(columns: readonly Column[], rows: readonly (readonly Cell[])[]): string[] {
  const headings = columns.map(({ heading }) => text(heading))
  const heading = rowXml(
    rowLines(headings, columns),
    columns.map((column) => cellXml(text(column.heading), headingStyleName(column))),
  )
  return [
    `<table:table-header-rows>${heading}</table:table-header-rows>`,
    ...rows.map((cells) =>
      rowXml(
        rowLines(cells, columns),
        cells.map((cell, at) => cellXml(cell, cellStyleName(cell, columns[at] ?? null))),
      ),
    ),
  ]
}

const rowXml = (lines: number, cells: readonly string[]): string =>
  `<table:table-row table:style-name="${rowStyleName(lines)}">${cells.join('')}</table:table-row>`

function cellXml(cell: Cell, style: string): string {
  const opening = `<table:table-cell table:style-name="${style}"`
  switch (cell.is) {
    case 'empty':
      return `${opening}/>`
    case 'number':
      return `${opening} office:value-type="float" office:value="${cell.value}"><text:p>${figureWords(cell.value, placesShown(cell)).replace('−', '-')}</text:p></table:table-cell>`
    case 'date':
      return `${opening} office:value-type="date" office:date-value="${cell.date}"><text:p>${longDate(cell.date)}</text:p></table:table-cell>`
    case 'text':
      return `${opening} office:value-type="string">${paragraphs(cell.text)}</table:table-cell>`
    case 'link':
      return `${opening} office:value-type="string"><text:p><text:a xlink:type="simple" xlink:href="${escapedAttribute(`#${odsSheet(cell.sheet)}.A1`)}">${escaped(cell.text)}</text:a></text:p></table:table-cell>`
  }
}

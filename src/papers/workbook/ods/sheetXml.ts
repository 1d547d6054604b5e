import { longDate } from '../../../domain/time/dateWords.ts'
import { figureWords } from '../../../domain/indicators/figureWords.ts'
import { chartPageEnds } from '../chartLooks.ts'
import { type Cell, type ChartSheet, type Column, type Sheet, text } from '../model.ts'
import { LINE_HEIGHT, rowLines } from '../rowLines.ts'
import { isWide, placesShown } from '../sheetRows.ts'
import { escaped, escapedAttribute } from '../xmlText.ts'
import {
  cellStyleName,
  CHARTS_TITLE_HEIGHT,
  columnStyleName,
  headingStyleName,
  rowStyleName,
} from './cellStyles.ts'
import { chartFrames } from './chartObject.ts'
import { odsSheet, paragraphs } from './odsText.ts'

/** In characters, of a sheet of lines and of one of charts. */
const LINES_WIDTH = 100
const NARROW = 9

/** The widths of a sheet’s columns, in characters. */
export const columnWidths = ({ table }: Pick<Sheet, 'table'>, hasCharts: boolean): readonly number[] =>
  table?.columns.map(({ width }) => width) ?? [hasCharts ? NARROW : LINES_WIDTH]

/** One sheet: title in A1, lines, then a heading row marked up as one and the rows. */
export function sheetXml(sheet: Sheet): string {
  const { lines, table } = sheet
  const lineOf = (cell: Cell) =>
    table === null
      ? rowXml(rowStyleName(rowLines([cell], [{ width: LINES_WIDTH }])), [
          cellXml(cell, cellStyleName(cell, null)),
        ])
      : rowXml(rowStyleName(1), [lineXml(cell)])
  return tableXml(sheet, '', [
    rowXml(rowStyleName(2), [cellXml(text(sheet.title), 'title')]),
    ...lines.map(lineOf),
    ...(table === null ? [] : tableRows(table.columns, table.rows)),
  ])
}

/** The sheet of charts: title and lines, and where a printed page begins a row of its own, with nothing in it. */
export function chartSheetXml(sheet: ChartSheet): string {
  const lines = [
    rowXml('chartsTitle', [cellXml(text(sheet.title), 'title')]),
    ...sheet.lines.map((cell) => rowXml('chartsLine', [lineXml(cell)])),
  ]
  const ends = chartPageEnds(sheet.charts.length, {
    titleHeight: CHARTS_TITLE_HEIGHT,
    rowHeight: LINE_HEIGHT,
  })
  const pages = ends.map((end, page) => {
    const before = end - (page === 0 ? lines.length : (ends[page - 1] ?? 0) + 1)
    return `${before > 0 ? emptyRows(before) : ''}${rowXml('chartsPage', ['<table:table-cell/>'])}`
  })
  return tableXml({ ...sheet, table: null }, `<table:shapes>${chartFrames(sheet)}</table:shapes>`, [
    ...lines,
    ...pages,
  ])
}

function tableXml(sheet: Sheet, shapes: string, rows: readonly string[]): string {
  const columns = columnWidths(sheet, shapes !== '').map(
    (width) =>
      `<table:table-column table:style-name="${columnStyleName(width)}" table:default-cell-style-name="line"/>`,
  )
  const style = isWide(sheet) ? 'wideSheet' : 'sheet'
  return [
    `<table:table table:name="${escapedAttribute(sheet.name)}" table:style-name="${style}">`,
    shapes,
    ...columns,
    ...rows,
    '</table:table>',
  ].join('')
}

/** A line above a table or charts: it runs over the cells to its right. */
const lineXml = (cell: Cell): string => cellXml(cell, cell.is === 'text' ? 'line' : cellStyleName(cell, null))

function tableRows(columns: readonly Column[], rows: readonly (readonly Cell[])[]): string[] {
  const headings = columns.map(({ heading }) => text(heading))
  const heading = rowXml(
    rowStyleName(rowLines(headings, columns)),
    columns.map((column) => cellXml(text(column.heading), headingStyleName(column))),
  )
  return [
    `<table:table-header-rows>${heading}</table:table-header-rows>`,
    ...rows.map((cells) =>
      rowXml(
        rowStyleName(rowLines(cells, columns)),
        cells.map((cell, at) => cellXml(cell, cellStyleName(cell, columns[at] ?? null))),
      ),
    ),
  ]
}

const rowXml = (style: string, cells: readonly string[]): string =>
  `<table:table-row table:style-name="${style}">${cells.join('')}</table:table-row>`

const emptyRows = (count: number): string =>
  `<table:table-row table:style-name="chartsLine" table:number-rows-repeated="${count}"><table:table-cell/></table:table-row>`

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

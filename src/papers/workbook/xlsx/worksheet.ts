import { chartPageEnds } from '../chartLooks.ts'
import { type Cell, type Column, type Sheet, text } from '../model.ts'
import { LINE_HEIGHT, rowLines } from '../rowLines.ts'
import { isWide } from '../sheetRows.ts'
import { escapedAttribute, XML } from '../xmlText.ts'
import { cellAddress, columnLetters, quotedSheet } from './cellAddress.ts'
import type { SharedStrings } from './sharedStrings.ts'
import { cellStyle, headingStyle, lineStyle, titleStyle } from './styles.ts'

/** What stands on a sheet beside its cells, by the ids of its relationships. */
export type Beside = {
  readonly table?: string
  readonly drawing?: string
  /** Of charts. */ readonly count?: number
}
type Placed = { readonly cell: Cell; readonly style: number }
type Row = { readonly cells: readonly Placed[]; /** In points. */ readonly height: number }

const TITLE_HEIGHT = 21.75
/** Per cent a table too wide for one page is printed at. */
const WIDE_SCALE = 60
/** And two charts abreast: by a scale of its own, for Excel heeds no page break on a sheet it fits to the page. */
const CHARTS_SCALE = 65

/** In characters, of a sheet of lines and of one of charts. */
const LINES_WIDTH = 100
const NARROW = 9

/** One sheet: the cursor in A1, no merged cell, no frozen pane, and only the first sheet selected. */
export function worksheetXml(
  sheet: Sheet,
  strings: SharedStrings,
  { isFirst, beside }: { readonly isFirst: boolean; readonly beside: Beside },
): string {
  const rows = rowsOf(sheet, beside.drawing !== undefined)
  const scale = isWide(sheet) ? WIDE_SCALE : beside.drawing ? CHARTS_SCALE : null
  const widths = sheet.table?.columns.map(({ width }) => width) ?? [beside.drawing ? NARROW : LINES_WIDTH]
  const links = rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ cell }, column) =>
      cell.is === 'link'
        ? `<hyperlink ref="${cellAddress(column, row)}" location="${escapedAttribute(`${quotedSheet(cell.sheet)}!A1`)}" display="${escapedAttribute(cell.text)}"/>`
        : [],
    ),
  )
  return [
    `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${scale === null ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}`,
    `<dimension ref="A1:${columnLetters(widths.length - 1)}${rows.length}"/>`,
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"${beside.drawing ? ' customHeight="1"' : ''}/>`,
    `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width + 1}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${rows.map((each, row) => rowXml(each, row, strings)).join('')}</sheetData>`,
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9"' +
      (scale === null ? '' : ` scale="${scale}"`) +
      ' orientation="landscape" fitToHeight="0"/>',
    rowBreaks(beside.count ?? 0),
    beside.drawing ? `<drawing r:id="${beside.drawing}"/>` : '',
    beside.table ? `<tableParts count="1"><tablePart r:id="${beside.table}"/></tableParts>` : '',
    '</worksheet>',
  ].join('')
}

const LAST_COLUMN = 16_383

function rowBreaks(charts: number): string {
  const ends = chartPageEnds(charts, { titleHeight: TITLE_HEIGHT, rowHeight: LINE_HEIGHT })
  const breaks = ends.map((row) => `<brk id="${row}" max="${LAST_COLUMN}" man="1"/>`)
  return breaks.length === 0
    ? ''
    : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</rowBreaks>`
}

/** Lines above a table run over the cells to their right, which are empty; those of a sheet of lines are wrapped. */
function rowsOf({ title, lines, table }: Sheet, hasCharts: boolean): Row[] {
  const isWrapped = table === null && !hasCharts
  const lineOf = (cell: Cell): Row => ({
    cells: [{ cell, style: cell.is === 'text' && !isWrapped ? lineStyle : cellStyle(cell, null) }],
    height: LINE_HEIGHT * (isWrapped ? rowLines([cell], [{ width: LINES_WIDTH }]) : 1),
  })
  const top = { cells: [{ cell: text(title), style: titleStyle }], height: TITLE_HEIGHT }
  if (table === null) return [top, ...lines.map(lineOf)]
  const { columns } = table
  const headings = columns.map(({ heading }) => text(heading))
  return [
    top,
    ...lines.map(lineOf),
    {
      cells: columns.map((column, at) => ({
        cell: headings[at] ?? text(''),
        style: headingStyle(column),
      })),
      height: LINE_HEIGHT * rowLines(headings, columns),
    },
    ...table.rows.map((cells) => ({
      cells: cells.map((cell, at) => placed(cell, columns[at] ?? null)),
      height: LINE_HEIGHT * rowLines(cells, columns),
    })),
  ]
}

const placed = (cell: Cell, column: Column | null): Placed => ({ cell, style: cellStyle(cell, column) })

function rowXml({ cells, height }: Row, row: number, strings: SharedStrings): string {
  const inside = cells.map(({ cell, style }, column) => {
    const at = `r="${cellAddress(column, row)}" s="${style}"`
    switch (cell.is) {
      case 'empty':
        return ''
      case 'number':
        return `<c ${at}><v>${cell.value}</v></c>`
      case 'date':
        return `<c ${at}><v>${serialOf(cell.date)}</v></c>`
      case 'text':
      case 'link':
        return `<c ${at} t="s"><v>${strings.placeOf(cell.text)}</v></c>`
    }
  })
  return `<row r="${row + 1}" ht="${height}">${inside.join('')}</row>`
}

const DAY = 86_400_000
/** The serial of 1 January 1970 in the 1900 date system, which counts a 29 February 1900. */
const SERIAL_OF_EPOCH = 25_569

const serialOf = (day: string): number => Date.parse(day) / DAY + SERIAL_OF_EPOCH

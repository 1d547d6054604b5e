import {
  AlignmentType,
  Paragraph,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow as DocxRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Cell, Column, Table, TableRow } from '../reportDocument.ts'
import { docxLine } from './docxInline.ts'
import { noRule, PAGE_WIDTH, rule, twips } from './docxLooks.ts'
import type { DocxPictures } from './docxPictures.ts'
import { xmlWords } from './xmlWords.ts'

const HAIR = rule(3, '777777')
const FINE = rule(6)
/** Above a line to write on. */
const ROOM_TO_WRITE = twips(2.4)
const none = { top: noRule, left: noRule, right: noRule, bottom: noRule }

/** A table whose first row is its header, repeated on each page; no row is parted. */
export function docxTable({ look, columns, rows }: Table, pictures: DocxPictures): DocxTable {
  const widths = widthsOf(columns)
  return new DocxTable({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...none, insideHorizontal: noRule, insideVertical: noRule },
    margins: { top: twips(0.9), bottom: twips(0.9), left: 0, right: twips(1) },
    tableLook: {
      firstRow: true,
      firstColumn: false,
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      headerRow({ look, columns, widths }),
      ...rows.map((row) =>
        row.kind === 'group'
          ? groupRow(row.words, widths)
          : cellsRow(row, { look, columns, widths }, pictures),
      ),
    ],
  })
}

/** What the columns measured in parts share is what the others leave of the page. */
function widthsOf(columns: readonly Column[]): number[] {
  const fixed = columns.reduce((sum, { width }) => sum + ('millimetres' in width ? width.millimetres : 0), 0)
  const parts = columns.reduce((sum, { width }) => sum + ('part' in width ? width.part : 0), 0)
  return columns.map(({ width }) =>
    twips('millimetres' in width ? width.millimetres : ((PAGE_WIDTH - fixed) * width.part) / parts),
  )
}

const alignmentOf = ({ align }: Column) => (align === 'figure' ? AlignmentType.RIGHT : AlignmentType.LEFT)

/** Room after a figure, and after words set to be read: a column of words often follows. */
const marginsOf = (column: Column | undefined, look: Table['look']) =>
  column?.align === 'figure' || look === 'open' ? { margins: { right: twips(2.2) } } : {}

const headerRow = ({ look, columns, widths }: Setting): DocxRow =>
  new DocxRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      (column, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          borders: { ...none, bottom: FINE },
          verticalAlign: VerticalAlignTable.BOTTOM,
          ...marginsOf(column, look),
          children: [
            new Paragraph({
              style: 'ColumnHeading',
              alignment: alignmentOf(column),
              keepNext: true,
              children: [new TextRun(xmlWords(column.heading))],
            }),
          ],
        }),
    ),
  })

const groupRow = (words: string, widths: readonly number[]): DocxRow =>
  new DocxRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: widths.length,
        width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
        borders: { ...none, bottom: FINE },
        margins: { top: twips(2.4) },
        children: [
          new Paragraph({ style: 'GroupHeading', keepNext: true, children: [new TextRun(xmlWords(words))] }),
        ],
      }),
    ],
  })

type Setting = Pick<Table, 'look' | 'columns'> & { readonly widths: readonly number[] }

const cellsRow = (
  { cells }: Extract<TableRow, { kind: 'cells' }>,
  { look, columns, widths }: Setting,
  pictures: DocxPictures,
): DocxRow =>
  new DocxRow({
    cantSplit: true,
    children: cells.map(
      (cell, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          borders: { ...none, bottom: HAIR },
          ...marginsOf(columns[at], look),
          verticalAlign: look === 'close' ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
          children: paragraphsOf(cell, columns[at], look, pictures),
        }),
    ),
  })

function paragraphsOf(
  { lines, padding }: Cell,
  column: Column | undefined,
  look: Table['look'],
  pictures: DocxPictures,
): Paragraph[] {
  const set = lines.length === 0 ? [[]] : lines
  return set.map(
    (line) =>
      new Paragraph({
        style: look === 'close' ? 'CloseCell' : 'OpenCell',
        ...(line.some(({ kind }) => kind === 'blank') ? { spacing: { before: ROOM_TO_WRITE } } : {}),
        ...(column ? { alignment: alignmentOf(column) } : {}),
        children: [...docxLine(line, pictures), ...(padding ? [new TextRun(blankOf(padding))] : [])],
      }),
  )
}

/** Spaces as wide as the point and the digits they stand for: they bring decimal points under one another. */
const blankOf = (padding: string): string => padding.replaceAll('.', '\u2008').replace(/\d/g, '\u2007')

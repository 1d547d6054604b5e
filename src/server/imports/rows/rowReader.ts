import { columnWords, type MappedColumns } from '../mapping/mappedColumns.ts'
import { cellText, type TableRow } from '../table/cell.ts'
import { figureParts } from './figureParts.ts'
import type { Part } from './part.ts'
import type { RowContext } from './rowContext.ts'
import { isTotal } from './sameName.ts'
import { leaveOut, refuse } from './tally.ts'

export type RowReader = {
  /** What the row says; anything it cannot say is in the tally. */
  read(row: TableRow): Part[]
  /** After the last row: lines that stood under the table were no rows of it. */
  end(): void
}

export function rowReader(context: RowContext): RowReader {
  const { columns, tally } = context
  let looseLines: TableRow[] = []

  function refuseLooseLine(line: TableRow): void {
    const index = line.cells.findIndex((cell) => cellText(cell) !== '')
    tally.rows++
    refuse(tally, {
      row: line.row,
      column: columnWords(columns, index),
      text: cellText(line.cells[index]),
      because: 'The row has nothing but this cell, and rows of figures follow it.',
      mend: 'Complete the row or delete it.',
    })
  }

  return {
    read(row) {
      if (isLooseLine(row, context)) {
        looseLines.push(row)
        return []
      }
      looseLines.forEach(refuseLooseLine)
      looseLines = []
      tally.rows++
      return partsOfRow(row, context)
    },
    end() {
      tally.rows += looseLines.length
      leaveOut(tally, 'underTable', looseLines.length)
      looseLines = []
    },
  }
}

/** One cell that is no figure, in a table of several columns: a note or a source, unless a row of figures follows. */
function isLooseLine(row: TableRow, { columns, figures }: RowContext): boolean {
  if (columns.headers.length < 3) return false
  const filled = row.cells.flatMap((cell, index) => (cellText(cell) === '' ? [] : [index]))
  return filled.length === 1 && !('wide' in figures && figures.wide.some(({ index }) => index === filled[0]))
}

function partsOfRow(row: TableRow, context: RowContext): Part[] {
  const { columns, tally } = context
  const beyond = row.cells.findIndex(
    (cell, index) => index >= columns.headers.length && cellText(cell) !== '',
  )
  if (beyond !== -1) {
    refuse(tally, {
      row: row.row,
      column: `column ${beyond + 1}`,
      text: cellText(row.cells[beyond]),
      because: `The row has more cells than the table has columns (${columns.headers.length}).`,
      mend: 'Put quotation marks around a cell that holds a comma, such as "1,234".',
    })
    return []
  }
  const belongings = context.indicators(columns.indicator.map((index) => cellText(row.cells[index])))
  if (isTotalsRow(row, columns, (belongings ?? []).length > 0)) {
    leaveOut(tally, 'totals')
    return []
  }
  const area = areaOf(row, context)
  if (area === undefined) return []
  if (belongings === undefined) return refuseIndicator(row, context)
  if (belongings.length === 0) {
    leaveOut(tally, 'unmapped')
    return []
  }
  return belongings.flatMap((belonging) => figureParts(row, belonging, area, context))
}

/** A category or reference that an indicator was chosen for is that indicator’s, even where it is called “Total”. */
function isTotalsRow({ cells }: TableRow, { indicator, area }: MappedColumns, chosen: boolean): boolean {
  const first = cells.findIndex((cell) => cellText(cell) !== '')
  const keys = [first, area, ...indicator].filter(
    (index) => !(chosen && index !== undefined && indicator.includes(index)),
  )
  return keys.some((index) => index !== undefined && isTotal(cellText(cells[index])))
}

function areaOf(row: TableRow, { area, areas, columns, tally }: RowContext): string | undefined {
  if (area.by === 'home' || columns.area === undefined) return areas.home.code
  const name = columns.areaName === undefined ? '' : cellText(row.cells[columns.areaName])
  const code = cellText(row.cells[columns.area])
  const text = code === '' ? name : code
  if (text === '') {
    refuse(tally, {
      row: row.row,
      column: columnWords(columns, columns.area),
      text,
      because: 'No area is given.',
      mend: 'Write the area in every row; merged cells hold it in the first row only.',
    })
    return undefined
  }
  const found = areas.find(text, name)
  if (found !== 'other') return found.code
  leaveOut(tally, 'otherAreas')
  return undefined
}

function refuseIndicator(row: TableRow, { columns, tally }: RowContext): Part[] {
  const [index = 0] = columns.indicator
  const text = cellText(row.cells[index])
  refuse(tally, {
    row: row.row,
    column: columnWords(columns, index),
    text,
    because: text === '' ? 'No indicator is given.' : 'No indicator has this reference.',
    mend:
      text === ''
        ? 'Write the indicator’s reference in every row; merged cells hold it in the first row only.'
        : 'Correct the reference, or add the indicator first.',
  })
  return []
}

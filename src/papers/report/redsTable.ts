import type { PackIndicator } from '../pack.ts'
import { statusMark } from '../sheet/chartFiguresOf.ts'
import { afterTheWord } from '../sheet/exportSheetOf.ts'
import { ofEarlierFigure } from '../sheet/ofEarlierFigure.ts'
import { figureCells, type FigureCells, figureColumn } from './figureCells.ts'
import { type Cell, cell, type Inline, strong, type Table, type TableRow, text } from './reportDocument.ts'
import { rowSparkline } from './rowSparkline.ts'
import { capitalised } from '../../domain/sentence.ts'
import { unbroken } from '../../chart/unbroken.ts'

const POINTS = 9

/** Every red with its reason: none is ever left out. */
export function redsTable(reds: readonly PackIndicator[]): Table {
  const figures = figureCells(reds.map(({ row }) => row))
  const shown = reds.map(({ row }) => figures(row))
  return {
    kind: 'table',
    look: 'open',
    columns: [
      { heading: 'Status', width: { millimetres: 22 }, align: 'start' },
      { heading: 'Indicator, and why', width: { part: 1 }, align: 'start' },
      figureColumn(
        'Latest',
        shown.map(({ latest }) => latest),
        POINTS,
      ),
      figureColumn(
        'Target',
        shown.map(({ target }) => target),
        POINTS,
      ),
      { heading: '20 quarters', width: { millimetres: 36 }, align: 'start' },
    ],
    rows: reds.map((red) => redRow(red, figures)),
  }
}

function redRow({ row, page }: PackIndicator, figures: FigureCells): TableRow {
  const { latest, target } = figures(row)
  const unit = row.unit === '' ? '' : `, ${row.unit}`
  const why = unbroken(
    [afterTheWord(row.reason), ofEarlierFigure(page, row.variationSentence)].join(' ').trim(),
  )
  const named = strong(unbroken(`${row.reference} ${row.title}`))
  return {
    kind: 'cells',
    cells: [
      statusCell({ row }),
      { lines: [[named, text(`${unit}. ${why}`)], ...verdictLines(row)] },
      latest,
      target,
      cell(rowSparkline(row, 34)),
    ],
  }
}

/** The status computed, and under it one that somebody answers for, where there is one. */
export function statusCell({ row }: Pick<PackIndicator, 'row'>): Cell {
  const own: Inline = { kind: 'tag', mark: statusMark(row.status), words: row.statusWord }
  const { overridden } = row
  if (overridden === null) return cell(own)
  const other = overridden.status
  return { lines: [[own], [{ kind: 'tag', mark: other, words: `${capitalised(other)}, given` }]] }
}

const verdictLines = ({ overridden }: PackIndicator['row']): Inline[][] =>
  overridden === null ? [] : [[text(unbroken(overridden.words))]]

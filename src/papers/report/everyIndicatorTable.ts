import type { ScorecardRow } from '../../contract/scorecards.ts'
import { type Pack, type PackGroup, packIndicators } from '../pack.ts'
import { rowDirectionMark } from '../words/directionMark.ts'
import { variationMark } from '../words/variationMark.ts'
import type { VerdictMark } from '../words/verdictMark.ts'
import { figureCells, type FigureCells, figureColumn } from './figureCells.ts'
import {
  type Cell,
  type Column,
  cell,
  small,
  strong,
  type Table,
  type TableRow,
  text,
} from './reportDocument.ts'
import { statusCell } from './redsTable.ts'
import { rowSparkline } from './rowSparkline.ts'
import { unbroken } from '../../chart/unbroken.ts'

const POINTS = 8

const columnsFor = (shown: readonly ReturnType<FigureCells>[]): Column[] => [
  { heading: 'Status', width: { millimetres: 22 }, align: 'start' },
  { heading: 'Indicator', width: { part: 1 }, align: 'start' },
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
  figureColumn(
    'Stretch',
    shown.map(({ stretch }) => stretch),
    POINTS,
  ),
  { heading: 'Direction', width: { millimetres: 24.5 }, align: 'start' },
  { heading: 'Variation', width: { millimetres: 24.5 }, align: 'start' },
  { heading: '20 quarters', width: { millimetres: 20.5 }, align: 'start' },
]

/** Every indicator under its group. */
export function everyIndicatorTable(pack: Pack): Table {
  const figures = figureCells(packIndicators(pack).map(({ row }) => row))
  return {
    kind: 'table',
    look: 'close',
    columns: columnsFor(packIndicators(pack).map(({ row }) => figures(row))),
    rows: pack.groups.flatMap((group): TableRow[] => [
      { kind: 'group', words: groupWords(group) },
      ...group.indicators.map(({ row }): TableRow => ({ kind: 'cells', cells: cellsOf(row, figures) })),
    ]),
  }
}

const groupWords = ({ name, counts }: PackGroup): string =>
  `${name}: ${counts.red === 0 ? 'no reds' : `${counts.red} red`}`

function cellsOf(row: ScorecardRow, figures: FigureCells): Cell[] {
  const { latest, target, stretch } = figures(row)
  return [
    statusCell({ row }),
    { lines: [[strong(row.title)], [small(unbroken(underTitle(row)))]] },
    latest,
    target,
    stretch,
    verdictCell(rowDirectionMark(row)),
    verdictCell(variationMark(row.variation, row.variationWord)),
    cell(rowSparkline(row, 20)),
  ]
}

const verdictCell = ({ glyph, look, words }: VerdictMark): Cell =>
  cell({ kind: 'glyph', glyph }, look === 'bad' ? strong(words) : text(words))

/** "NI 134, per 1,000, Q2 2010/11 [p]". */
function underTitle({ reference, unit, latestPeriod, marks }: ScorecardRow): string {
  const shorthand = [...marks].map((mark) => `[${mark}]`).join(' ')
  return [reference, unit, [latestPeriod, shorthand].filter(Boolean).join(' ')].filter(Boolean).join(', ')
}

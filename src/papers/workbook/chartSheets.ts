import { chartModel } from '../../chart/chartModel.ts'
import { headline } from '../../chart/quarterHeadline.ts'
import { type Pack, type PackIndicator, packIndicators } from '../pack.ts'
import { figureRecords, type FigureRecord } from '../records/figureRecords.ts'
import { chartFiguresOf } from '../sheet/chartFiguresOf.ts'
import { backToContents } from './contentsSheet.ts'
import {
  type ChartSeries,
  type ChartSheet,
  empty,
  figure,
  type LineChart,
  type Sheet,
  text,
} from './model.ts'
import { sheetNames } from './sheetNames.ts'

const QUARTER_COLUMN = 2
/** The series in their columns of the chart data. */
const series = [
  { role: 'actual', column: 3, of: ({ drawn }) => drawn.actual },
  { role: 'target', column: 4, of: ({ drawn }) => drawn.target },
  { role: 'targetLow', column: 5, of: ({ drawn }) => drawn.targetLow },
  { role: 'targetHigh', column: 6, of: ({ drawn }) => drawn.targetHigh },
  { role: 'stretch', column: 7, of: ({ drawn }) => drawn.stretchTarget },
] as const satisfies readonly (ChartSeries & { readonly of: (record: FigureRecord) => string })[]

/** The figures the charts are bound to: numbers or nothing, so that a gap is drawn as a gap. */
export const chartDataSheet = (records: readonly FigureRecord[]): Sheet => ({
  name: sheetNames.chartData,
  title: 'Chart data: the figures the charts draw',
  lines: [
    text('The Charts sheet draws these cells: change one and its chart follows.'),
    text(
      'A cell is empty where there is no figure or no such target: the chart shows a gap, the Figures sheet why.',
    ),
    backToContents,
  ],
  table: {
    name: 'chart_data',
    columns: [
      { heading: 'Reference', width: 12 },
      { heading: 'Indicator', width: 40 },
      { heading: 'Quarter', width: 13 },
      { heading: 'Actual', width: 13, isNumeric: true },
      { heading: 'Target', width: 13, isNumeric: true },
      { heading: 'Target from', width: 13, isNumeric: true },
      { heading: 'Target to', width: 13, isNumeric: true },
      { heading: 'Stretch target', width: 14, isNumeric: true },
    ],
    rows: records.map((record) => [
      text(record.of.page.reference),
      text(record.of.page.definition.title),
      text(record.drawn.quarter),
      ...series.map(({ of }) => (of(record) === '' ? empty : figure(of(record), ''))),
    ]),
  },
})

/** One chart an indicator, in the order of the scorecard; none for an indicator without any figure or target. */
export function chartsSheet(pack: Pack): ChartSheet {
  let row = 0
  const charts = packIndicators(pack).flatMap((indicator) => {
    const records = figureRecords(indicator)
    const firstRow = row
    row += records.length
    return lineChart(indicator, records, firstRow) ?? []
  })
  return {
    name: sheetNames.charts,
    title: 'Charts: one for each indicator',
    lines: [
      text(
        'Each chart is bound to the cells of the Chart data sheet, and says in its alternative text what it shows.',
      ),
      backToContents,
    ],
    from: sheetNames.chartData,
    categoryColumn: QUARTER_COLUMN,
    charts,
  }
}

function lineChart(
  { page }: PackIndicator,
  records: readonly FigureRecord[],
  firstRow: number,
): LineChart | null {
  const drawn = series.filter(({ of }) => records.some((record) => of(record) !== ''))
  if (drawn.length === 0) return null
  const figures = chartFiguresOf(page)
  // A chart starts where there is something to draw.
  const before = records.findIndex((record) => drawn.some(({ of }) => of(record) !== ''))
  return {
    headline: headline(figures),
    description: chartModel(figures, { width: 1128, height: 400, fontSize: 18, unitAbove: false })
      .description,
    unit: page.definition.unit,
    places: page.definition.decimals,
    isDotted: page.annual,
    firstRow: firstRow + before,
    lastRow: firstRow + records.length - 1,
    series: drawn.map(({ role, column }) => ({ role, column })),
  }
}

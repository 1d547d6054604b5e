import { expect, test } from 'vitest'
import { attribute, elements } from '../../../src/server/imports/table/xml.ts'
import { type ChartSheet, type LineChart, text } from '../../../src/papers/workbook/model.ts'
import {
  CHART_GAP,
  CHART_HEIGHT,
  CHARTS_FROM_TOP,
  chartPageEnds,
} from '../../../src/papers/workbook/chartLooks.ts'
import { chartSheetXml } from '../../../src/papers/workbook/ods/sheetXml.ts'

const heights = { titleHeight: 21.75, rowHeight: 15.75 }
const MILLIMETRE = 72 / 25.4

test('no printed page ends within a chart, however many charts there are', () => {
  const ends = chartPageEnds(2000, heights)
  expect(ends).toHaveLength(499)
  for (const [page, row] of ends.entries()) {
    const cut = (heights.titleHeight + (row - 1) * heights.rowHeight) / MILLIMETRE
    const next = CHARTS_FROM_TOP + (page + 1) * 2 * (CHART_HEIGHT + CHART_GAP)
    expect(cut).toBeLessThanOrEqual(next)
    expect(cut).toBeGreaterThanOrEqual(next - CHART_GAP)
  }
})

test('four charts, and none, need no page of their own', () => {
  expect(chartPageEnds(4, heights)).toEqual([])
  expect(chartPageEnds(0, heights)).toEqual([])
  expect(chartPageEnds(5, heights)).toHaveLength(1)
})

test('in OpenDocument every page but the first begins with a row between two rows of charts', () => {
  const chart: LineChart = {
    headline: 'Emergency bed days fell',
    description: 'A line of 20 quarters',
    unit: 'per 1,000',
    places: 1,
    isDotted: false,
    firstRow: 0,
    lastRow: 19,
    series: [{ role: 'actual', column: 3 }],
  }
  const charts: ChartSheet = {
    name: 'Charts',
    title: 'Charts',
    lines: [text('Each chart draws the figures of Chart data.'), text('Restyle them as you like.')],
    from: 'Chart data',
    categoryColumn: 2,
    charts: Array.from({ length: 33 }, () => chart),
  }
  const heightOf: Readonly<Record<string, number>> = {
    chartsTitle: 31.5,
    chartsLine: 15.75,
    chartsPage: 15.75,
  }
  let height = 0
  const begin: number[] = []
  for (const { attributes } of elements(chartSheetXml(charts), 'table-row')) {
    const style = attribute(attributes, 'table:style-name') ?? ''
    if (style === 'chartsPage') begin.push(height / MILLIMETRE)
    height +=
      (heightOf[style] ?? Number.NaN) * Number(attribute(attributes, 'table:number-rows-repeated') ?? 1)
  }
  expect(begin).toHaveLength(Math.ceil(charts.charts.length / 4) - 1)
  for (const [page, at] of begin.entries()) {
    const next = CHARTS_FROM_TOP + (page + 1) * 2 * (CHART_HEIGHT + CHART_GAP)
    expect(at).toBeLessThanOrEqual(next)
    expect(at).toBeGreaterThanOrEqual(next - CHART_GAP)
  }
})

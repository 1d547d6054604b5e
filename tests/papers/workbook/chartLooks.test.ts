import { expect, test } from 'vitest'
import {
  CHART_GAP,
  CHART_HEIGHT,
  CHARTS_FROM_TOP,
  chartPageEnds,
} from '../../../src/papers/workbook/chartLooks.ts'

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

import { describe, expect, test } from 'vitest'
import type { ChartFigures } from '../../../src/chart/chartFigures.ts'
import { chartModel } from '../../../src/chart/chartModel.ts'
import type { IndicatorPage } from '../../../src/contract/indicators.ts'
import { chartFiguresOf } from '../../../src/papers/sheet/chartFiguresOf.ts'
import { performanceChartSize } from '../../../src/web/parts/performanceChartSize.ts'
import { chartStops, nearestStop } from '../../../src/web/parts/performanceChartReading.ts'
import { emergencyBedDays } from '../../chart/chartExamples.ts'
import { apprenticeships, rebasedThefts } from '../../chart/judgedExamples.ts'
import { bedDays, rangeWithGaps } from './indicator/indicatorFixture.ts'

function stopsOf(page: IndicatorPage) {
  const figures = chartFiguresOf(page)
  return chartStops(chartModel(figures, performanceChartSize(992, 16)), figures)
}

describe('reading the chart figure by figure', () => {
  test('each figure is read with its unit, target, stretch target, status and decision', () => {
    expect(
      stopsOf(bedDays())
        .slice(-3)
        .map(({ reading }) => reading),
    ).toEqual([
      'Q1 2010/11: 147.2 per 1,000. Target 138.0. Stretch target 130.0. Amber. Outside its usual range, better. Decision B: Rehabilitation beds to open.',
      'Q2 2010/11: 141.6 per 1,000, provisional. Target 138.0. Stretch target 130.0. Amber. Outside its usual range, better.',
      'Q4 2010/11: forecast 147.9 per 1,000. Target 138.0. Stretch target 130.0.',
    ])
  })

  test('a figure says whether it is usual, and the forecast is a stop of its own', () => {
    const read = (figures: ChartFigures) =>
      chartStops(chartModel(figures, performanceChartSize(992, 16)), figures).map(({ reading }) => reading)
    expect(read(rebasedThefts).slice(-3)).toEqual([
      'Q1 2010/11: 512 offences. Target 480. Inside its usual range.',
      'Q2 2010/11: 566 offences. Target 480. Outside its usual range, worse.',
      'Q4 2010/11: forecast 528 offences. Target 480.',
    ])
    expect(read(emergencyBedDays).at(-2)).toContain('Outside its usual range, better.')
    expect(read(apprenticeships).at(-2)).toBe('Q2 2010/11: 71 apprenticeships. No target.')
  })

  test('a missing figure is a stop too, with its reason', () => {
    const [, , missing] = stopsOf(rangeWithGaps())
    expect(missing).toMatchObject({ y: null, reading: 'Q1 2009/10: no figure. Late. Target 45% to 55%.' })
  })

  test('the pointer reads the figure it is nearest to', () => {
    const stops = stopsOf(bedDays())
    expect(nearestStop(stops, (stops[3]?.x ?? 0) + 4)).toBe(3)
    expect(nearestStop(stops, -100)).toBe(0)
    expect(nearestStop([], 0)).toBeNull()
  })
})

describe('the size of the chart', () => {
  test('under 700 pixels it is a slim chart of its own, never the wide one made smaller', () => {
    expect(performanceChartSize(362, 16)).toEqual({ width: 362, height: 340, fontSize: 12.5, slim: true })
    expect(performanceChartSize(992, 16)).toEqual({ width: 992, height: 470, fontSize: 14 })
  })

  test('in a room view its lettering grows with the page', () => {
    expect(performanceChartSize(1300, 20).fontSize).toBe(17.5)
  })
})

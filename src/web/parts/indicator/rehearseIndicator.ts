import { everyLayer } from '../../../chart/chartLayers.ts'
import { chartModel } from '../../../chart/chartModel.ts'
import { chartSvg } from '../../../chart/chartSvg.ts'
import { headline } from '../../../chart/quarterHeadline.ts'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import { chartFiguresOf } from '../../../papers/sheet/chartFiguresOf.ts'
import { performanceChartSize } from '../performanceChartSize.ts'

/** As wide as the chart is on an ordinary screen, in pixels, and the size of its letters. */
const [WIDTH, LETTERS] = [900, 16]
let isRehearsed = false

/**
 * Draws an indicator's chart once for nobody, while somebody still points at its row: a browser compiles what it has never
 * run, and for the first chart that takes longer than drawing it. Does nothing the second time.
 */
export function rehearseIndicator(page: IndicatorPage): void {
  if (isRehearsed) return
  isRehearsed = true
  const figures = chartFiguresOf(page)
  headline(figures)
  chartSvg(chartModel(figures, performanceChartSize(WIDTH, LETTERS), everyLayer), { id: 'rehearsed' })
}

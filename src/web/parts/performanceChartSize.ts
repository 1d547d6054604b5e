import type { ChartSize } from '../../chart/chartModel.ts'

/** Below this width, in CSS pixels, the chart is drawn slim: letters without words, short years. */
const SLIM_BELOW = 700

/**
 * How large a chart is drawn in `width` CSS pixels, with `root` pixels to the rem. The height and the lettering follow
 * the rem, so that a room view is a larger chart and not a stretched one.
 */
export function performanceChartSize(width: number, root: number): ChartSize {
  const rem = root / 16
  return width < SLIM_BELOW
    ? { width, height: 340 * rem, fontSize: 12.5 * rem, slim: true }
    : { width, height: 470 * rem, fontSize: 14 * rem }
}

import type { ChartLayers } from '../../../chart/chartLayers.ts'
import type { ChartPart } from '../../paths.ts'

/** The layers of a chart, those named in its address left out. */
export const chartLayersOf = (without: readonly ChartPart[]): ChartLayers => ({
  usualRange: !without.includes('usual-range'),
  forecast: !without.includes('forecast'),
  decisions: !without.includes('decisions'),
})

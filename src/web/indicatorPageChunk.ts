import { fetchPerformanceChart } from './parts/performanceChartChunk.ts'
import { fetchedOnce } from './ui/fetchedOnce.ts'

/** The indicator's page, fetched early from every page that names one: apart, because those pages are chunks themselves. */
export const fetchIndicatorPage = fetchedOnce(() => import('./pages/IndicatorPage.tsx'))

/** The page, then what makes its chart answer; where they cannot be had now, they are asked for again when they are needed. */
export function fetchIndicatorAhead(): void {
  fetchIndicatorPage()
    .then(fetchPerformanceChart)
    .catch(() => undefined)
}

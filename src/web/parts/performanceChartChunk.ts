import { fetchedOnce } from '../ui/fetchedOnce.ts'

/** The drawing's own chunk: asked for while a person is still pointing at a row, it is there when they press. */
export const fetchPerformanceChart = fetchedOnce(() => import('./PerformanceChartDrawing.tsx'))

/** Fetches the drawing's own chunk, once: asked for while a person is still pointing at a row, it is there when they press. */
export const fetchPerformanceChart = (): Promise<typeof import('./PerformanceChartDrawing.tsx')> =>
  import('./PerformanceChartDrawing.tsx')

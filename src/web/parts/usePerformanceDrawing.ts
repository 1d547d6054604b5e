import { useEffect, useState } from 'react'
import { fetchPerformanceChart } from './performanceChartChunk.ts'

type Drawing = typeof import('./PerformanceChartDrawing.tsx').PerformanceChartDrawing

/** Recharts' drawing once it is here; undefined until then, and for good where it cannot be fetched. */
export function usePerformanceDrawing(): Drawing | undefined {
  const [drawing, setDrawing] = useState<Drawing | undefined>(
    () => fetchPerformanceChart.atHand?.PerformanceChartDrawing,
  )
  useEffect(() => {
    const picturesOnly = () => undefined
    if (!drawing)
      void fetchPerformanceChart().then(
        (chunk) => setDrawing(() => chunk.PerformanceChartDrawing),
        picturesOnly,
      )
  }, [drawing])
  return drawing
}

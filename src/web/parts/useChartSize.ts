import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ChartSize } from '../../chart/chartModel.ts'
import { performanceChartSize } from './performanceChartSize.ts'

/** The size to draw a chart in, measured before the first paint and again whenever its frame becomes wider or narrower. */
export function useChartSize(): { frame: RefObject<HTMLDivElement | null>; size: ChartSize | null } {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [root, setRoot] = useState(16)
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return undefined
    const measure = () => {
      setWidth(Math.floor(element.clientWidth))
      setRoot(Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
    }
    measure()
    const watcher = new ResizeObserver(measure)
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  const size = useMemo(() => (width > 0 ? performanceChartSize(width, root) : null), [width, root])
  return { frame, size }
}

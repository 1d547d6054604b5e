import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ChartFigures } from '../../../chart/chartFigures.ts'
import { chartModel, type ChartSize } from '../../../chart/chartModel.ts'
import { chartSvg } from '../../../chart/chartSvg.ts'
import { decisionTextScale } from '../../../chart/decisionMarks.ts'

/** A room decides on what is; the year end is asked for on the indicator’s own page. */
const LAYERS = { usualRange: true, forecast: false, decisions: true }
/** Narrower than this many ems, letters stand without words. */
const SLIM_BELOW = 28

/** The indicator’s chart, drawn from the one chart model to fill the place there is; its smallest lettering is 1rem. */
export function MorningChart({ figures }: { readonly figures: ChartFigures }) {
  const id = useId()
  const { frame, size } = useFilledSize()
  const picture = useMemo(
    () => (size ? chartSvg(chartModel(figures, size, LAYERS), { id }) : ''),
    [figures, size, id],
  )
  return <div ref={frame} className="room-chart" dangerouslySetInnerHTML={{ __html: picture }} />
}

function useFilledSize() {
  const frame = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<ChartSize | null>(null)
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return undefined
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      // A tenth of a pixel more, so that rounding takes nothing off the least size.
      const fontSize = rem / decisionTextScale + 0.1
      const [width, height] = [Math.floor(element.clientWidth), Math.floor(element.clientHeight)]
      if (width > 0 && height > 0)
        setSize((before) =>
          before?.width === width && before.height === height && before.fontSize === fontSize
            ? before
            : { width, height, fontSize, slim: width < SLIM_BELOW * rem },
        )
    }
    measure()
    const watcher = new ResizeObserver(measure)
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  return { frame, size }
}

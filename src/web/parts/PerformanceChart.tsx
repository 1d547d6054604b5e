import { type KeyboardEvent, lazy, type PointerEvent, Suspense, useId, useMemo, useState } from 'react'
import type { ChartFigures } from '../../chart/chartFigures.ts'
import { chartModel } from '../../chart/chartModel.ts'
import { chartNotes } from '../../chart/chartNotes.ts'
import { chartSvg } from '../../chart/chartSvg.ts'
import { PerformanceChartCursor } from './PerformanceChartCursor.tsx'
import { fetchPerformanceChart } from './performanceChartChunk.ts'
import { chartStops, nearestStop } from './performanceChartReading.ts'
import { useChartSize } from './useChartSize.ts'

type Drawing = typeof import('./PerformanceChartDrawing.tsx').PerformanceChartDrawing

// Where the drawing cannot be fetched the picture stays, and is read by keys all the same.
const noDrawing: Drawing = () => null
const PerformanceChartDrawing = lazy(() =>
  fetchPerformanceChart().then(
    (module) => ({ default: module.PerformanceChartDrawing }),
    () => ({ default: noDrawing }),
  ),
)

/**
 * One indicator's chart, to be studied. The static picture of the chart model is painted at once; Recharts' drawing of
 * the same model takes its place when it is there. Arrow keys, Home and End move through the periods; each is read out.
 */
export function PerformanceChart({ figures, headline }: { figures: ChartFigures; headline: string }) {
  const id = useId()
  const { frame, size } = useChartSize()
  const [standing, setStanding] = useState<number | null>(null)
  const [pointed, setPointed] = useState<number | null>(null)
  const [drawn, setDrawn] = useState(false)
  const model = useMemo(() => (size ? chartModel(figures, size) : null), [figures, size])
  const stops = useMemo(() => (model ? chartStops(model, figures) : []), [model, figures])
  const picture = useMemo(() => (model ? chartSvg(model, { id: `${id}svg` }) : ''), [model, id])
  const last = stops.length - 1
  const stop = stops[pointed ?? standing ?? -1]

  const move = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || last < 0) return
    const at = standing ?? last
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key]
    if (next === undefined) return
    event.preventDefault()
    setPointed(null)
    setStanding(Math.min(last, Math.max(0, next)))
  }
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect()
    setPointed(nearestStop(stops, event.clientX - left))
  }
  return (
    <figure className="performance-chart">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application answers to keys */}
      <div
        ref={frame}
        className="chart-frame"
        style={{ height: size?.height }}
        role="application"
        aria-roledescription="chart"
        aria-label={headline}
        aria-describedby={`${id}how ${id}reading`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the chart answers to arrow keys
        tabIndex={0}
        onKeyDown={move}
        onFocus={() => setStanding((at) => at ?? (last < 0 ? null : last))}
        onBlur={() => setStanding(null)}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setPointed(null)}
      >
        <div
          className={drawn ? 'chart-static covered' : 'chart-static'}
          dangerouslySetInnerHTML={{ __html: picture }}
        />
        {model && (
          <Suspense>
            <div className="chart-drawn" aria-hidden="true">
              <PerformanceChartDrawing model={model} onDrawn={() => setDrawn(true)} />
            </div>
          </Suspense>
        )}
        {model && stop && <PerformanceChartCursor model={model} stop={stop} />}
      </div>
      <div className="chart-reading">
        <output id={`${id}reading`}>{stop?.reading}</output>
        <p id={`${id}how`} className={stop ? 'vh' : 'chart-how'}>
          Arrow keys read the chart from figure to figure.
        </p>
      </div>
      {model && <figcaption className="note">{chartNotes(figures, model).join(' ')}</figcaption>}
    </figure>
  )
}

import {
  createElement,
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useDeferredValue,
  useId,
  useMemo,
  useState,
} from 'react'
import type { ChartFigures } from '../../chart/chartFigures.ts'
import { type ChartLayers, everyLayer, withLayers } from '../../chart/chartLayers.ts'
import { chartModel, type ChartModel } from '../../chart/chartModel.ts'
import { chartNotes } from '../../chart/chartNotes.ts'
import { chartSvg } from '../../chart/chartSvg.ts'
import { PerformanceChartCursor } from './PerformanceChartCursor.tsx'
import { chartStops, nearestStop } from './performanceChartReading.ts'
import { useChartSize } from './useChartSize.ts'
import { usePerformanceDrawing } from './usePerformanceDrawing.ts'

type Props = {
  readonly figures: ChartFigures
  readonly headline: string
  readonly layers?: ChartLayers
}

/**
 * One indicator's chart, to be studied. The static picture of the chart model is painted at once; Recharts' drawing of
 * the same model takes its place when it is there; where it cannot be fetched, the picture is read by keys all the same. Arrow keys, Home and End move through the periods; each is read out. The
 * forecast is one step past the latest figure.
 */
export function PerformanceChart({ figures: whole, headline, layers = everyLayer }: Props) {
  const id = useId()
  const { frame, size } = useChartSize()
  const drawing = usePerformanceDrawing()
  const [standing, setStanding] = useState<number | null>(null)
  const [pointed, setPointed] = useState<number | null>(null)
  const [drawn, setDrawn] = useState(false)
  const figures = useMemo(() => withLayers(whole, layers), [whole, layers])
  const model = useMemo(() => (size ? chartModel(whole, size, layers) : null), [whole, size, layers])
  // The picture is painted first; Recharts draws when the page has nothing more pressing to do.
  const toDraw = useDeferredValue(model, null)
  const stops = useMemo(() => (toDraw ? chartStops(toDraw, figures) : []), [toDraw, figures])
  const picture = useMemo(() => (model ? chartSvg(model, { id: `${id}svg` }) : ''), [model, id])
  const showDrawing = useCallback(() => setDrawn(true), [])
  const last = stops.length - 1
  const latest = stops.findLastIndex(({ isForecast }) => !isForecast)
  const stop = stops[pointed ?? standing ?? -1]

  const move = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || last < 0) return
    const at = standing ?? latest
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: latest }[event.key]
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
        onFocus={() => setStanding((at) => at ?? (last < 0 ? null : latest))}
        onBlur={() => setStanding(null)}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setPointed(null)}
      >
        <div
          className={drawn ? 'chart-static covered' : 'chart-static'}
          dangerouslySetInnerHTML={{ __html: picture }}
        />
        {toDraw && drawing && (
          <div className="chart-drawn" aria-hidden="true">
            {createElement(drawing, { model: toDraw, onDrawn: showDrawing })}
          </div>
        )}
        {model && stop && <PerformanceChartCursor model={model} stop={stop} />}
      </div>
      <div className="chart-reading">
        <output id={`${id}reading`}>{stop?.reading}</output>
        <p id={`${id}how`} className={stop ? 'vh' : 'chart-how'}>
          Arrow keys read the chart from figure to figure.
        </p>
      </div>
      {model && <figcaption className="note">{notesBeside(figures, model)}</figcaption>}
    </figure>
  )
}

/** The chart's notes, without the words of its decisions: the page has those in full. */
function notesBeside(figures: ChartFigures, model: ChartModel): string {
  const unsaid = model.decisions.filter(({ lines }) => lines.length === 0).map(({ letter }) => letter)
  const notes = chartNotes(figures, { ...model, decisions: [] })
  if (unsaid.length > 0) notes.push(`${unsaid.join(', ')}: see Decisions.`)
  return notes.join(' ')
}

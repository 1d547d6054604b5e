import { Fragment, type ReactNode, useEffect } from 'react'
import {
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceDot,
  ReferenceLine,
  XAxis,
  YAxis,
  useXAxisScale,
  useYAxisScale,
} from 'recharts'
import type { ChartModel } from '../../chart/chartModel.ts'
import { palette } from '../../chart/palette.ts'
import { ChartLetters, DecisionLetters } from './PerformanceChartLetters.tsx'
import { STILL } from './performanceChartStill.ts'
import { ForecastLine, SeriesChanges, Signals, UsualRanges } from './PerformanceChartJudgement.tsx'
import { drawnSeries } from './performanceChartSeries.ts'

type Props = { readonly model: ChartModel; readonly onDrawn: () => void }

/**
 * The studied chart, drawn by Recharts from the chart model: its domains, ticks and steps are the model's, its scales
 * are Recharts' own, and nothing moves by itself. It reports the moment it has a picture to show.
 */
export function PerformanceChartDrawing({ model, onDrawn }: Props): ReactNode {
  const { width, height, fontSize, area, annual, columnWidth } = model
  const series = drawnSeries(model)
  const { columns, steps, stretches, bands, runs, yearStarts } = series
  const weight = fontSize / 6
  // With no series to measure, Recharts takes the model's domains only when told to clip to them.
  const bare = runs.length + steps.length + stretches.length === 0
  const margin = { top: area.top, right: width - area.right, bottom: 0, left: 0 }
  const ticks = model.ticks.map(({ value }) => value)
  const words = new Map(model.ticks.map(({ value, text }) => [value, text]))
  return (
    <ComposedChart width={width} height={height} margin={margin} accessibilityLayer={false} data={NO_ROWS}>
      <XAxis
        type="number"
        dataKey="column"
        domain={[0, columns]}
        ticks={[...yearStarts]}
        interval={0}
        height={height - area.bottom}
        tick={false}
        tickLine={false}
        axisLine={{ stroke: palette.ink }}
        allowDataOverflow={bare}
      />
      <YAxis
        type="number"
        domain={[model.low, model.high]}
        ticks={ticks}
        interval={0}
        width={area.left}
        tickLine={false}
        axisLine={false}
        tickSize={0}
        tickMargin={fontSize * 0.6}
        tick={{ fontSize, fill: palette.inkSecond }}
        allowDataOverflow={bare}
        tickFormatter={(value: number) => words.get(value) ?? ''}
      />
      <CartesianGrid vertical={false} horizontalValues={ticks} stroke={palette.hair} zIndex={0} />
      {model.zeroY === null ? null : <ReferenceLine y={0} stroke={palette.ink} zIndex={0} />}
      {yearStarts.map((column) => (
        <YearTick key={column} column={column} low={model.low} />
      ))}
      <UsualRanges usual={series.usual} />
      {bands.map(({ edges, ...band }) => (
        <Fragment key={band.x1}>
          <ReferenceArea {...band} fill={palette.targetBand} fillOpacity={0.55} zIndex={0} />
          {edges.map((y) => (
            <ReferenceLine
              key={y}
              className="drawn-band"
              segment={[
                { x: band.x1, y },
                { x: band.x2, y },
              ]}
              stroke={palette.target}
              strokeWidth={weight * 0.8}
              strokeDasharray="7 4"
              zIndex={0}
            />
          ))}
        </Fragment>
      ))}
      <SeriesChanges breaks={series.breaks} />
      {steps.map((data, index) => (
        <Line
          key={index}
          className="drawn-target"
          data={data}
          dataKey="value"
          stroke={palette.target}
          strokeWidth={weight * 0.8}
          strokeDasharray="7 4"
          dot={false}
          {...STILL}
        />
      ))}
      {stretches.map(({ data }, index) => (
        <Line
          key={index}
          className="drawn-stretch"
          data={data}
          dataKey="value"
          stroke={palette.stretch}
          strokeWidth={weight}
          strokeDasharray="2 3.5"
          dot={false}
          {...STILL}
        />
      ))}
      {stretches.map(({ end, value }, index) => (
        <ReferenceDot
          key={index}
          x={end}
          y={value}
          shape={<StretchEnd reach={fontSize * 0.4} />}
          zIndex={0}
          ifOverflow="visible"
        />
      ))}
      <DecisionLetters model={model} />
      <ForecastLine forecast={series.forecast} fontSize={fontSize} />
      {runs.map((data, index) => (
        <Line
          key={index}
          className="drawn-actual"
          data={data}
          dataKey="value"
          stroke={palette.actual}
          strokeWidth={annual ? 1 : weight * 1.15}
          dot={{
            r: Math.min(weight * (annual ? 1.8 : 1.45), Math.max(weight / 2, columnWidth * 0.3)),
            fill: palette.actual,
            stroke: 'none',
          }}
          {...STILL}
        />
      ))}
      <Signals signals={series.signals} fontSize={fontSize} />
      <ChartLetters model={model} />
      <Drawn onDrawn={onDrawn} />
    </ComposedChart>
  )
}

/** Every series brings its own points, so the chart itself has none. */
const NO_ROWS: [] = []

function YearTick({ column, low }: { column: number; low: number }) {
  const [x, y] = [useXAxisScale()?.(column), useYAxisScale()?.(low)]
  return x === undefined || y === undefined ? null : <path d={`M${x} ${y}v7`} stroke={palette.ink} />
}

/** Recharts gives the place: the diamond that ends a stretch target. */
function StretchEnd({ cx = 0, cy = 0, reach }: { cx?: number; cy?: number; reach: number }) {
  const d = `M${cx - reach} ${cy}l${reach} ${-reach} ${reach} ${reach} ${-reach} ${reach}Z`
  return <path className="drawn-stretch-end" d={d} fill={palette.stretch} />
}

/** Both scales are known only when Recharts has laid its axes out: from then on the chart is painted. */
function Drawn({ onDrawn }: { onDrawn: () => void }) {
  const scales = [useXAxisScale(), useYAxisScale()]
  const ready = scales.every((scale) => scale !== undefined)
  useEffect(() => {
    if (ready) onDrawn()
  }, [ready, onDrawn])
  return null
}

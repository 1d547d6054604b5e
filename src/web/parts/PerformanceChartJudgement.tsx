import { Fragment } from 'react'
import { Line, ReferenceArea, ReferenceDot, ReferenceLine } from 'recharts'
import { palette } from '../../chart/palette.ts'
import {
  changeDash,
  forecastDash,
  forecastEnd,
  type PointMark,
  signalMark,
  signalSize,
} from '../../chart/pointMarks.ts'
import type { DrawnSeries } from './performanceChartSeries.ts'
import { STILL } from './performanceChartStill.ts'

/** A quiet band between solid limits with a dotted mean, a phase each. */
export function UsualRanges({ usual }: Pick<DrawnSeries, 'usual'>) {
  return usual.map(({ edges, mean, ...band }) => {
    const across = (y: number) => [
      { x: band.x1, y },
      { x: band.x2, y },
    ]
    return (
      <Fragment key={band.x1}>
        <ReferenceArea {...band} fill={palette.usual} fillOpacity={0.55} zIndex={0} />
        {edges.map((y) => (
          <ReferenceLine
            key={y}
            className="drawn-limit"
            segment={[across(y)[0]!, across(y)[1]!]}
            stroke={palette.limit}
            strokeWidth={1.2}
            zIndex={0}
          />
        ))}
        <ReferenceLine
          className="drawn-mean"
          segment={[across(mean)[0]!, across(mean)[1]!]}
          stroke={palette.limit}
          strokeDasharray="1 3"
          zIndex={0}
        />
      </Fragment>
    )
  })
}

/** Where the series breaks, and where only its usual range starts afresh. */
export function SeriesChanges({ breaks }: Pick<DrawnSeries, 'breaks'>) {
  return breaks.map(({ column, kind }) => (
    <ReferenceLine
      key={column}
      className={`drawn-${kind}`}
      x={column}
      stroke={palette.seriesBreak}
      strokeDasharray={changeDash[kind]}
      zIndex={0}
    />
  ))
}

/** From the last figure to an open marker at the year end. */
export function ForecastLine({ forecast, fontSize }: Pick<DrawnSeries, 'forecast'> & { fontSize: number }) {
  const end = forecast.at(-1)
  return end === undefined ? null : (
    <>
      <Line
        className="drawn-forecast"
        data={forecast}
        dataKey="value"
        stroke={palette.forecast}
        strokeWidth={(fontSize / 6) * 0.8}
        strokeDasharray={forecastDash}
        dot={false}
        {...STILL}
      />
      <ReferenceDot
        x={end.column}
        y={end.value}
        shape={<Mark mark={(x, y) => forecastEnd(x, y, fontSize)} />}
        zIndex={0}
        ifOverflow="visible"
      />
    </>
  )
}

/** Recharts paints the dots of its lines at 600, whatever the line was given. */
const OVER_DOTS = 650

/** A mark over the dot of each figure that says something has changed. */
export function Signals({ signals, fontSize }: Pick<DrawnSeries, 'signals'> & { fontSize: number }) {
  return signals.map(({ column, value, judgement, isOutside }) => (
    <ReferenceDot
      key={column}
      x={column}
      y={value}
      shape={<Mark mark={(x, y) => signalMark(judgement, x, y, signalSize(fontSize, { isOutside }))} />}
      zIndex={OVER_DOTS}
      ifOverflow="visible"
    />
  ))
}

/** Recharts gives the place; the chart room gives the shape. */
function Mark({
  cx = 0,
  cy = 0,
  mark,
}: {
  cx?: number
  cy?: number
  mark: (x: number, y: number) => PointMark
}) {
  const { d, fill, stroke, strokeWidth, dash } = mark(cx, cy)
  return (
    <path
      className="drawn-mark"
      d={d}
      fill={fill}
      stroke={stroke}
      strokeWidth={strokeWidth}
      strokeDasharray={dash}
    />
  )
}

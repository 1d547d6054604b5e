import type { ChartModel } from '../../chart/chartModel.ts'
import { palette } from '../../chart/palette.ts'
import { textWidth } from '../../chart/textWidth.ts'
import type { ChartStop } from './performanceChartReading.ts'

/**
 * Where the reader stands on the chart: a line through the period, a ring on its figure, both named at its foot in
 * place of the years there.
 */
export function PerformanceChartCursor({ model, stop }: { model: ChartModel; stop: ChartStop }) {
  const { width, height, area, fontSize } = model
  const room = fontSize * 0.5
  const boxWidth = textWidth(`${stop.periodLabel}  ${stop.figure}`, fontSize, 600) + room * 2
  const left = Math.max(0, Math.min(width - boxWidth, stop.x - boxWidth / 2))
  const top = area.bottom + fontSize * 0.45
  return (
    <svg
      className="chart-cursor"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <path d={`M${stop.x} ${area.top}V${top}`} stroke={palette.ink} />
      {stop.y === null ? null : (
        <circle
          cx={stop.x}
          cy={stop.y}
          r={fontSize * 0.45}
          fill="var(--focus)"
          stroke={palette.ink}
          strokeWidth={fontSize / 7}
        />
      )}
      {model.years.map(({ label, x }) => {
        const half = label === null ? 0 : textWidth(label, fontSize) / 2
        return label !== null && x + half > left && x - half < left + boxWidth ? (
          <rect
            key={label}
            x={x - half}
            y={top}
            width={half * 2}
            height={fontSize * 1.6}
            fill="var(--ground)"
          />
        ) : null
      })}
      <rect x={left} y={top} width={boxWidth} height={fontSize * 1.6} fill={palette.ink} />
      <text x={left + room} y={top + fontSize * 1.13} fontSize={fontSize} fill={palette.paper}>
        {stop.periodLabel}
        <tspan x={left + boxWidth - room} textAnchor="end" fontWeight={700}>
          {stop.figure}
        </tspan>
      </text>
    </svg>
  )
}

import type { ChartModel } from '../../chart/chartModel.ts'
import { decisionTextScale } from '../../chart/decisionMarks.ts'
import { endLabelLineHeight } from '../../chart/endLabels.ts'
import { plotLabelScale } from '../../chart/plotLabels.ts'
import { palette } from '../../chart/palette.ts'

/** What is written on the studied chart: the lines name themselves, so there is no legend. */
export function ChartLetters({ model }: { model: ChartModel }) {
  return (
    <>
      <AxisNames model={model} />
      <PlotNames model={model} />
      <EndNames model={model} />
    </>
  )
}

function AxisNames({ model: { years, unit, empty, area, fontSize } }: { model: ChartModel }) {
  return (
    <g fontSize={fontSize} fill={palette.inkSecond}>
      {years.map(({ label, x }) =>
        label === null ? null : (
          <text
            key={label}
            className="drawn-year"
            x={x}
            y={area.bottom + fontSize * 1.55}
            textAnchor="middle"
          >
            {label}
          </text>
        ),
      )}
      {[unit, empty].map((words) =>
        words === null ? null : (
          <text key={words.words} x={words.x} y={words.y}>
            {words.words}
          </text>
        ),
      )}
    </g>
  )
}

function PlotNames({ model: { plotLabels, fontSize } }: { model: ChartModel }) {
  return (
    <g fontSize={fontSize * plotLabelScale} fill={palette.inkSecond}>
      {plotLabels.map(({ words, x, y }) => (
        <text key={`${x} ${y}`} x={x} y={y}>
          {words}
        </text>
      ))}
    </g>
  )
}

function EndNames({ model: { endLabels, fontSize } }: { model: ChartModel }) {
  return endLabels.map(({ series, lines, x, y }) => (
    <g key={series} className="drawn-name" fontSize={fontSize} fill={palette[series]}>
      {lines.map(({ words, weight }, index) => (
        <text key={words} x={x} y={y + fontSize * (0.34 + index * endLabelLineHeight)} fontWeight={weight}>
          {words}
        </text>
      ))}
    </g>
  ))
}

/** A decision's lettered square above the plot, its words beside it, and the dotted line it drops. */
export function DecisionLetters({ model: { decisions, area, fontSize } }: { model: ChartModel }) {
  const size = fontSize * decisionTextScale
  return decisions.map(({ letter, x, squareX, squareTop, squareSize, lines, textX, anchor }) => {
    const foot = squareTop + squareSize
    const first = squareTop + squareSize / 2 + size * 0.34 - ((lines.length - 1) * size * 1.16) / 2
    return (
      <g key={letter} className="drawn-decision" fontSize={size}>
        <path
          d={`M${squareX} ${foot}L${x} ${area.top}V${area.bottom}`}
          fill="none"
          stroke={palette.ink}
          strokeDasharray="1 3"
        />
        <rect
          x={squareX - squareSize / 2}
          y={squareTop}
          width={squareSize}
          height={squareSize}
          fill={palette.ink}
        />
        <text x={squareX} y={foot - size * 0.42} textAnchor="middle" fontWeight={700} fill={palette.paper}>
          {letter}
        </text>
        {lines.map((words, index) => (
          <text key={words} x={textX} y={first + index * size * 1.16} textAnchor={anchor} fill={palette.ink}>
            {words}
          </text>
        ))}
      </g>
    )
  })
}

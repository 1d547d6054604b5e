import type { ChartFigures } from '../../../chart/chartFigures.ts'
import type { ChartPart } from '../../paths.ts'

type Props = {
  readonly figures: ChartFigures
  readonly without: readonly ChartPart[]
  readonly onWithout: (without: readonly ChartPart[]) => void
}

const words: Readonly<Record<ChartPart, string>> = {
  'usual-range': 'Usual range',
  forecast: 'Forecast',
  decisions: 'Decisions',
}

/** What of the chart to draw, kept in the address. A part this chart has nothing of is not offered. */
export function ChartToggles({ figures, without, onWithout }: Props) {
  const offered = partsOf(figures)
  return offered.length === 0 ? null : (
    <fieldset className="chart-toggles screen-only">
      <legend className="vh">Show on the chart</legend>
      {offered.map((part) => (
        <label key={part} className="check">
          <input
            type="checkbox"
            checked={!without.includes(part)}
            onChange={({ target }) =>
              onWithout(target.checked ? without.filter((each) => each !== part) : [...without, part])
            }
          />{' '}
          {words[part]}
        </label>
      ))}
    </fieldset>
  )
}

function partsOf({ usualRanges, signals, forecast, decisions }: ChartFigures): ChartPart[] {
  return [
    ...(usualRanges.length + signals.length > 0 ? (['usual-range'] as const) : []),
    ...(forecast ? (['forecast'] as const) : []),
    ...(decisions.length > 0 ? (['decisions'] as const) : []),
  ]
}

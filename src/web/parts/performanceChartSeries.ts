import type { ChartModel } from '../../chart/chartModel.ts'

/** A point in the figures' own terms: quarters from the left edge of the plot, and the figure. */
type Place = { readonly column: number; readonly value: number }

export type DrawnSeries = {
  /** Quarters across the plot. */
  readonly columns: number
  readonly runs: readonly (readonly Place[])[]
  readonly steps: readonly (readonly Place[])[]
  readonly stretches: readonly {
    readonly data: readonly Place[]
    readonly end: number
    readonly value: number
  }[]
  /** `edges`: the bounds of the range that were agreed; an open end has none. */
  readonly bands: readonly {
    readonly x1: number
    readonly x2: number
    readonly y1: number
    readonly y2: number
    readonly edges: readonly number[]
  }[]
  readonly usual: readonly {
    readonly x1: number
    readonly x2: number
    readonly y1: number
    readonly y2: number
    readonly mean: number
    /** The limits a figure can reach. */
    readonly edges: readonly number[]
  }[]
  readonly breaks: readonly { readonly column: number; readonly kind: 'break' | 'rebase' }[]
  readonly signals: readonly (Place & {
    readonly judgement: 'better' | 'worse' | 'noJudgement'
    readonly isOutside: boolean
  })[]
  /** From the last figure to the year end; empty where there is no forecast. */
  readonly forecast: readonly Place[]
  readonly yearStarts: readonly number[]
}

/** The chart model as series for a library with scales of its own: places in quarters and in the indicator's unit. */
export function drawnSeries(model: ChartModel): DrawnSeries {
  const { area, columnWidth, low, high } = model
  const columnAt = (x: number) => (x - area.left) / columnWidth
  const columns = Math.round(columnAt(area.right))
  return {
    columns,
    runs: model.runs.map((run) => run.map(({ x, value }) => ({ column: columnAt(x), value }))),
    steps: joinedSteps(model.steps).map((run) =>
      run.flatMap(({ x1, x2, value }) => [
        { column: columnAt(x1), value },
        { column: columnAt(x2), value },
      ]),
    ),
    stretches: model.stretches.map(({ x1, x2, value }) => ({
      data: [x1, x2].map((x) => ({ column: columnAt(x), value })),
      end: columnAt(x2),
      value,
    })),
    bands: model.bands.map((band) => ({
      x1: columnAt(band.x1),
      x2: columnAt(band.x2),
      y1: band.low ?? low,
      y2: band.high ?? high,
      edges: [band.high, band.low].filter((bound) => bound !== null),
    })),
    usual: model.usual.map((band) => ({
      x1: columnAt(band.x1),
      x2: columnAt(band.x2),
      y1: band.lower ?? low,
      y2: band.upper ?? high,
      mean: band.mean,
      edges: [band.upper, band.lower].filter((limit) => limit !== null),
    })),
    breaks: model.breaks.map(({ x, kind }) => ({ column: columnAt(x), kind })),
    signals: model.points.flatMap(({ x, value, signal, isOutside }) =>
      signal === null ? [] : [{ column: columnAt(x), value, judgement: signal, isOutside }],
    ),
    forecast: forecastLine(model, columnAt),
    yearStarts: model.years.flatMap(({ tickX }) => (tickX === null ? [] : [columnAt(tickX)])),
  }
}

function forecastLine({ forecast, points }: ChartModel, columnAt: (x: number) => number): Place[] {
  const latest = points.at(-1)
  if (!forecast || !latest) return []
  return [
    { column: columnAt(forecast.x1), value: latest.value },
    { column: columnAt(forecast.x2), value: forecast.value },
  ]
}

/** Steps that follow one another without a gap are one line. */
function joinedSteps(steps: ChartModel['steps']): ChartModel['steps'][number][][] {
  const runs: ChartModel['steps'][number][][] = []
  for (const step of steps) {
    const before = runs.at(-1)?.at(-1)
    if (before && before.x2 === step.x1) runs.at(-1)!.push(step)
    else runs.push([step])
  }
  return runs
}

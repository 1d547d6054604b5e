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
  readonly breaks: readonly number[]
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
    breaks: model.breaks.map(({ x }) => columnAt(x)),
    yearStarts: model.years.flatMap(({ tickX }) => (tickX === null ? [] : [columnAt(tickX)])),
  }
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

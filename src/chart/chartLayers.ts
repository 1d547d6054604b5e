import type { ChartFigures } from './chartFigures.ts'

/** What a reader may leave out of a chart. Figures, targets and breaks always stand. */
export type ChartLayers = {
  readonly usualRange: boolean
  readonly forecast: boolean
  readonly decisions: boolean
}

export const everyLayer: ChartLayers = { usualRange: true, forecast: true, decisions: true }

/** The figures without the layers left out: signals and rebases go with the usual range they speak of. */
export function withLayers(figures: ChartFigures, layers: ChartLayers): ChartFigures {
  return {
    ...figures,
    ...(layers.usualRange
      ? {}
      : {
          usualRanges: [],
          signals: [],
          noUsualRange: '',
          breaks: figures.breaks.filter(({ kind }) => kind === 'break'),
        }),
    ...(layers.forecast ? {} : { forecast: null }),
    ...(layers.decisions ? {} : { decisions: [] }),
  }
}

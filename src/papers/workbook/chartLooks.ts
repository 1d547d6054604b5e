import type { ChartSeries } from './model.ts'

/** How a series is drawn in either format: colours of the charts elsewhere, told apart by dash and marker too. */
export type SeriesLook = {
  /** Six hexadecimal digits. */
  readonly colour: string
  readonly dash: 'solid' | 'dash' | 'dot'
  readonly hasMarker: boolean
}

export const seriesLooks: Readonly<Record<ChartSeries['role'], SeriesLook>> = {
  actual: { colour: '12436D', dash: 'solid', hasMarker: true },
  target: { colour: '3D3D3D', dash: 'dash', hasMarker: false },
  targetLow: { colour: '3D3D3D', dash: 'dash', hasMarker: false },
  targetHigh: { colour: '3D3D3D', dash: 'dash', hasMarker: false },
  stretch: { colour: '801650', dash: 'dot', hasMarker: false },
}

/** Charts stand two abreast; sizes in millimetres. */
export const CHARTS_ABREAST = 2
export const CHART_WIDTH = 190
export const CHART_HEIGHT = 105
export const CHART_GAP = 8
/** Room for the title and the lines above the charts. */
export const CHARTS_FROM_TOP = 24

/** Rows of charts on a printed page of A4 on its side. */
const ROWS_A_PAGE = 2
const POINTS_PER_MILLIMETRE = 72 / 25.4

/**
 * The last row of every printed page of charts but the last, from row 1, so that no chart is parted over two: the row that
 * ends nearest to the middle of the gap. Heights in points.
 */
export function chartPageEnds(charts: number, { titleHeight, rowHeight }: SheetRowHeights): number[] {
  const pages = Math.ceil(charts / (CHARTS_ABREAST * ROWS_A_PAGE))
  return Array.from({ length: Math.max(0, pages - 1) }, (_, page) => {
    const millimetres =
      CHARTS_FROM_TOP + (page + 1) * ROWS_A_PAGE * (CHART_HEIGHT + CHART_GAP) - CHART_GAP / 2
    return 1 + Math.round((millimetres * POINTS_PER_MILLIMETRE - titleHeight) / rowHeight)
  })
}

type SheetRowHeights = { readonly titleHeight: number; readonly rowHeight: number }

/** Quarters named on the axis: every one, or each first of a year where there are many. */
export const labelEvery = (quarters: number): number => (quarters > 12 ? 4 : 1)

import { palette } from '../../../chart/palette.ts'
import { solid } from '../parts/drawnText.ts'
import type { ColumnKey } from './chartTable.ts'

type Dash = 'solid' | 'dash' | 'sysDash' | 'sysDot'

export type ColumnLook = {
  readonly colour: string
  readonly points: number
  readonly dash: Dash
  readonly labelWeight: 0 | 1
  /** Drawn at one level until it changes. */
  readonly steps: boolean
}

/** Lines differ by dash and by the name at their end, not by colour alone. */
export function columnLook(key: ColumnKey, annual: boolean): ColumnLook {
  switch (key) {
    case 'actual':
      return {
        colour: palette.actual,
        points: annual ? 0.75 : 2.5,
        dash: 'solid',
        labelWeight: 1,
        steps: false,
      }
    case 'forecast':
      return { colour: palette.forecast, points: 1.5, dash: 'sysDash', labelWeight: 0, steps: false }
    case 'target':
    case 'targetLow':
    case 'targetHigh':
      return { colour: palette.target, points: 1.75, dash: 'dash', labelWeight: 1, steps: true }
    case 'stretchTarget':
      return { colour: palette.stretch, points: 2.25, dash: 'sysDot', labelWeight: 1, steps: true }
    case 'usualLower':
    case 'usualUpper':
      return { colour: palette.limit, points: 1, dash: 'solid', labelWeight: 0, steps: true }
  }
}

export const lineOf = ({ colour, points, dash }: Pick<ColumnLook, 'colour' | 'points' | 'dash'>): string =>
  `<a:ln w="${Math.round(points * 12_700)}" cap="flat">${solid(colour)}<a:prstDash val="${dash}"/><a:round/></a:ln>`

type Marker = {
  readonly symbol: 'circle' | 'diamond' | 'square' | 'dash'
  readonly size: number
  readonly fill: string
  readonly edge: string
  readonly isDashed?: boolean
}

export const markerOf = ({ symbol, size, fill, edge, isDashed = false }: Marker): string =>
  `<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr>${solid(fill)}<a:ln w="19050">${solid(edge)}${isDashed ? '<a:prstDash val="sysDash"/>' : ''}</a:ln></c:spPr></c:marker>`

export const noMarker = '<c:marker><c:symbol val="none"/></c:marker>'

/** Figures that say something has changed: open where better, a solid red diamond where worse. */
export const signalMarkers = {
  better: markerOf({ symbol: 'circle', size: 9, fill: palette.paper, edge: palette.actual }),
  worse: markerOf({ symbol: 'diamond', size: 11, fill: palette.red, edge: palette.red }),
  noJudgement: markerOf({ symbol: 'square', size: 8, fill: palette.paper, edge: palette.actual }),
} as const

import type { ChartSignal } from './chartFigures.ts'
import { palette } from './palette.ts'

/** A break parts figures that cannot be compared; a rebase only starts the usual range afresh. */
export const changeDash = { break: '9 3', rebase: '9 3 1 3' } as const
export const forecastDash = '5 4'

export type PointMark = {
  readonly d: string
  readonly fill: string
  readonly stroke: string
  readonly strokeWidth: number
  readonly dash?: string
}

/**
 * The mark of a signal, over its dot: an open ring on the better side, a solid red diamond on the worse side, an open
 * square where neither side is better. `size`: see signalSize.
 */
export function signalMark(
  judgement: ChartSignal['judgement'],
  x: number,
  y: number,
  size: number,
): PointMark {
  const open = { fill: palette.paper, stroke: palette.actual, strokeWidth: tenth(size / 6.5) }
  switch (judgement) {
    case 'better':
      return { ...open, d: ring(x, y, size * 0.34) }
    case 'worse':
      return { d: diamond(x, y, size * 0.5), fill: palette.red, stroke: palette.paper, strokeWidth: 1 }
    case 'noJudgement': {
      const reach = size * 0.31
      const side = tenth(reach * 2)
      return { ...open, d: `M${tenth(x - reach)} ${tenth(y - reach)}h${side}v${side}h${-side}Z` }
    }
  }
}

/** A signal inside its usual range is one of a run: a quieter mark than a figure outside it. In pixels, by the lettering. */
export const signalSize = (fontSize: number, { isOutside }: { readonly isOutside: boolean }): number =>
  isOutside ? fontSize : fontSize * 0.75

/** What has not happened yet is dashed: the ring at the end of a forecast. */
export const forecastEnd = (x: number, y: number, size: number): PointMark => ({
  d: ring(x, y, size * 0.32),
  fill: palette.paper,
  stroke: palette.forecast,
  strokeWidth: tenth(size / 9),
  dash: '2 1.5',
})

function ring(x: number, y: number, radius: number): string {
  const [r, across] = [tenth(radius), tenth(radius * 2)]
  return `M${tenth(x - r)} ${tenth(y)}a${r} ${r} 0 1 1 ${across} 0a${r} ${r} 0 1 1 ${-across} 0Z`
}

function diamond(x: number, y: number, reach: number): string {
  const r = tenth(reach)
  return `M${tenth(x - r)} ${tenth(y)}l${r} ${-r} ${r} ${r} ${-r} ${r}Z`
}

const tenth = (value: number): number => Math.round(value * 10) / 10

import { scaleLinear } from 'd3-scale'
import { figureWords, withSign } from '../domain/indicators/figureWords.ts'

export type AxisTick = { readonly value: number; readonly text: string }

export type ValueAxis = {
  readonly low: number
  readonly high: number
  readonly ticks: readonly AxisTick[]
  /** Said wherever the axis does not include zero; null where it does. */
  readonly note: string | null
}

/** Figures that reach down to this share of the highest are drawn from zero. */
const ZERO_WITHIN = 0.4
/** Room kept above the highest and below the lowest figure, as a share of their range. */
const ROOM = 0.04

/**
 * A value axis that ends on round figures: from zero where the lowest figure is within 40% of the highest, never below
 * zero for figures that are not negative, never above 100% for percentages. No tick is finer than the figures printed.
 * With no figures there are no ticks.
 */
export function valueAxis(
  values: readonly number[],
  { about, decimals, unit }: { about: number; decimals: number; unit: string },
): ValueAxis {
  if (values.length === 0) return { low: 0, high: 1, ticks: [], note: null }
  const least = Math.min(...values)
  const most = Math.max(...values)
  const finest = 10 ** -decimals
  const room = most > least ? (most - least) * ROOM : Math.max(Math.abs(most) * 0.1, finest)
  let low = least - room
  let high = most + room
  if (least >= 0) low = least <= most * ZERO_WITHIN ? 0 : Math.max(0, low)
  if (most <= 0) high = most >= least * ZERO_WITHIN ? 0 : Math.min(0, high)
  if (low === high) high = low + finest

  const scale = scaleLinear().domain([low, high]).nice(about)
  const round = scale.ticks(about)
  const whole = stepOf(round) < finest * 0.999 ? ticksEvery(finest, low, high) : round
  const capped = unit.startsWith('%') && most <= 100 && whole.includes(100)
  const ticks = capped ? whole.filter((tick) => tick <= 100) : whole
  const [bottom = 0, top = 1] = [ticks[0], ticks.at(-1)]
  const words = tickWords(ticks, unit)
  return {
    low: bottom,
    high: top,
    ticks: ticks.map((value, index) => ({ value, text: words[index]! })),
    note: bottom > 0 || top < 0 ? `Vertical axis starts at ${words[0]}.` : null,
  }
}

const stepOf = (ticks: readonly number[]): number => (ticks.length > 1 ? ticks[1]! - ticks[0]! : Infinity)

function ticksEvery(step: number, low: number, high: number): number[] {
  const first = Math.floor(low / step + 1e-9)
  const count = Math.ceil(high / step - 1e-9) - first
  return Array.from({ length: count + 1 }, (_, index) => Number(((first + index) * step).toFixed(12)))
}

/** All ticks with the decimals the finest of them needs. */
function tickWords(ticks: readonly number[], unit: string): string[] {
  const places = Math.max(0, ...ticks.map((tick) => decimalsOf(tick)))
  return ticks.map((tick) => withSign(figureWords(tick.toFixed(places), places), unit))
}

function decimalsOf(value: number): number {
  const places = String(value).split('.')[1]?.length ?? 0
  return Math.min(places, 12)
}

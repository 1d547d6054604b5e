/**
 * A method of forecasting by carrying an earlier figure forward: the place (from 0) of the figure that stands for the
 * quarter `ahead` (from 1) of the last of `known` figures. Negative when the series does not reach back so far.
 */
export type CarryForward = (known: number, ahead: number) => number

/** The last figure stands for every coming quarter. R forecast 8.20 `naive`. */
export const naive: CarryForward = (known) => known - 1

/** Last year’s figure of the same quarter stands for each. R forecast 8.20 `snaive`, season of four quarters. */
export const seasonalNaive: CarryForward = (known, ahead) => known - 4 + ((ahead - 1) % 4)

/** The figures a method gives for the next `horizon` quarters; NaN where the figure it would carry is missing. */
export function carriedForward(method: CarryForward, values: readonly number[], horizon: number): number[] {
  return Array.from({ length: horizon }, (_, i) => values[method(values.length, i + 1)] ?? NaN)
}

/**
 * The year end that forecasts of the remaining quarters come to: for a total, what has happened since 1 April and the
 * forecasts together; for a level, the forecast of quarter 4 alone.
 */
export function yearEndOf(
  kind: 'total' | 'level',
  soFar: readonly number[],
  forecasts: readonly number[],
): number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return kind === 'total' ? sum(soFar) + sum(forecasts) : (forecasts.at(-1) ?? NaN)
}

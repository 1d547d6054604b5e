import { naive, seasonalNaive } from './naiveForecasts.ts'
import type { QuarterlySeries } from './quarterlySeries.ts'

/**
 * How far the same forecast has missed before. `spread`: the root mean square of what the mean of the two methods
 * missed by, made as many quarters ahead from every earlier quarter of the series, to four significant figures, so that
 * what is printed recomputes the verdict. `count`: how many such forecasts there were. A figure that is missing makes
 * no forecast and no error.
 */
export type PastErrors = { readonly count: number; readonly spread: number }

export function pastErrors({ measure, numbers }: QuarterlySeries, ahead: number): PastErrors {
  const from = measure === 'quarterFour' ? ahead : 1
  let count = 0
  let squares = 0
  for (let known = 4; known + ahead <= numbers.length; known++) {
    let error = 0
    for (let quarter = from; quarter <= ahead; quarter++) {
      const last = numbers[naive(known, quarter)] ?? NaN
      const lastYear = numbers[seasonalNaive(known, quarter)] ?? NaN
      error += (numbers[known + quarter - 1] ?? NaN) - (last + lastYear) / 2
    }
    if (Number.isNaN(error)) continue
    count += 1
    squares += error * error
  }
  return { count, spread: count === 0 ? 0 : Number(Math.sqrt(squares / count).toPrecision(4)) }
}

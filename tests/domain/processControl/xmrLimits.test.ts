import { expect, test } from 'vitest'
import { xmrLimits } from '../../../src/domain/processControl/xmrLimits.ts'

const all = (figures: readonly (number | null)[]) => ({ from: 0, until: figures.length })

test('limits are the mean less and plus 2.66 times the average range between neighbours', () => {
  const figures = [10, 12, 11, 15]
  // Mean 48 / 4 = 12. Ranges 2, 1, 4: average 7 / 3. 2.66 × 7 / 3 = 6.2067.
  const limits = xmrLimits(figures, all(figures))
  expect(limits?.mean).toBe(12)
  expect(limits?.lowerProcessLimit).toBeCloseTo(12 - 6.20667, 4)
  expect(limits?.upperProcessLimit).toBeCloseTo(12 + 6.20667, 4)
})

test('a gap takes away the ranges on both its sides, and is never joined over', () => {
  const figures = [10, 12, null, 20, 21]
  // Ranges 2 and 1 only; 12 to 20 is none. Average 1.5, mean 63 / 4 = 15.75.
  expect(xmrLimits(figures, all(figures))).toMatchObject({ mean: 15.75, averageMovingRange: 1.5 })
})

test('a gap between each two figures leaves no range, so no limits', () => {
  expect(xmrLimits([9, null, 11, null, 10], { from: 0, until: 5 })).toBeNull()
})

test('limits are never cut off at 0 or 100', () => {
  const figures = [1, 5, 0, 4]
  // Ranges 4, 5, 4: average 13 / 3; mean 2.5; 2.5 − 2.66 × 13 / 3 = −9.03.
  expect(xmrLimits(figures, all(figures))?.lowerProcessLimit).toBeCloseTo(-9.0267, 4)
})

test('ten figures of 0.1 have the mean 0.1, and limits on it', () => {
  const figures = Array.from({ length: 10 }, () => 0.1)
  expect(xmrLimits(figures, all(figures))).toMatchObject({
    mean: 0.1,
    lowerProcessLimit: 0.1,
    upperProcessLimit: 0.1,
  })
})

test('screening, when asked for, leaves out once the ranges that are not below 3.267 times the average', () => {
  const figures = [10, 11, 10, 11, 10, 30, 29, 30, 29, 30, 29]
  // Nine ranges of 1 and one of 20: average 2.9, and 3.267 × 2.9 = 9.47, so 20 goes and the average is 1.
  expect(xmrLimits(figures, all(figures))).toMatchObject({ averageMovingRange: 2.9, screenedOut: 0 })
  expect(xmrLimits(figures, all(figures), true)).toMatchObject({ averageMovingRange: 1, screenedOut: 1 })
})

import { Big } from 'big.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { quartilePoints } from '../../../src/domain/benchmark/quartilePoints.ts'

const points = (...figures: readonly string[]) => {
  const { lower, median, upper } = quartilePoints(figures.map((each) => new Big(each)))
  return [lower.toFixed(), median.toFixed(), upper.toFixed()]
}

test('the quartiles of 1, 2, 3, 4 are 1.75, 2.5 and 3.25, as a spreadsheet gives them', () => {
  expect(points('4', '1', '3', '2')).toEqual(['1.75', '2.5', '3.25'])
})

test('of five figures they are the second, third and fourth', () => {
  expect(points('10', '20', '30', '40', '50')).toEqual(['20', '30', '40'])
})

test('of one figure they are that figure; of 0.1 and 0.2 the median is 0.15 to the digit', () => {
  expect(points('7.5')).toEqual(['7.5', '7.5', '7.5'])
  expect(points('0.1', '0.2')).toEqual(['0.125', '0.15', '0.175'])
})

test('at least a quarter of the figures lie at or below the lower quartile, and as many at or above the upper', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 40 }), (numbers) => {
      const figures = numbers.map((each) => new Big(each))
      const { lower, median, upper } = quartilePoints(figures)
      expect(lower.lte(median) && median.lte(upper)).toBe(true)
      expect(figures.filter((each) => each.lte(lower)).length * 4).toBeGreaterThanOrEqual(figures.length)
      expect(figures.filter((each) => each.gte(upper)).length * 4).toBeGreaterThanOrEqual(figures.length)
    }),
  )
})

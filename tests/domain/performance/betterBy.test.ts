import { Big } from 'big.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBetterBy } from '../../../src/domain/performance/betterBy.ts'
import { anyFigure, anyTolerance } from './performance.arbitrary.ts'

test('8% of 0.1 is 0.008: a figure of 0.108 is better by exactly that, though floating-point numbers are not', () => {
  const margin = { amount: '8', mode: 'relative' } as const
  expect(isBetterBy('0.108', '0.1', 'up', margin)).toBe(true)
  expect(isBetterBy('0.10799999999999999999999', '0.1', 'up', margin)).toBe(false)
})

test('the quick answer is the exact one, on the boundary, a hair to either side, and anywhere', () => {
  const hair = fc.constantFrom('0', '1e-18', '-1e-18', '1e-9', '-1e-9', '0.01', '-7')
  const size = fc.constantFrom('1', '1e15', '1e-15')
  fc.assert(
    fc.property(
      anyFigure,
      anyTolerance,
      fc.constantFrom('up', 'down'),
      fc.boolean(),
      hair,
      size,
      (aim, tolerance, betterIs, isAllowance, off, scale) => {
        const from = new Big(aim).times(scale)
        const amount = isAllowance ? `-${tolerance.amount}` : tolerance.amount
        const width = tolerance.mode === 'absolute' ? new Big(amount) : from.abs().times(amount).times('0.01')
        const gap = width.plus(off)
        const figure = betterIs === 'up' ? from.plus(gap) : from.minus(gap)
        expect(isBetterBy(figure.toFixed(), from.toFixed(), betterIs, { amount, mode: tolerance.mode })).toBe(
          new Big(off).gte(0),
        )
      },
    ),
    { numRuns: 1000 },
  )
})

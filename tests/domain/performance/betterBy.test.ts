import { Big } from 'big.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isAtLeast,
  isBetterBy,
  isBeyondMargin,
  isWorseByAtMost,
} from '../../../src/domain/performance/betterBy.ts'
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

test('504 misses 480 by exactly 5%: within that margin and not beyond it, unlike a hair more', () => {
  const margin = { amount: '5', mode: 'relative' } as const
  expect(isWorseByAtMost('504', '480', 'down', margin)).toBe(true)
  expect(isWorseByAtMost('504.0000000000000000001', '480', 'down', margin)).toBe(false)
  expect(isBeyondMargin('24', '480', margin)).toBe(false)
  expect(isBeyondMargin('24.0000000000000000001', '480', margin)).toBe(true)
})

test('a figure is at its target or better by the decimals written, where binary numbers cannot tell them apart', () => {
  expect(isAtLeast('0.1', '0.10', 'up')).toBe(true)
  expect(isAtLeast('0.09999999999999999999', '0.1', 'up')).toBe(false)
  expect(isAtLeast('0.09999999999999999999', '0.1', 'down')).toBe(true)
  expect(isAtLeast('7', '5', 'down')).toBe(false)
})

test('worse by at most a margin and better by at least its opposite are one question, on the boundary and anywhere', () => {
  const hair = fc.constantFrom('0', '1e-18', '-1e-18', '0.01', '-7')
  fc.assert(
    fc.property(anyFigure, anyTolerance, fc.constantFrom('up', 'down'), hair, (from, tolerance, way, off) => {
      const { mode, amount } = tolerance
      const width = mode === 'absolute' ? new Big(amount) : new Big(from).abs().times(amount).times('0.01')
      const miss = width.plus(off)
      const figure = way === 'up' ? new Big(from).minus(miss) : new Big(from).plus(miss)
      const isWithin = new Big(off).lte(0)
      expect(isWorseByAtMost(figure.toFixed(), from, way, tolerance)).toBe(isWithin)
      if (miss.gte(0)) expect(isBeyondMargin(miss.toFixed(), from, tolerance)).toBe(!isWithin)
    }),
    { numRuns: 1000 },
  )
})

import { Big } from 'big.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compareDecimals,
  decimalOfNumber,
  differenceOfDecimals,
  shareOfPercent,
  sumOfDecimals,
  roundedDecimal,
} from '../../src/domain/decimalText.ts'

test('a tenth and two tenths are three tenths', () => {
  expect(sumOfDecimals(['0.1', '0.2'])).toBe('0.3')
  expect(sumOfDecimals([])).toBe('0')
})

test('figures of eighteen digits are added without losing one', () => {
  expect(sumOfDecimals(['999999999999999999', '1'])).toBe('1000000000000000000')
})

test('1.0 and 1 are the same figure', () => {
  expect(compareDecimals('1.0', '1')).toBe(0)
  expect(compareDecimals('-2', '-1')).toBeLessThan(0)
  expect(compareDecimals('10', '9')).toBeGreaterThan(0)
})

test('a spreadsheet’s number is the decimal somebody typed', () => {
  expect(decimalOfNumber(0.1 + 0.2, 15)).toBe('0.3')
  expect(decimalOfNumber(1e21, 15)).toBe('1000000000000000000000')
})

test('60 per cent is six tenths, and no digit is lost', () => {
  expect(['60', '62.5', '100', '0'].map(shareOfPercent)).toEqual(['0.6', '0.625', '1', '0'])
})

test('510 less 480.3 is 29.7, and what is the same figure differs by nothing', () => {
  expect(differenceOfDecimals('510', '480.3')).toBe('29.7')
  expect(differenceOfDecimals('0.3', '0.1')).toBe('0.2')
  expect(differenceOfDecimals('480.30', '510')).toBe('-29.7')
  expect(differenceOfDecimals('1.0', '1')).toBe('0')
})

test('a difference is exact for figures of any length, however near to one another', () => {
  const digits = fc.bigInt({ min: -(10n ** 21n), max: 10n ** 21n })
  const anyDecimal = fc
    .tuple(fc.oneof(digits, fc.bigInt({ min: -99999n, max: 99999n })), fc.integer({ min: 0, max: 130 }))
    .map(([units, places]) => new Big(`${units}e-${places}`).toFixed())
  const hair = fc.constantFrom('0', '1e-18', '-1e-13', '0.01', '2')
  fc.assert(
    fc.property(anyDecimal, fc.oneof(anyDecimal, hair), fc.boolean(), (figure, other, isNear) => {
      const b = isNear ? new Big(figure).plus(other).toFixed() : other
      expect(differenceOfDecimals(figure, b)).toBe(new Big(figure).minus(b).toFixed().replace(/^-0$/, '0'))
    }),
    { numRuns: 1000 },
  )
})

test('a figure is rounded to so many places, a half away from zero, and nought has no sign', () => {
  expect(roundedDecimal('2.0625', 3)).toBe('2.063')
  expect(roundedDecimal('-2.0625', 3)).toBe('-2.063')
  expect(roundedDecimal('1.9999', 3)).toBe('2')
  expect(roundedDecimal('-0.0004', 3)).toBe('0')
})

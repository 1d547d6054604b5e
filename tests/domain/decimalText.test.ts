import { expect, test } from 'vitest'
import {
  compareDecimals,
  decimalOfNumber,
  shareOfPercent,
  sumOfDecimals,
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

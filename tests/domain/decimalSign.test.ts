import { Big } from 'big.js'
import { expect, test } from 'vitest'
import { signOf } from '../../src/domain/decimalSign.ts'

test('a figure lies above zero, below it or at it, and zero has no sign', () => {
  expect(['0.01', '-3', '0', '-0.00'].map((text) => signOf(new Big(text)))).toEqual([1, -1, 0, 0])
  expect(signOf(new Big(2).minus('2.0'))).toBe(0)
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberOf } from '../../src/domain/decimalNumber.ts'

test('a decimal text is the number JavaScript reads in it, whatever its length and places', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 12 })
  const written = fc.tuple(fc.constantFrom('', '-'), digits, fc.constantFrom('', '.'), digits)
  fc.assert(
    fc.property(written, (parts) => {
      const text = parts.join('')
      expect(numberOf(text)).toBe(Number(text))
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  '',
  '-',
  '.',
  '-.',
  '5.',
  '.5',
  '-0',
  '-0.0',
  '1.2.3',
  '1e3',
  '1E-7',
  ' 7',
  '+7',
  '0x10',
  '1,000',
  'x',
])('of “%s” too, a figure or not', (text) => expect(numberOf(text)).toBe(Number(text)))

test('fifteen digits with places are read as exactly as seventeen', () => {
  expect(numberOf('0.1234567890123')).toBe(0.1234567890123)
  expect(numberOf('12345678901234.5')).toBe(12345678901234.5)
  expect(numberOf('-9007199254740993')).toBe(-9007199254740992)
})

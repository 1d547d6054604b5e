import { Big } from 'big.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { figureWords, withUnit, plainFigure, withSign } from '../../../src/domain/indicators/figureWords.ts'

test('a figure is printed as stored, with at least the decimals asked for', () => {
  expect(figureWords('138', 1)).toBe('138.0')
  expect(figureWords('141.63', 1)).toBe('141.63')
  expect(figureWords('1234567', 0)).toBe('1,234,567')
  expect(figureWords('-4.25', 2)).toBe('−4.25')
  expect(figureWords('-0.0', 1)).toBe('0.0')
  expect(figureWords('9007199254740993.1', 0)).toBe('9,007,199,254,740,993.1')
})

test('nothing is rounded away: what is printed reads back as the figure stored', () => {
  const decimal = fc
    .tuple(
      fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom('', '0', '00'),
    )
    .map(([digits, places, zeros]) => {
      const [sign, text] = digits < 0n ? ['-', String(-digits)] : ['', String(digits)]
      const padded = text.padStart(places + 1, '0')
      return places === 0
        ? `${sign}${text}`
        : `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}${zeros}`
    })
  fc.assert(
    fc.property(decimal, fc.integer({ min: 0, max: 3 }), (value, decimals) => {
      expect(new Big(plainFigure(value, decimals)).eq(value)).toBe(true)
    }),
  )
})

test('short and long figures are printed alike', () => {
  const printed = (value: string, places: number) =>
    new Intl.NumberFormat('en-GB', {
      minimumFractionDigits: places,
      maximumFractionDigits: places,
      signDisplay: 'negative',
    })
      .format(value as Intl.StringNumericLiteral)
      .replace('-', '−')
  const value = fc.tuple(fc.integer({ min: -1200, max: 1200 }), fc.constantFrom('', '.0', '.50', '.007'))
  fc.assert(
    fc.property(value, fc.integer({ min: 3, max: 5 }), ([whole, fraction], decimals) => {
      expect(figureWords(`${whole}${fraction}`, decimals)).toBe(printed(`${whole}${fraction}`, decimals))
    }),
  )
  expect(figureWords('-0.0', 1)).toBe('0.0')
  expect(figureWords('-0.5', 1)).toBe('−0.5')
  expect(figureWords('999.50', 0)).toBe('999.5')
})

test('a unit is a sign beside the figure or words after it', () => {
  expect(withUnit('34', '%')).toBe('34%')
  expect(withUnit('1,200', '£ per week')).toBe('£1,200 per week')
  expect(withUnit('510', 'offences')).toBe('510 offences')
  expect(withSign('−5', '£')).toBe('−£5')
})

test('a figure for a machine has neither separators nor a printed minus', () => {
  expect(plainFigure('-1234567.5', 2)).toBe('-1234567.50')
})

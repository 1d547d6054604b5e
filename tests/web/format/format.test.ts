import { describe, expect, test } from 'vitest'
import { figureParts, placesShown } from '../../../src/web/format/figureParts.ts'
import { quarterLabelOf, quarterWordsOf } from '../../../src/web/format/quarterWords.ts'
import { targetWords } from '../../../src/papers/words/targetWords.ts'

describe('figures in a column', () => {
  test.for([
    ['34', 0, '34', '.00'],
    ['141.6', 1, '141.6', '0'],
    ['0.21', 2, '0.21', ''],
    ['1234567', 0, '1,234,567', '.00'],
    ['-3.5', 1, '−3.5', '0'],
    ['0.12345', 2, '0.12345', ''],
  ] as const)('%s with %d decimals lines its point up with two', ([value, decimals, words, padding]) => {
    expect(figureParts(value, decimals, 2)).toEqual({ words, padding })
  })

  test('a column of whole numbers is not padded', () => {
    expect(figureParts('510', 0, 0)).toEqual({ words: '510', padding: '' })
  })

  test('one figure of six places does not push the rest aside', () => {
    expect(placesShown('0.123456', 2)).toBe(6)
    expect(figureParts('34', 0, 6).padding).toBe('.00')
  })
})

describe('targets', () => {
  test('a figure, a range, and a range with an open end', () => {
    expect(targetWords({ value: '480', low: null, high: null }, 0)).toBe('480')
    expect(targetWords({ value: null, low: '85', high: '95' }, 1)).toBe('85.0 to 95.0')
    expect(targetWords({ value: null, low: '85', high: null }, 0)).toBe('85 or more')
    expect(targetWords({ value: null, low: null, high: '95' }, 0)).toBe('95 or less')
  })
})

describe('quarters', () => {
  test('as printed, and in words', () => {
    expect(quarterLabelOf('2010-11-q2')).toBe('Q2 2010/11')
    expect(quarterWordsOf('2010-11-q4')).toBe('January to March 2011')
  })
})

import { describe, expect, test } from 'vitest'
import { numberWords } from '../../../src/domain/numberWords.ts'
import {
  groupCountWords,
  otherWords,
  redsHeadline,
  redsOfWords,
  redWords,
} from '../../../src/papers/words/countWords.ts'

describe('counts in words', () => {
  test('the headline says how many are red', () => {
    expect(redsHeadline(0)).toBe('No indicator is red.')
    expect(redsHeadline(1)).toBe('One indicator is red.')
    expect(redsHeadline(6)).toBe('Six indicators are red.')
    expect(redsHeadline(1204)).toBe('1,204 indicators are red.')
  })

  test('a paper says of how many', () => {
    expect([0, 1, 6].map((reds) => redsOfWords(reds, 29))).toEqual([
      'None of 29 indicators is red',
      'One of 29 indicators is red',
      'Six of 29 indicators are red',
    ])
    expect(redsOfWords(1, 1)).toBe('One of 1 indicator is red')
    expect(redsOfWords(0, 0)).toBe('No indicator is red')
  })

  test('a group says its reds first, even when there are none', () => {
    const late = { words: 'late', count: 3 }
    const counts = { red: 0, amber: 1, green: 0, notRated: 3, notRatedFor: [late] }
    expect(groupCountWords(counts)).toBe('no reds, 1 amber, 3 not rated (late)')
    expect(redWords({ red: 2 })).toBe('2 red')
    expect(otherWords({ amber: 0, green: 0, notRated: 0, notRatedFor: [] })).toBe('')
  })

  test('where several reasons leave indicators unrated, each is counted', () => {
    const notRatedFor = [
      { words: 'data only', count: 2 },
      { words: 'late', count: 1 },
    ]
    expect(otherWords({ amber: 0, green: 4, notRated: 3, notRatedFor })).toBe(
      '4 green, 3 not rated (2 data only, 1 late)',
    )
  })

  test('numbers are words up to twelve', () => {
    expect([0, 5, 12, 13].map(numberWords)).toEqual(['no', 'five', 'twelve', '13'])
  })
})

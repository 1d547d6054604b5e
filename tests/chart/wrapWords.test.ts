import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { textWidth } from '../../src/chart/textWidth.ts'
import { wrapEvenly, wrapWords } from '../../src/chart/wrapWords.ts'

test('seven figures at 22 pixels are as wide as they were measured in the typeface', () => {
  expect(textWidth('1880188', 22)).toBeCloseTo(76.55, 1)
})

test('lines break at spaces, and are evened out where that takes no more lines', () => {
  expect(wrapWords('Emergency bed days are below their usual range', 240, { size: 18 })).toEqual([
    'Emergency bed days are below',
    'their usual range',
  ])
  expect(wrapEvenly('Emergency bed days are below their usual range', 240, { size: 18 })).toEqual([
    'Emergency bed days are',
    'below their usual range',
  ])
})

test('a no-break space does not break', () => {
  expect(wrapWords('in Q2\u00a02010/11', 75, { size: 14 })).toEqual(['in', 'Q2\u00a02010/11'])
})

test('no line is wider than it may be, and no letter is lost', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 30, max: 400 }), (words, width) => {
      for (const lines of [wrapWords(words, width, { size: 14 }), wrapEvenly(words, width, { size: 14 })]) {
        expect(lines.every((line) => textWidth(line, 14) <= width)).toBe(true)
        expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''))
      }
    }),
  )
})

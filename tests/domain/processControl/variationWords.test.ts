import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { assuranceSentence, assuranceWord } from '../../../src/domain/processControl/assuranceWords.ts'
import { outsideSide } from '../../../src/domain/processControl/outsideRule.ts'
import { limitWords } from '../../../src/domain/processControl/limitWords.ts'
import { seriesChart } from '../../../src/domain/processControl/seriesChart.ts'
import { variationSentence, variationWord } from '../../../src/domain/processControl/variationWords.ts'
import { xmrLimits } from '../../../src/domain/processControl/xmrLimits.ts'
import { charted, level, terms } from './seriesTerms.ts'

/** Thirteen figures, mean 11 and ranges 1: limits 8.34 and 13.66. */
const steady = '11 12 11 10 11 12 11 10 11 12 11 10 11'

test('inside the usual range one quarter’s move may be chance', () => {
  const chart = charted(steady)
  expect(variationWord(chart)).toBe('Usual range')
  expect(variationSentence(chart, 1)).toBe(
    'It is inside its usual range of 8.3 to 13.7, so one quarter’s move may be chance.',
  )
})

test('outside it something has changed; the word says whether for the better', () => {
  // Fourteen figures: 143 + 30 = 173, mean 12.357; ranges 12 and 19, 31 / 13 = 2.385; limits 6.01 and 18.70.
  const chart = charted(`${steady} 30`)
  expect(variationWord(chart)).toBe('Signal: better')
  expect(variationSentence(chart, 1)).toBe(
    'It is outside what is usual (6.0 to 18.7): something has changed.',
  )
  expect(variationWord(charted(`${steady} 30`, { polarity: 'lowerIsBetter' }))).toBe('Signal: worse')
  expect(variationWord(charted(`${steady} 30`, { polarity: 'noJudgement' }))).toBe('Signal: high')
})

test('a run and a trend say how many figures they saw', () => {
  // Mean (7 × 10 + 8 × 12) / 15 = 11.07.
  const run = charted('10 10 10 10 10 10 10 12 12 12 12 12 12 12 12')
  expect(variationSentence(run, 1)).toContain('is the last of 8 figures in a row above the mean of 11.1')
  expect(variationSentence(charted(`${steady} 10 9 8 7 6 5`), 0)).toContain(
    'is the last of 7 figures, each lower than the one before',
  )
})

test('where two rules speak of the range it is printed once', () => {
  // Sixteen figures: 143 + 74 = 217, mean 13.5625; ranges 12 + 3 + 16 + 0 = 31 / 15 = 2.067; limits 8.07 and 19.06.
  expect(variationSentence(charted(`${steady} 14 30 30`), 1)).toBe(
    'It is outside what is usual (8.1 to 19.1), and is one of at least two of the last three near or beyond the upper end of that range: something has changed.',
  )
})

test('a provisional range says so, and from how many figures', () => {
  expect(variationSentence(charted('11 12 11 10 11 12 11 10 11'), 0)).toMatch(
    / The range is provisional, from 9 figures: it is firm from 13\.$/,
  )
})

test('too few figures are counted', () => {
  const chart = charted('11 12 11 10 11')
  expect(variationWord(chart)).toBe('Too few: 5 of 8')
  expect(variationSentence(chart, 0)).toBe('Too few figures (5 of 8) to say what is usual.')
})

test('what is charted of a year-to-date indicator is named, as it is not the figure printed', () => {
  const year = '11 23 34 44'
  const chart = charted(`${year} ${year} ${year} 11`, { outturnType: 'yearToDate' })
  expect(variationSentence(chart, 0)).toMatch(/^The quarter alone, 11, is inside its usual range of 8 to 14,/)
})

test('a rolling year says why it has no usual range', () => {
  const chart = seriesChart(terms(steady, { outturnType: 'rollingYear' }))
  expect(variationWord(chart)).toBe('Not charted')
  expect(variationSentence(chart, 0)).toMatch(/^Nine of the twelve months/)
})

test('limits print as many decimals as it takes to show the figure on its side of them', () => {
  // 12.5 is within 13.66; at no decimals 13.66 prints as 14. A figure of 13.9 is outside 13.66 but not outside 14.
  const limits = xmrLimits(steady.split(' ').map(Number), { from: 0, until: 13 })
  if (!limits) throw new Error('Thirteen neighbours have limits')
  expect(limitWords(limits, 0, 12.5)).toEqual({ lower: '8', upper: '14' })
  expect(limitWords(limits, 0, 13.9)).toEqual({ lower: '8.3', upper: '13.7' })
})

test('what is printed recomputes the verdict on any figure', () => {
  const series = fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 8, maxLength: 20 })
  fc.assert(
    fc.property(series, fc.integer({ min: 0, max: 2 }), (tenths, decimals) => {
      const figures = tenths.map((each) => each / 10)
      const limits = xmrLimits(figures, { from: 0, until: figures.length })
      const figure = figures.at(-1)
      if (!limits || figure === undefined) return
      const { lower, upper } = limitWords(limits, decimals, figure)
      const read = (text: string) => Number(text.replaceAll(',', '').replace('−', '-'))
      const printed = figure > read(upper) ? 'high' : figure < read(lower) ? 'low' : null
      expect(printed).toBe(outsideSide(figure, limits))
    }),
  )
})

test('assurance has three words, and a reason where there is none', () => {
  const against = (value: string) => charted(steady, { targets: level(value, 13) }).assurance
  expect(assuranceWord(against('8'))).toBe('Usual range meets the target')
  expect(assuranceWord(against('11'))).toBe('Usual range may or may not meet the target')
  expect(assuranceWord(against('14'))).toBe('Usual range misses the target')
  expect(assuranceSentence(charted(steady).assurance)).toBe(
    'No target has been agreed for the period, so nothing is said of meeting it.',
  )
  expect(assuranceWord(charted('11 12 11', { targets: level('8', 3) }).assurance)).toBe('Too few: 3 of 13')
})

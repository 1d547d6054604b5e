import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chanceOfReaching, type Chance } from '../../../src/domain/forecast/chanceOfReaching.ts'
import type { Goal } from '../../../src/domain/forecast/goal.ts'
import { normalShareBelow } from '../../../src/domain/forecast/normalShare.ts'
import { plainSumToReach } from '../../../src/domain/forecast/plainSumToReach.ts'
import type { YearEndMeasure } from '../../../src/domain/forecast/yearEndMeasure.ts'
import { yearEndForecast } from '../../../src/domain/forecast/yearEndForecast.ts'
import { seriesOf } from './forecastFixture.ts'

function chance(measure: YearEndMeasure, figures: readonly string[], goal: Goal | null): Chance {
  const series = seriesOf(measure, figures)
  const sum = plainSumToReach(series, goal, 2010, { unit: '', decimals: 0 })
  return chanceOfReaching(series, yearEndForecast(series, 2010), goal, sum, 0)
}

/**
 * Two quarters ahead, each forecast is the mean of the last figure and that of two quarters before: from the fourth
 * figure on (104 and 100: 102 for 100; 100 and 104: 102 for 104 …) each misses by exactly 2.
 */
const wave = [
  '100',
  '100',
  '104',
  '104',
  '100',
  '100',
  '104',
  '104',
  '100',
  '100',
  '104',
  '104',
  '100',
  '100',
]

describe('the chance of reaching a level', () => {
  test('is the distance from the forecast beside the method’s own past misses, in numbers that recompute it', () => {
    // The forecast: the mean of 100 and last year’s Q4 of 104 is 102. Nine forecasts missed by 2.
    expect(chance('quarterFour', wave, { low: null, high: '103' })).toEqual({
      chance: 'tooCloseToCall',
      howComputed:
        'The forecast is 102. 9 earlier forecasts made the same way, 2 quarters ahead, missed by 2 (the root of their mean square). It lies 1 on the right side of 103, 0.5 times that miss. Likely is more than 1.28 times on the right side, unlikely more than 0.44 times on the wrong side (where a normal curve has 0.9 and 0.33).',
    })
  })

  test('is likely from more than 1.28 misses on the right side, unlikely from more than 0.44 on the wrong one', () => {
    const word = (high: string) => chance('quarterFour', wave, { low: null, high }).chance
    expect([word('104.58'), word('104.56')]).toEqual(['likely', 'tooCloseToCall'])
    expect([word('101.12'), word('101.1')]).toEqual(['tooCloseToCall', 'unlikely'])
  })

  test('mirrors when the better way is the other one', () => {
    const word = (low: string) => chance('quarterFour', wave, { low, high: null }).chance
    expect([word('99.42'), word('99.44'), word('102.88'), word('102.9')]).toEqual([
      'likely',
      'tooCloseToCall',
      'tooCloseToCall',
      'unlikely',
    ])
  })

  test('of a range is the part of the curve within it', () => {
    const word = (low: string, high: string) => chance('quarterFour', wave, { low, high }).chance
    // Two misses either side hold 0.954 of a normal curve, one 0.683, a quarter 0.197.
    expect([word('98', '106'), word('100', '104'), word('101.5', '102.5')]).toEqual([
      'likely',
      'tooCloseToCall',
      'unlikely',
    ])
  })

  test('cannot be said on too few earlier forecasts, too few figures, or none that ever missed', () => {
    expect(chance('quarterFour', wave.slice(-10), { low: null, high: '103' })).toMatchObject({
      chance: 'cannotSay',
      because: 'tooFewPastForecasts',
      howComputed: 'Too few earlier forecasts to know how far they miss: 5 of 6 made 2 quarters ahead.',
    })
    expect(chance('quarterFour', wave.slice(-7), { low: null, high: '103' })).toMatchObject({
      because: 'tooFew',
      howComputed: 'Too few figures for a forecast: 7 of 8 quarters.',
    })
    expect(chance('quarterFour', Array<string>(14).fill('5'), { low: null, high: '5' })).toMatchObject({
      because: 'neverMissed',
    })
    expect(chance('quarterFour', wave, null)).toMatchObject({ because: 'noLevel' })
  })

  test('of what a total has settled is said whatever the figures', () => {
    expect(chance('sumOfQuarters', ['20', '21'], { low: null, high: '40' }).chance).toBe('unlikely')
    expect(chance('sumOfQuarters', ['20', '21'], { low: '41', high: null }).chance).toBe('likely')
  })

  test('never shows a percentage, and its printed numbers give the word again', () => {
    const figure = fc.integer({ min: 0, max: 2000 }).map((each) => (each / 10).toFixed(1))
    fc.assert(
      fc.property(fc.array(figure, { minLength: 12, maxLength: 20 }), figure, (figures, high) => {
        const found = chance('quarterFour', figures, { low: null, high })
        expect(found.howComputed).not.toMatch(/%|per cent/)
        const [, count, miss, by, side, times] =
          /(\d+) earlier.*missed by ([\d.,]+) \(.*lies ([\d.,]+) on the (right|wrong) side.*?, ([\d.,]+) times/.exec(
            found.howComputed,
          ) ?? []
        if (count === undefined) return expect(found.chance).toBe('cannotSay')
        const number = (text = '') => Number(text.replaceAll(',', ''))
        expect(Math.abs(number(by) / number(miss) - number(times))).toBeLessThanOrEqual(0.005001)
        const spreads = number(times) * (side === 'right' ? 1 : -1)
        expect(found.chance).toBe(spreads > 1.28 ? 'likely' : spreads < -0.44 ? 'unlikely' : 'tooCloseToCall')
      }),
    )
  })
})

test('the normal curve is the one in the tables', () => {
  // Standard normal table: 0.5 at 0, 0.9 at 1.2816, 0.33 at −0.4399, 0.975 at 1.96.
  for (const [spreads, share] of [
    [0, 0.5],
    [1.28155, 0.9],
    [-0.43991, 0.33],
    [1.95996, 0.975],
  ] as const)
    expect(normalShareBelow(spreads)).toBeCloseTo(share, 5)
})

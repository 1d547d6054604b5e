import { Big } from 'big.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Goal } from '../../../src/domain/forecast/goal.ts'
import { goalOf } from '../../../src/domain/forecast/goal.ts'
import { outturnIfYearEndedNow } from '../../../src/domain/forecast/outturnIfYearEndedNow.ts'
import { plainSumToReach } from '../../../src/domain/forecast/plainSumToReach.ts'
import type { YearEndMeasure } from '../../../src/domain/forecast/yearEndMeasure.ts'
import { seriesOf } from './forecastFixture.ts'

const atLeast = (low: string): Goal => ({ low, high: null })
const atMost = (high: string): Goal => ({ low: null, high })
function wordsOf(
  measure: YearEndMeasure,
  figures: (string | null)[],
  goal: Goal | null,
  decimals = 1,
  unit = '',
) {
  return plainSumToReach(seriesOf(measure, figures), goal, 2010, { unit, decimals }).words
}

describe('what a total still needs', () => {
  test('is the rest shared over the remaining quarters, beside the best quarter so far', () => {
    // 45.0 less 20.2 so far is 24.8, over two quarters 12.4.
    expect(wordsOf('sumOfQuarters', ['11.8', '9.0', '10.1', '10.1'], atLeast('45'))).toBe(
      'needs 12.4 in each remaining quarter; best so far 11.8',
    )
  })

  test('is rounded up: 24.9 over two quarters is 12.45, and 12.4 twice would not do', () => {
    expect(wordsOf('sumOfQuarters', ['11.8', '9.0', '10.1', '10.1'], atLeast('45.1'))).toContain(
      'needs 12.5 in',
    )
  })

  test('for a falling indicator is the most that may still happen, rounded down', () => {
    // 500 less 241 is 259, over two quarters 129.5: no more than 129.
    expect(wordsOf('sumOfQuarters', ['131', '140', '120', '121'], atMost('500'), 0)).toBe(
      'needs no more than 129 in each remaining quarter; best so far 120',
    )
  })

  test('for a year-to-date series compares with what quarters added, not with running totals', () => {
    // Q3 08/09 to Q2 10/11 added 7, 8, 5, 6, 9, 4, 5 and 6; 30 less 11 is 19, over two 9.5.
    expect(wordsOf('yearToDate', ['18', '26', '5', '11', '20', '24', '5', '11'], atLeast('30'), 0)).toBe(
      'needs 10 in each remaining quarter; best so far 9',
    )
  })

  test('for a range gives both ends', () => {
    // 90 to 110 less 41: 49 to 69, over two 24.5 to 34.5.
    expect(wordsOf('sumOfQuarters', ['22', '25', '20', '21'], { low: '90', high: '110' }, 0)).toBe(
      'needs 25 to 34 in each remaining quarter; so far from 20 to 25 a quarter',
    )
  })

  test('is nothing once reached, and cannot be had once the most agreed is passed', () => {
    expect(wordsOf('sumOfQuarters', ['20', '21'], atLeast('41'), 0)).toBe(
      'already reached: 41 so far, 41 agreed for the year',
    )
    expect(wordsOf('sumOfQuarters', ['20', '21'], atMost('40'), 0)).toBe(
      'cannot be reached any more: 41 so far, no more than 40 agreed for the year',
    )
  })

  test('is never called settled for a total that has fallen before', () => {
    expect(wordsOf('sumOfQuarters', ['-5', '20', '21'], atMost('40'), 0)).toBe(
      'needs no more than −1 in each remaining quarter; best so far −5',
    )
  })

  test('cannot be said while a quarter of this year is missing', () => {
    const series = seriesOf('sumOfQuarters', ['9', null, '21'])
    expect(plainSumToReach(series, atMost('40'), 2010, { unit: '', decimals: 0 })).toMatchObject({
      sum: 'cannotSay',
      because: 'gap',
    })
    expect(outturnIfYearEndedNow(series, 2010)).toEqual({ outturn: null, because: 'gap' })
  })

  test('never asks too little: as much each quarter as it says always reaches the level', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 0, max: 999_999 }),
        fc.constantFrom(0, 1, 2),
        fc.boolean(),
        (thousandths, level, decimals, rises) => {
          const figures = thousandths.map((each) => (each / 1000).toFixed(3))
          const target = (level / 1000).toFixed(3)
          const series = seriesOf('sumOfQuarters', figures)
          const sum = plainSumToReach(series, rises ? atLeast(target) : atMost(target), 2010, {
            unit: '',
            decimals,
          })
          if (sum.sum !== 'needs') return
          const soFar = new Big(outturnIfYearEndedNow(series, 2010).outturn ?? NaN)
          const outturn = soFar.plus(new Big(sum.amount).times(sum.remaining))
          expect(rises ? outturn.gte(target) : outturn.lte(target)).toBe(true)
          // …and one step less would not.
          const easier = outturn.plus(
            new Big(10).pow(-decimals).times(rises ? -sum.remaining : sum.remaining),
          )
          expect(rises ? easier.lt(target) : easier.gt(target)).toBe(true)
        },
      ),
    )
  })
})

describe('what a position or a rate still needs', () => {
  test('is a change by Q4, beside the best change over as many quarters', () => {
    // 141.6 to 133.4 is 8.2; two quarters apart it fell from 148.5 to 141.6, by 6.9, at best.
    expect(wordsOf('quarterFour', ['150.0', '147.0', '148.5', '145.0', '141.6'], atMost('133.4'))).toBe(
      'needs a fall of 8.2 by Q4; best fall over as many quarters so far 6.9',
    )
  })

  test('of per cents is in points', () => {
    expect(wordsOf('quarterFour', ['20.0', '20.3', '20.6', '20.9', '21.1'], atLeast('26.0'), 1, '%')).toBe(
      'needs a rise of 4.9 points by Q4; best rise over as many quarters so far 0.6 points',
    )
  })

  test('says so when it never moved that way, or when there is nothing as far apart', () => {
    expect(wordsOf('quarterFour', ['1', '2', '3', '4'], atMost('2'), 0)).toBe(
      'needs a fall of 2 by Q4; no fall over as many quarters so far',
    )
    expect(wordsOf('quarterFour', ['3', '4'], atMost('2'), 0)).toBe(
      'needs a fall of 2 by Q4; no earlier figures to compare over as many quarters',
    )
  })

  test('already there, says how much may still be lost, for it is not yet the year end', () => {
    expect(wordsOf('quarterFour', ['120.0', '125.0', '129.1', '130.0'], atMost('138'))).toBe(
      'there now, and may rise by 8.0 by Q4; greatest rise over as many quarters so far 9.1',
    )
  })

  test('inside a range may lose either way; outside it needs the nearer bound', () => {
    expect(wordsOf('quarterFour', ['10', '11', '14', '12'], { low: '10', high: '15' }, 0)).toBe(
      'there now, and may fall by 2 or may rise by 3 by Q4; no fall over as many quarters so far, greatest rise over as many quarters so far 4',
    )
    expect(wordsOf('quarterFour', ['10', '11', '14', '18'], { low: '10', high: '15' }, 0)).toBe(
      'needs a fall of 3 to 8 by Q4; no fall over as many quarters so far',
    )
  })
})

test('without a level, or with a contextual figure, there is nothing to reach', () => {
  expect(goalOf({ value: '5', low: null, high: null }, 'noJudgement')).toBeNull()
  expect(wordsOf('quarterFour', ['1', '2'], null)).toBe('no level to reach has been agreed')
})

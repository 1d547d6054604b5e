import * as fc from 'fast-check'
import { Big } from 'big.js'
import { describe, expect, test } from 'vitest'
import { expectedAtYearEnd } from '../../../src/domain/forecast/expectedAtYearEnd.ts'
import { quarterlySeries } from '../../../src/domain/forecast/quarterlySeries.ts'
import { yearEndForecast } from '../../../src/domain/forecast/yearEndForecast.ts'
import { yearEndMeasure, type YearEndMeasure } from '../../../src/domain/forecast/yearEndMeasure.ts'
import { isoDate } from '../../../src/domain/time/isoDate.ts'
import { q2, readingsEndingAt, seriesOf } from './forecastFixture.ts'

/** Q1 2008/09 to Q2 2010/11: ten quarters. */
const offences = ['10', '20', '30', '40', '11', '21', '31', '41', '12', '22']

function made(measure: YearEndMeasure, figures: readonly (string | null)[]) {
  const forecast = yearEndForecast(seriesOf(measure, figures), 2010)
  if (forecast.forecast !== 'made') throw new Error(`No forecast: ${JSON.stringify(forecast)}`)
  return forecast
}

describe('the year end expected', () => {
  test('of a total adds what has happened to the mean of two simple forecasts', () => {
    // So far 12 + 22 = 34. Last value: 34 + 22 + 22 = 78. Last year’s quarters: 34 + 31 + 41 = 106. Mean 92.
    const forecast = made('sumOfQuarters', offences)
    expect(forecast.yearEnd.toFixed()).toBe('92')
    expect([forecast.byLastValue.toFixed(), forecast.bySameQuarterLastYear.toFixed()]).toEqual(['78', '106'])
  })

  test('of a level is that of quarter 4 alone', () => {
    // Last value 22, last year’s Q4 41: mean 31.5.
    expect(made('quarterFour', offences).yearEnd.toFixed()).toBe('31.5')
  })

  test('of a year-to-date series is forecast by what each quarter added', () => {
    // The same quarters, accumulated since each April: the same year end.
    const toDate = ['10', '30', '60', '100', '11', '32', '63', '104', '12', '34']
    expect(made('yearToDate', toDate).yearEnd.toFixed()).toBe('92')
  })

  test('is exact where binary arithmetic is not', () => {
    // So far 0.1 + 0.2; both methods add 0.2 + 0.2 and 0.1 + 0.3: 0.7 and 0.7.
    const tenths = ['0.1', '0.1', '0.1', '0.3', '0.1', '0.1', '0.1', '0.3', '0.1', '0.2']
    expect(made('sumOfQuarters', tenths).yearEnd.toFixed()).toBe('0.7')
  })

  test('is not given on fewer than 8 quarters, and says how many there are', () => {
    const few = seriesOf('quarterFour', offences.slice(-7))
    expect(yearEndForecast(few, 2010)).toEqual({ forecast: 'notMade', because: 'tooFew', have: 7, need: 8 })
    expect(yearEndForecast(seriesOf('quarterFour', offences.slice(-8)), 2010).forecast).toBe('made')
  })

  test('is not guessed across a gap in this year or in the quarters it would repeat', () => {
    const inThisYear = [...offences.slice(0, 8), null, '22']
    expect(yearEndForecast(seriesOf('sumOfQuarters', ['39', ...inThisYear]), 2010)).toMatchObject({
      because: 'gap',
    })
    const lastYearsQ4 = [...offences.slice(0, 7), null, '12', '22']
    expect(yearEndForecast(seriesOf('quarterFour', lastYearsQ4), 2010)).toMatchObject({ because: 'gap' })
  })

  test('is not forecast when it is already in', () => {
    const toQ4 = seriesOf('sumOfQuarters', ['1', '2', '3', '4'], { startYear: 2010, quarter: 4 })
    expect(yearEndForecast(toQ4, 2010)).toEqual({ forecast: 'notNeeded', outturn: '10' })
  })

  test('is not forecast for an annual indicator, and says why', () => {
    expect(yearEndMeasure({ outturnType: 'annual', unit: 'people' }, null)).toBeNull()
    expect(expectedAtYearEnd(yearEndForecast(null, 2010), null, 0)).toMatchObject({
      value: null,
      evidence:
        'No forecast: an annual indicator has one figure a year, so nothing within the year points to it.',
    })
  })

  test('does not learn from figures before a break in the series', () => {
    const definitions = [
      { inForceFrom: isoDate('2005-04-01'), comparable: true },
      { inForceFrom: isoDate('2009-04-01'), comparable: false },
    ]
    const series = quarterlySeries(
      readingsEndingAt(q2, offences, 'quarterFour'),
      definitions,
      q2,
      'quarterFour',
    )
    expect(yearEndForecast(series, 2010)).toMatchObject({ because: 'tooFew', have: 6 })
  })

  test('moves with its figures: so many more each quarter, so many more at the end; in other units, the same', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 8, maxLength: 20 }),
        fc.integer({ min: 1, max: 500 }),
        (figures, more) => {
          const base = made('quarterFour', figures.map(String)).yearEnd
          expect(
            made(
              'quarterFour',
              figures.map((each) => String(each + more)),
            ).yearEnd.eq(base.plus(more)),
          ).toBe(true)
          const total = made('sumOfQuarters', figures.map(String)).yearEnd
          const tenths = figures.map((each) => new Big(each).div(10).toFixed(1))
          expect(made('sumOfQuarters', tenths).yearEnd.times(10).eq(total)).toBe(true)
        },
      ),
    )
  })
})

describe('what a year end is measured by', () => {
  test('a period total adds up, unless its target is agreed for each quarter or its unit is a share', () => {
    const offencesCounted = { outturnType: 'periodTotal', unit: 'offences' } as const
    expect(yearEndMeasure(offencesCounted, 'yearEnd')).toBe('sumOfQuarters')
    expect(yearEndMeasure(offencesCounted, null)).toBe('sumOfQuarters')
    expect(yearEndMeasure(offencesCounted, 'eachPeriod')).toBe('quarterFour')
    expect(yearEndMeasure({ outturnType: 'periodTotal', unit: '%' }, 'yearEnd')).toBe('quarterFour')
  })
})

describe('the figure expected at year end', () => {
  test('is printed with the indicator’s decimals and what it is the mean of', () => {
    const series = seriesOf('sumOfQuarters', offences)
    expect(expectedAtYearEnd(yearEndForecast(series, 2010), series, 0)).toEqual({
      value: '92',
      isForecast: true,
      evidence:
        '92 is the mean of 78, if the latest figure stays, and 106, if last year repeats itself, each with the 34 so far this year; from 10 quarters of figures.',
    })
  })

  test('is never finer than the figures it comes from', () => {
    const series = seriesOf('quarterFour', offences)
    // 31.5 of whole figures, in an indicator of two decimals: 32.
    expect(expectedAtYearEnd(yearEndForecast(series, 2010), series, 2).value).toBe('32')
  })
})

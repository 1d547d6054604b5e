import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { carriedForward, naive, seasonalNaive, yearEndOf } from '../../src/domain/forecast/naiveForecasts.ts'
import { quarterlySeries } from '../../src/domain/forecast/quarterlySeries.ts'
import { yearEndForecast } from '../../src/domain/forecast/yearEndForecast.ts'
import type { Observation } from '../../src/domain/indicators/observation.ts'
import { isoDate } from '../../src/domain/time/isoDate.ts'
import { plusQuarters, quarterIndex } from '../../src/domain/time/financialQuarter.ts'
import { quarterPeriod } from '../../src/domain/time/period.ts'

type Published = { mean: number[]; year_end?: number }
type Case = {
  id: string
  title: string
  kind: string
  year_end_rule: string
  first_period: string
  quarters_known_this_year: number
  horizon: number
  history: number[]
  forecasts: { naive?: Published; seasonal_naive?: Published }
}

const file = join(process.env['REFERENCE_CASES'] ?? '../shared/reference', 'forecast-cases.json')
const absent = !existsSync(file)
const cases: Case[] = absent ? [] : (JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }).cases
const methods = { naive, seasonal_naive: seasonalNaive }
const pairs = cases.flatMap((published) =>
  (['naive', 'seasonal_naive'] as const).flatMap((name) => {
    const expected = published.forecasts[name]
    return expected ? [{ id: published.id, name, published, expected }] : []
  }),
)

/** A rule that sums quarters makes a total; one that takes quarter 4 a level. */
const kindOf = ({ kind, year_end_rule: rule }: Case): 'total' | 'level' =>
  /sum/i.test(rule) || (rule === '' && kind === 'total') ? 'total' : 'level'

/** As the notes allow for these two methods. */
function expectNear(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(expected)))
}

describe.skipIf(absent)(
  `forecast-cases.json of the reference folder${absent ? ' (folder absent: skipped)' : ''}`,
  () => {
    test('the folder holds forecasts by both methods', () => {
      expect(new Set(pairs.map(({ name }) => name))).toEqual(new Set(['naive', 'seasonal_naive']))
    })

    test.each(pairs)('$id $name: every quarter and the year end', ({ name, published, expected }) => {
      const { history, horizon, quarters_known_this_year: known } = published
      const forecasts = carriedForward(methods[name], history, horizon)
      expect(forecasts).toHaveLength(expected.mean.length)
      forecasts.forEach((forecast, i) => expectNear(forecast, expected.mean[i] ?? NaN))
      if (typeof expected.year_end !== 'number') return
      const soFar = known === 0 ? [] : history.slice(-known)
      expectNear(yearEndOf(kindOf(published), soFar, forecasts), expected.year_end)
    })

    test.each(cases.filter(({ history }) => history.length >= 8))(
      '$id: our own forecast is the mean of the two published year ends',
      (published) => {
        const { naive: last, seasonal_naive: season } = published.forecasts
        if (typeof last?.year_end !== 'number' || typeof season?.year_end !== 'number') return
        const latest = { startYear: 2010, quarter: (4 - published.horizon || 4) as 1 | 2 | 3 | 4 }
        const made = yearEndForecast(seriesEndingAt(latest, published), 2010)
        expect(made.forecast).toBe('made')
        if (made.forecast !== 'made') return
        expectNear(Number(made.byLastValue), last.year_end)
        expectNear(Number(made.bySameQuarterLastYear), season.year_end)
        expectNear(Number(made.yearEnd), (last.year_end + season.year_end) / 2)
      },
    )
  },
)

/** The history as recorded figures of consecutive quarters, the last known this year. */
function seriesEndingAt(latest: { startYear: number; quarter: 1 | 2 | 3 | 4 }, published: Case) {
  const end =
    published.quarters_known_this_year === 0 ? plusQuarters({ startYear: 2010, quarter: 1 }, -1) : latest
  const readings = new Map<number, Observation>()
  published.history.forEach((value, i) => {
    const quarter = plusQuarters(end, i + 1 - published.history.length)
    readings.set(quarterIndex(quarter), {
      value: String(value),
      absence: null,
      period: quarterPeriod(quarter),
      verification: 'verified',
      knownOn: isoDate('2010-11-29'),
      revises: 0,
      source: '',
      note: '',
    })
  })
  const measure = kindOf(published) === 'total' ? 'sumOfQuarters' : 'quarterFour'
  return quarterlySeries(readings, [], end, measure)
}

import { quarterlySeries, type QuarterlySeries } from '../../../src/domain/forecast/quarterlySeries.ts'
import type { YearEndMeasure } from '../../../src/domain/forecast/yearEndMeasure.ts'
import type { Observation } from '../../../src/domain/indicators/observation.ts'
import { isoDate } from '../../../src/domain/time/isoDate.ts'
import {
  plusQuarters,
  quarterIndex,
  type FinancialQuarter,
} from '../../../src/domain/time/financialQuarter.ts'
import { quarterPeriod, yearToDatePeriod } from '../../../src/domain/time/period.ts'

export const q2: FinancialQuarter = { startYear: 2010, quarter: 2 }

/** Figures of consecutive quarters, the last at `latest`; null where none was recorded. */
export function readingsEndingAt(
  latest: FinancialQuarter,
  figures: readonly (string | null)[],
  measure: YearEndMeasure,
): Map<number, Observation> {
  const readings = new Map<number, Observation>()
  figures.forEach((value, i) => {
    const quarter = plusQuarters(latest, i + 1 - figures.length)
    if (value === null) return
    readings.set(quarterIndex(quarter), {
      value,
      absence: null,
      period: measure === 'yearToDate' ? yearToDatePeriod(quarter) : quarterPeriod(quarter),
      verification: 'verified',
      knownOn: isoDate('2010-11-29'),
      revises: 0,
      source: '',
      note: '',
    })
  })
  return readings
}

export const seriesOf = (
  measure: YearEndMeasure,
  figures: readonly (string | null)[],
  latest: FinancialQuarter = q2,
): QuarterlySeries => quarterlySeries(readingsEndingAt(latest, figures, measure), [], latest, measure)

import type { Polarity } from '../../src/domain/indicators/polarity.ts'
import type { Observation } from '../../src/domain/indicators/observation.ts'
import { usualDueRule } from '../../src/domain/performance/awaitedFigure.ts'
import type { VerdictFacts } from '../../src/domain/scorecards/verdictFacts.ts'
import {
  plusQuarters,
  quarterEnd,
  quarterIndex,
  quartersEndingAt,
  type FinancialQuarter,
} from '../../src/domain/time/financialQuarter.ts'
import { isoDate } from '../../src/domain/time/isoDate.ts'
import { quarterPeriod } from '../../src/domain/time/period.ts'
import { seededRandom } from '../stores/seededRandom.ts'

export const LAST_QUARTER: FinancialQuarter = { startYear: 2010, quarter: 2 }
const TYPES = ['periodTotal', 'snapshot', 'yearToDate'] as const
const POLARITIES: readonly Polarity[] = ['lowerIsBetter', 'higherIsBetter']

/**
 * Indicators with a figure for each of so many quarters, its targets, and every third with a stretch target: totals, positions
 * and years to date in turn.
 */
export function judgedFacts(indicators: number, quarters: number): VerdictFacts[] {
  const series = quartersEndingAt(LAST_QUARTER, quarters)
  return Array.from({ length: indicators }, (_, index) => factsOf(index, series))
}

function factsOf(index: number, series: readonly FinancialQuarter[]): VerdictFacts {
  const random = seededRandom(2010 + index)
  const level = 50 + Math.round(random() * 500)
  const outturnType = TYPES[index % TYPES.length] ?? 'snapshot'
  const polarity = POLARITIES[index % POLARITIES.length] ?? 'lowerIsBetter'
  const isYearToDate = outturnType === 'yearToDate'
  let soFar = 0
  const readings = series.map((quarter): [number, Observation] => {
    const figure = level * (0.85 + 0.3 * random())
    soFar = quarter.quarter === 1 ? figure : soFar + figure
    return [quarterIndex(quarter), readingOf(quarter, isYearToDate ? soFar : figure)]
  })
  const perQuarter = (quarter: FinancialQuarter) => level * (isYearToDate ? quarter.quarter : 1)
  const line = (quarter: FinancialQuarter, times: number) => ({
    value: (perQuarter(quarter) * times).toFixed(1),
    low: null,
    high: null,
    from: quarter,
    until: quarter,
    basis: 'eachPeriod' as const,
    tolerance: null,
  })
  // A year to date has a target for each quarter, the others one a year.
  const all = [...series, plusQuarters(LAST_QUARTER, 1), plusQuarters(LAST_QUARTER, 2)]
  const profile = all.map((quarter) => line(quarter, 1))
  const levels = all
    .filter(({ quarter }) => quarter === 1)
    .map((quarter) => ({ ...line(quarter, 1), until: plusQuarters(quarter, 3) }))
  const year = [1, 2, 3, 4].map((quarter) => ({ ...LAST_QUARTER, quarter }) as FinancialQuarter)
  const better = polarity === 'lowerIsBetter' ? -1 : 1
  return {
    id: `l-${index}`,
    definitions: [
      {
        version: 1,
        inForceFrom: isoDate('2000-04-01'),
        comparable: true,
        title: `Indicator ${index}`,
        definition: '',
        unit: 'cases',
        decimals: 1,
        polarity,
        frequency: 'quarterly',
        outturnType,
        leadPartnerId: null,
        source: '',
      },
    ],
    readings: new Map(readings),
    targets: isYearToDate ? profile : levels,
    stretch:
      index % 3 > 0
        ? []
        : year.map((quarter) => ({
            ...line(quarter, 1 + 0.05 * better),
            expectedWithout: (perQuarter(quarter) * (1 - 0.05 * better)).toFixed(1),
          })),
    rules: [
      {
        method: 'threeLevels',
        tolerance: { amount: '5', mode: 'relative' },
        from: { startYear: 2000, quarter: 1 },
        indicatorId: null,
        deadBand: { amount: '2', mode: 'relative' },
        due: usualDueRule,
        source: '',
      },
    ],
    overrides: [],
    published: [],
    partnerNames: new Map(),
    rebases: [],
  }
}

function readingOf(quarter: FinancialQuarter, figure: number): Observation {
  return {
    period: quarterPeriod(quarter),
    value: figure.toFixed(1),
    absence: null,
    verification: 'verified',
    knownOn: quarterEnd(quarter),
    revises: 0,
    source: '',
    note: '',
  }
}

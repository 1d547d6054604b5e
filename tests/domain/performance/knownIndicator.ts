import type { IndicatorDefinition } from '../../../src/domain/indicators/indicator.ts'
import type { Absence, Observation } from '../../../src/domain/indicators/observation.ts'
import { usualDueRule } from '../../../src/domain/performance/awaitedFigure.ts'
import type { IndicatorFacts } from '../../../src/domain/performance/indicatorFacts.ts'
import type { StatusMethod, StatusRule } from '../../../src/domain/performance/statusRule.ts'
import type { TargetLevel, TargetLine } from '../../../src/domain/targets/targetLine.ts'
import {
  parseQuarterSlug,
  quarterIndex,
  type FinancialQuarter,
} from '../../../src/domain/time/financialQuarter.ts'
import { isoDate } from '../../../src/domain/time/isoDate.ts'
import { periodQuarter, type Period } from '../../../src/domain/time/period.ts'

export const q = (slug: string): FinancialQuarter => {
  const quarter = parseQuarterSlug(slug)
  if (!quarter) throw new Error(`Not a quarter: ${slug}`)
  return quarter
}

export const level = (value: string): TargetLevel => ({ value, low: null, high: null })

export const line = (
  at: TargetLevel,
  from = '2010-11-q1',
  until = '2010-11-q4',
  basis: TargetLine['basis'] = 'eachPeriod',
): TargetLine => ({ ...at, from: q(from), until: q(until), basis, tolerance: null })

export const reading = (period: Period, value: string): Observation => ({
  period,
  value,
  absence: null,
  verification: 'verified',
  knownOn: period.end,
  revises: 0,
  source: '',
  note: '',
})

export const missing = (period: Period, absence: Absence): Observation => ({
  ...reading(period, '0'),
  value: null,
  absence,
})

export const ruleOf = (method: StatusMethod, rest: Partial<StatusRule> = {}): StatusRule =>
  ({
    ...method,
    from: q('2005-06-q1'),
    indicatorId: null,
    deadBand: null,
    due: usualDueRule,
    source: '',
    ...rest,
  }) as StatusRule

export const withinFivePercent: StatusMethod = {
  method: 'threeLevels',
  tolerance: { amount: '5', mode: 'relative' },
}

export function known(
  definition: Partial<IndicatorDefinition>,
  readings: readonly Observation[],
  rest: Partial<IndicatorFacts> = {},
): IndicatorFacts {
  return {
    id: 'l-1',
    definitions: [
      {
        version: 1,
        inForceFrom: isoDate('2005-04-01'),
        comparable: true,
        title: 'An indicator',
        definition: '',
        unit: 'cases',
        decimals: 0,
        polarity: 'lowerIsBetter',
        frequency: 'quarterly',
        outturnType: 'periodTotal',
        leadPartnerId: 'police',
        source: '',
        ...definition,
      },
    ],
    readings: new Map(readings.map((each) => [quarterIndex(periodQuarter(each.period)), each])),
    targets: [],
    stretch: [],
    rules: [ruleOf(withinFivePercent)],
    overrides: [],
    published: [],
    partnerNames: new Map([['police', 'Met Police']]),
    ...rest,
  }
}

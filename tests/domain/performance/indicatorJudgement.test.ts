import { describe, expect, test } from 'vitest'
import { isLessThanQuarterly, type IndicatorDefinition } from '../../../src/domain/indicators/indicator.ts'
import type { Absence, Observation } from '../../../src/domain/indicators/observation.ts'
import { breakBetween, type IndicatorFacts } from '../../../src/domain/performance/indicatorFacts.ts'
import { judgeIndicator as judgeAsOf } from '../../../src/domain/performance/indicatorJudgement.ts'
import { ruleFor, type StatusRule } from '../../../src/domain/performance/statusRule.ts'
import { usualDueRule } from '../../../src/domain/performance/awaitedFigure.ts'
import type { TargetLine } from '../../../src/domain/targets/targetLine.ts'
import {
  parseQuarterSlug,
  quarterIndex,
  type FinancialQuarter,
} from '../../../src/domain/time/financialQuarter.ts'
import { isoDate } from '../../../src/domain/time/isoDate.ts'
import {
  financialYearPeriod,
  monthPeriod,
  periodQuarter,
  quarterPeriod,
  yearToDatePeriod,
  type Period,
} from '../../../src/domain/time/period.ts'

const q = (slug: string): FinancialQuarter => {
  const quarter = parseQuarterSlug(slug)
  if (!quarter) throw new Error(`Not a quarter: ${slug}`)
  return quarter
}
const Q1 = q('2010-11-q1')
const Q2 = q('2010-11-q2')
const Q3 = q('2010-11-q3')

const definition: IndicatorDefinition = {
  version: 1,
  inForceFrom: isoDate('2008-04-01'),
  comparable: true,
  title: 'Serious acquisitive crime',
  definition: 'Offences recorded by the police.',
  unit: 'offences',
  decimals: 0,
  polarity: 'lowerIsBetter',
  frequency: 'quarterly',
  outturnType: 'periodTotal',
  leadPartnerId: 'police',
  source: '',
}
const yearly = { ...definition, frequency: 'annual', outturnType: 'annual' } as const

const reading = (period: Period, value: string): Observation => ({
  period,
  value,
  absence: null,
  verification: 'verified',
  knownOn: period.end,
  revises: 0,
  source: '',
  note: '',
})
const missing = (period: Period, absence: Absence, note = ''): Observation => ({
  ...reading(period, '0'),
  value: null,
  absence,
  note,
})
const target = (value: string, from: string, until: string): TargetLine => ({
  value,
  low: null,
  high: null,
  from: q(from),
  until: q(until),
  basis: 'eachPeriod',
  tolerance: null,
})

const rule = (from: string, amount: string): StatusRule => ({
  method: 'threeLevels',
  tolerance: { amount, mode: 'relative' },
  from: q(from),
  indicatorId: null,
  deadBand: null,
  due: usualDueRule,
  source: '',
})
/** As of the performance morning of 29 November 2010, when Q2 is shown. */
const judgeIndicator = (known: IndicatorFacts, quarter: FinancialQuarter, asOf = isoDate('2010-11-29')) =>
  judgeAsOf(known, quarter, asOf)

function facts(readings: readonly Observation[], changed: Partial<IndicatorFacts> = {}): IndicatorFacts {
  return {
    id: 'ni-16',
    definitions: [definition],
    readings: new Map(readings.map((each) => [quarterIndex(periodQuarter(each.period)), each])),
    targets: [target('480', '2010-11-q1', '2010-11-q4')],
    stretch: [],
    rules: [rule('2008-09-q1', '5')],
    overrides: [],
    published: [],
    partnerNames: new Map([
      ['police', 'Met Police'],
      ['council', 'Council'],
    ]),
    ...changed,
  }
}

describe('a quarterly indicator', () => {
  test('is judged on the quarter’s own figure', () => {
    const judged = judgeIndicator(
      facts([reading(quarterPeriod(Q1), '470'), reading(quarterPeriod(Q2), '510')]),
      Q2,
    )
    expect(judged.status).toEqual({ status: 'red' })
    expect(judged.reason).toContain('510 offences is 30 above the target of 480')
    expect(judged.direction).toEqual({ movement: 'up', by: '40', judgement: 'worse' })
  })

  test('has no figure when its quarter has none; the last figure is shown but not judged', () => {
    const judged = judgeIndicator(facts([reading(quarterPeriod(Q1), '470')]), Q2)
    expect(judged.status).toEqual({ status: 'notRated', because: 'notDue' })
    expect(judged.latest?.value).toBe('470')
  })

  test('is late when somebody said so, and the sentence says who owes it', () => {
    const judged = judgeIndicator(
      facts([
        reading(quarterPeriod(Q1), '470'),
        missing(quarterPeriod(Q2), 'late', 'Promised for December.'),
      ]),
      Q2,
    )
    expect(judged.status).toEqual({ status: 'notRated', because: 'late' })
    expect(judged.reason).toBe(
      'Late: the figure for Q2 2010/11 was due from Met Police and has not arrived. Promised for December.',
    )
    expect(judged.latest?.value).toBe('470')
  })

  test('says by when it was due, once that day is past by rule as well', () => {
    // 61 days after 30 September 2010.
    const said = facts([missing(quarterPeriod(Q2), 'late', 'Promised for December.')])
    expect(judgeIndicator(said, Q2, isoDate('2010-12-01')).reason).toBe(
      'Late: the figure for Q2 2010/11 was due from Met Police by 30 November 2010 and has not arrived. Promised for December.',
    )
    expect(judgeIndicator(said, Q2, isoDate('2010-11-30')).reason).toBe(
      'Late: the figure for Q2 2010/11 was due from Met Police and has not arrived. Promised for December.',
    )
  })

  test('knows nothing of a later quarter', () => {
    const judged = judgeIndicator(
      facts([reading(quarterPeriod(Q1), '470'), reading(quarterPeriod(Q3), '600')]),
      Q1,
    )
    expect(judged.latest?.value).toBe('470')
    expect(judged.status).toEqual({ status: 'green' })
  })

  test('without any figure travels nowhere', () => {
    expect(judgeIndicator(facts([]), Q2).direction).toEqual({ movement: 'none', because: 'noFigure' })
    expect(judgeIndicator(facts([reading(quarterPeriod(Q2), '5')]), Q2).direction).toEqual({
      movement: 'none',
      because: 'noEarlierFigure',
    })
  })

  test('passes over a quarter without a figure to find the one before', () => {
    const judged = judgeIndicator(
      facts([
        reading(quarterPeriod(Q1), '470'),
        missing(quarterPeriod(Q2), 'suppressed'),
        reading(quarterPeriod(Q3), '460'),
      ]),
      Q3,
    )
    expect(judged.direction).toEqual({ movement: 'down', by: '10', judgement: 'better' })
  })
})

describe('an annual indicator', () => {
  const of2009 = reading(financialYearPeriod(2009), '450')
  const known = (readings: readonly Observation[]) =>
    facts(readings, { definitions: [yearly], targets: [target('440', '2009-10-q1', '2009-10-q4')] })

  test('is judged in every quarter on its latest figure, by that year’s own target', () => {
    const judged = judgeIndicator(known([reading(financialYearPeriod(2008), '500'), of2009]), Q2)
    expect(judged.status).toEqual({ status: 'amber' })
    expect(judged.target?.value).toBe('440')
    expect(judged.latest?.period).toEqual(financialYearPeriod(2009))
    expect(judged.direction).toMatchObject({ movement: 'down', by: '50' })
  })

  test('is late once the next year’s figure is said to be, though the last is still shown', () => {
    const judged = judgeIndicator(
      known([of2009, missing(financialYearPeriod(2010), 'late')]),
      q('2011-12-q1'),
    )
    expect(judged.status).toEqual({ status: 'notRated', because: 'late' })
    expect(judged.reason).toContain('the figure for 2010/11 was due')
    expect(judged.latest?.value).toBe('450')
  })

  test('is not late because of an absence before its last figure', () => {
    const judged = judgeIndicator(known([missing(financialYearPeriod(2008), 'late'), of2009]), Q2)
    expect(judged.status).toEqual({ status: 'amber' })
  })

  test('is any whose figures come once a year or less', () => {
    expect(isLessThanQuarterly({ frequency: 'biennial', outturnType: 'snapshot' })).toBe(true)
    expect(isLessThanQuarterly({ frequency: 'termly', outturnType: 'snapshot' })).toBe(true)
    expect(isLessThanQuarterly({ frequency: 'monthly', outturnType: 'periodTotal' })).toBe(false)
    expect(isLessThanQuarterly({ frequency: 'quarterly', outturnType: 'annual' })).toBe(true)
    expect(isLessThanQuarterly({ frequency: 'quarterly', outturnType: 'rollingYear' })).toBe(false)
  })
})

describe('a change of definition', () => {
  const second = { ...definition, version: 2, leadPartnerId: 'council' }
  const broken = { ...second, inForceFrom: isoDate('2010-08-15'), comparable: false }

  test('that is not comparable breaks the series: no change is read across it', () => {
    const known = facts(
      [
        reading(quarterPeriod(Q1), '470'),
        reading(quarterPeriod(Q2), '300'),
        reading(quarterPeriod(Q3), '310'),
      ],
      { definitions: [definition, broken] },
    )
    expect(judgeIndicator(known, Q2).direction).toEqual({ movement: 'none', because: 'notComparable' })
    expect(judgeIndicator(known, Q3).direction).toMatchObject({ movement: 'up', by: '10' })
  })

  test('in the middle of a quarter breaks the series once, before that quarter', () => {
    expect(breakBetween([definition, broken], Q1, Q2)).toBe(broken)
    expect(breakBetween([definition, broken], Q2, Q3)).toBeUndefined()
    expect(breakBetween([definition, broken], q('2009-10-q4'), Q1)).toBeUndefined()
  })

  test('on the first day of a quarter breaks the series before that quarter', () => {
    const onTheDay = { ...broken, inForceFrom: isoDate('2010-07-01') }
    expect(breakBetween([definition, onTheDay], Q1, Q2)).toBe(onTheDay)
    expect(breakBetween([definition, onTheDay], Q2, Q3)).toBeUndefined()
  })

  test('that is comparable breaks nothing', () => {
    const comparable = { ...broken, comparable: true }
    expect(breakBetween([definition, comparable], Q1, Q2)).toBeUndefined()
  })

  test('holds by quarter: earlier quarters keep the title, polarity and lead partner they had', () => {
    const turned = { ...broken, polarity: 'higherIsBetter', title: 'Detections' } as const
    const known = facts([reading(quarterPeriod(Q1), '400'), reading(quarterPeriod(Q2), '400')], {
      definitions: [definition, turned],
    })
    const [before, after] = [judgeIndicator(known, Q1), judgeIndicator(known, Q2)]
    expect([before.definition.title, before.leadPartner, before.status.status]).toEqual([
      'Serious acquisitive crime',
      'Met Police',
      'green',
    ])
    expect([after.definition.title, after.leadPartner, after.status.status]).toEqual([
      'Detections',
      'Council',
      'red',
    ])
  })
})

const amountOf = (of: StatusRule): string => (of.method === 'threeLevels' ? of.tolerance.amount : '')

describe('the tolerance', () => {
  const known = (changed: Partial<IndicatorFacts>) =>
    judgeIndicator(facts([reading(quarterPeriod(Q2), '510')], changed), Q2)

  test('of the indicator’s own target beats the partnership’s rule', () => {
    const own = {
      ...target('480', '2010-11-q1', '2010-11-q4'),
      tolerance: { amount: '30', mode: 'absolute' } as const,
    }
    expect(known({ targets: [own] })).toMatchObject({
      status: { status: 'amber' },
      basis: { rule: { tolerance: own.tolerance } },
    })
  })

  test('is the rule’s in force in the quarter, not a later one', () => {
    const wide = rule('2010-11-q2', '10')
    const wider = rule('2010-11-q3', '50')
    const inForce = (rules: readonly StatusRule[], quarter: FinancialQuarter) =>
      amountOf(ruleFor(rules, 'ni-16', quarter))
    const [narrow] = facts([]).rules
    if (!narrow) throw new Error('There is a rule')
    expect(known({ rules: [narrow, wide, wider] }).status).toEqual({ status: 'amber' })
    expect(inForce([narrow, wide, wider], Q1)).toBe('5')
    expect(inForce([narrow, wide, wider], Q3)).toBe('50')
  })

  test('before the first rule is the first rule’s', () => {
    expect(amountOf(ruleFor(facts([]).rules, null, q('2001-02-q1')))).toBe('5')
  })
})

describe('like is compared with like', () => {
  test('a year to date is compared with the same quarter last year, not with the quarter before', () => {
    const last = q('2009-10-q2')
    const judged = judgeIndicator(
      facts(
        [
          reading(yearToDatePeriod(last), '900'),
          reading(yearToDatePeriod(Q1), '470'),
          reading(yearToDatePeriod(Q2), '980'),
        ],
        { definitions: [{ ...definition, outturnType: 'yearToDate' }] },
      ),
      Q2,
    )
    expect(judged.directionLastYear).toEqual({ movement: 'up', by: '80', judgement: 'worse' })
    expect(judged.direction).toEqual({ movement: 'none', because: 'lastYearOnly' })
  })

  test('a month’s total is not compared with a quarter’s', () => {
    const month = reading(monthPeriod(2010, 9), '160')
    const known = [reading(quarterPeriod(Q1), '470'), month]
    expect(judgeIndicator(facts(known), Q2).direction).toEqual({ movement: 'none', because: 'notComparable' })
    const snapshot = { definitions: [{ ...definition, outturnType: 'snapshot' }] } as const
    expect(judgeIndicator(facts(known, snapshot), Q2).direction).toMatchObject({
      movement: 'down',
      by: '310',
    })
  })
})

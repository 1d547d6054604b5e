import { Big } from 'big.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IndicatorFacts } from '../../../src/domain/performance/indicatorFacts.ts'
import { expectedStatus } from '../../../src/domain/performance/expectedStatus.ts'
import { judgeIndicator } from '../../../src/domain/performance/indicatorJudgement.ts'
import { ragStatus } from '../../../src/domain/performance/ragStatus.ts'
import { overrideWords } from '../../../src/domain/performance/statusOverride.ts'
import { ruleFor, type StatusMethod } from '../../../src/domain/performance/statusRule.ts'
import { isoDate } from '../../../src/domain/time/isoDate.ts'
import { quarterPeriod } from '../../../src/domain/time/period.ts'
import { known, level, line, q, reading, ruleOf, withinFivePercent } from './knownIndicator.ts'
import { anyFigure, anyTolerance, threeLevels } from './performance.arbitrary.ts'

const Q2 = q('2010-11-q2')
const lastYear = q('2009-10-q2')
const morning = isoDate('2010-11-29')
const of = (quarter: typeof Q2, value: string) => reading(quarterPeriod(quarter), value)
const havering: StatusMethod = {
  method: 'sameQuarterLastYear',
  tolerance: { amount: '10', mode: 'relative' },
}
const stretchRule: StatusMethod = { method: 'shareOfStretch', greenFrom: '1', amberFrom: '0.6' }
const judged = (facts: IndicatorFacts) => judgeIndicator(facts, Q2, morning)

describe('by the same quarter last year', () => {
  const of480 = (values: [now: string, then: string | null], changed: Partial<IndicatorFacts> = {}) =>
    judged(
      known({}, [of(Q2, values[0]), ...(values[1] === null ? [] : [of(lastYear, values[1])])], {
        targets: [line(level('480'))],
        rules: [ruleOf(havering)],
        ...changed,
      }),
    )

  test('a miss within 10% is green, and says that it is a miss', () => {
    expect(of480(['528', '100']).reason).toBe(
      'Green: 528 cases is 48 above the target of 480, a miss of 10.0%, within the 10% tolerance.',
    )
  })

  test('a greater miss is amber where it is no worse than last year, and red where it is', () => {
    expect(of480(['540', '540']).reason).toBe(
      'Amber: 540 cases is 60 above the target of 480, a miss of 12.5%, more than the 10% tolerance, but no worse than the 540 of Q2 2009/10.',
    )
    expect(of480(['540', '539']).reason).toBe(
      'Red: 540 cases is 60 above the target of 480, a miss of 12.5%, more than the 10% tolerance, and worse than the 539 of Q2 2009/10.',
    )
  })

  test('without a figure last year no improvement is shown: red, and the sentence says why', () => {
    expect(of480(['540', null]).reason).toBe(
      'Red: 540 cases is 60 above the target of 480, a miss of 12.5%, more than the 10% tolerance; there is no figure for Q2 2009/10 to show an improvement on.',
    )
  })
})

describe('by the share of stretch achieved', () => {
  const from30to40 = (value: string) =>
    judged(
      known({ polarity: 'higherIsBetter', unit: '%' }, [of(Q2, value)], {
        stretch: [{ ...line(level('40')), expectedWithout: '30' }],
        rules: [ruleOf(stretchRule)],
      }),
    )

  test('6 of 10 is exactly 60%, which is amber', () => {
    expect(from30to40('36').reason).toBe(
      'Amber: 36% has come 60.0% of the way from 30, expected without the agreement, to the stretch target of 40; amber is from 60% up to, not including, 100%.',
    )
    expect(from30to40('35.9999').status).toEqual({ status: 'red' })
    expect(from30to40('40').status).toEqual({ status: 'green' })
  })

  test('nothing is rated without a stretch target and what was expected without it', () => {
    const facts = known({}, [of(Q2, '36')], { rules: [ruleOf(stretchRule)] })
    expect(judged(facts).status).toEqual({ status: 'notRated', because: 'noStretch' })
  })
})

test('five levels of a zero target in per cent: met is low green, missed is high red, and the sentence says why', () => {
  const five: StatusMethod = {
    method: 'fiveLevels',
    mode: 'relative',
    highGreenFrom: '5',
    lowGreenFrom: '0',
    amberFrom: '-5',
    lowRedFrom: '-10',
  }
  const facts = (value: string) =>
    known({}, [of(Q2, value)], { targets: [line(level('0'))], rules: [ruleOf(five)] })
  expect(judged(facts('0')).status).toEqual({ status: 'green', level: 'low' })
  expect(judged(facts('2'))).toMatchObject({
    status: { status: 'red', level: 'high' },
    reason:
      'High red: 2 cases is 2 above the target of 0, and lower is better; percentage bands cannot be used with a zero target, so a target missed is high red.',
  })
})

test('an indicator’s own rule stands before the partnership’s from the quarter it begins', () => {
  const [shared, own] = [ruleOf(withinFivePercent), ruleOf(havering, { indicatorId: 'l-1', from: Q2 })]
  expect(ruleFor([shared, own], 'l-1', Q2)).toBe(own)
  expect(ruleFor([shared, own], 'l-2', Q2)).toBe(shared)
  expect(ruleFor([shared, own], 'l-1', q('2010-11-q1'))).toBe(shared)
})

test('an override stands beside the computed red, which stays; after its end it is gone', () => {
  const override = {
    status: 'amber',
    by: 'Borough commander',
    reason: 'One large incident.',
    from: Q2,
    until: Q2,
    knownOn: morning,
    recordedOn: morning,
  } as const
  const facts = known({}, [of(Q2, '510'), of(q('2010-11-q3'), '510')], {
    targets: [line(level('480'))],
    overrides: [override],
  })
  expect(judged(facts)).toMatchObject({ status: { status: 'red' }, overridden: override })
  expect(overrideWords(override, { status: 'red' })).toBe(
    'Amber by override of Borough commander until Q2 2010/11: One large incident. Computed: Red.',
  )
  expect(judgeIndicator(facts, q('2010-11-q3'), morning).overridden).toBeNull()
})

test('the status expected at year end is another, by the target of the year end, and says so', () => {
  const facts = known({}, [of(Q2, '470')], {
    targets: [line(level('480')), line(level('460'), '2010-11-q1', '2010-11-q4', 'yearEnd')],
  })
  expect(expectedStatus('470', facts, q('2010-11-q4'))).toEqual({
    status: { status: 'amber' },
    reason:
      'Expected at year end: amber, as 470 cases is 10 above the target of 460, a miss of 2.2%, within the 5% tolerance.',
  })
  expect(judged(facts).status).toEqual({ status: 'green' })
})

test('counting in thousands changes no status; nor, with a tolerance in points, does adding the same to both', () => {
  const times = (text: string) => new Big(text).times(1000).toFixed()
  fc.assert(
    fc.property(anyFigure, anyFigure, anyTolerance, anyFigure, (value, aim, tolerance, constant) => {
      const status = (figure: string, at: string, amount = tolerance.amount) =>
        ragStatus(figure, threeLevels(level(at), 'lowerIsBetter', { ...tolerance, amount }))
      const scaled = tolerance.mode === 'absolute' ? times(tolerance.amount) : tolerance.amount
      expect(status(times(value), times(aim), scaled)).toEqual(status(value, aim))
      if (tolerance.mode === 'relative') return
      const plus = (text: string) => new Big(text).plus(constant).toFixed()
      expect(status(plus(value), plus(aim))).toEqual(status(value, aim))
    }),
  )
})

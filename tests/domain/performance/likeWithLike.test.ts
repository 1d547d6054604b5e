import { expect, test } from 'vitest'
import type { IndicatorFacts } from '../../../src/domain/performance/indicatorFacts.ts'
import { directionOfTravel } from '../../../src/domain/performance/directionOfTravel.ts'
import { directionShown } from '../../../src/domain/performance/directionShown.ts'
import { judgeIndicator } from '../../../src/domain/performance/indicatorJudgement.ts'
import { isoDate } from '../../../src/domain/time/isoDate.ts'
import { quarterPeriod } from '../../../src/domain/time/period.ts'
import { known, level, line, q, reading } from './knownIndicator.ts'

const Q2 = q('2010-11-q2')
const of = (slug: string, value: string) => reading(quarterPeriod(q(slug)), value)
const three = [of('2009-10-q2', '100'), of('2010-11-q1', '110'), of('2010-11-q2', '105')]
const judged = (facts: IndicatorFacts) => judgeIndicator(facts, Q2, isoDate('2010-11-29'))
const profile = [
  line(level('90'), '2010-11-q1', '2010-11-q1'),
  line(level('120'), '2010-11-q2', '2010-11-q2'),
]

test('a figure may be better than the last quarter and worse than a year ago: both are told', () => {
  expect(judged(known({}, three))).toMatchObject({
    direction: { movement: 'down', by: '5', judgement: 'better' },
    directionLastYear: { movement: 'up', by: '5', judgement: 'worse' },
  })
})

test('a quarter’s total with a profile through the year compares with last year only', () => {
  const facts = known({}, three, { targets: profile })
  const { direction, directionLastYear } = judged(facts)
  expect(direction).toEqual({ movement: 'none', because: 'lastYearOnly' })
  expect(directionShown(direction, directionLastYear)).toEqual({
    direction: { movement: 'up', by: '5', judgement: 'worse' },
    isSinceLastYear: true,
  })
})

test('a position compares with the last quarter however its target steps', () => {
  const facts = known({ outturnType: 'snapshot' }, three, { targets: profile })
  expect(judged(facts).direction).toMatchObject({ movement: 'down', by: '5' })
})

test('2 on 100 is a change of 2% and so unchanged; 2.01 is a change', () => {
  const band = { amount: '2', mode: 'relative' } as const
  expect(directionOfTravel('100', '102', 'lowerIsBetter', band)).toEqual({
    movement: 'unchanged',
    by: '2',
    judgement: 'unchanged',
    within: band,
  })
  expect(directionOfTravel('100', '102.01', 'lowerIsBetter', band)).toMatchObject({ judgement: 'worse' })
  expect(directionOfTravel('0', '0.01', 'lowerIsBetter', band)).toMatchObject({ judgement: 'worse' })
})

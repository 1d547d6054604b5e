import { Big } from 'big.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ragStatus, type StatusBasis } from '../../../src/domain/performance/ragStatus.ts'
import { reason } from '../../../src/domain/performance/reason.ts'
import type { StatusMethod } from '../../../src/domain/performance/statusRule.ts'
import { statusWord } from '../../../src/domain/performance/statusWord.ts'
import type { TargetLevel } from '../../../src/domain/targets/targetLine.ts'
import { anyFigure, anyLevel, anyTolerance, judgedPolarity } from './performance.arbitrary.ts'
import { recomputedStatus } from './recomputedStatus.ts'

const bounds = fc.constantFrom(
  ['5', '0', '-5', '-10'],
  ['10', '-5', '-10', '-10'],
  ['2.5', '0', '0', '-0.5'],
  ['3', '1', '-2', '-4'],
) as fc.Arbitrary<[string, string, string, string]>

const anyMethod: fc.Arbitrary<StatusMethod> = fc.oneof(
  anyTolerance.map((tolerance) => ({ method: 'threeLevels', tolerance }) as const),
  anyTolerance.map((tolerance) => ({ method: 'sameQuarterLastYear', tolerance }) as const),
  fc
    .tuple(bounds, fc.constantFrom('relative', 'absolute'))
    .map(
      ([[highGreenFrom, lowGreenFrom, amberFrom, lowRedFrom], mode]) =>
        ({ method: 'fiveLevels', mode, highGreenFrom, lowGreenFrom, amberFrom, lowRedFrom }) as const,
    ),
  fc.constantFrom(
    { method: 'shareOfStretch', greenFrom: '1', amberFrom: '0.6' } as const,
    { method: 'shareOfStretch', greenFrom: '0.9', amberFrom: '0.333' } as const,
  ),
)

const single = (value: string): TargetLevel => ({ value, low: null, high: null })
const someLevel = fc.oneof(
  { weight: 1, arbitrary: fc.constant(single('0')) },
  { weight: 6, arbitrary: anyLevel },
)
/** Per cents about the bounds of the rules, where a sentence is hardest to get right. */
const about = fc.constantFrom(
  '-10',
  '-5',
  '-5.0001',
  '-4.9999',
  '0',
  '0.0001',
  '2.5',
  '5',
  '5.0001',
  '60',
  '100',
)

const offBy = (from: string, share: string): string =>
  new Big(from).plus(new Big(from).times(share).times('0.01')).toFixed()

test('whoever reads only the sentence comes to the status it states: by every rule, polarity and kind of target', () => {
  const words = new Set<string>()
  fc.assert(
    fc.property(
      fc.record({
        rule: anyMethod,
        target: someLevel,
        polarity: judgedPolarity,
        figure: anyFigure,
        near: fc.option(about),
        lastYear: fc.option(anyFigure),
        expectedWithout: anyFigure,
        stretch: anyFigure,
        decimals: fc.constantFrom(0, 1, 2),
      }),
      ({ near, figure, decimals, stretch, expectedWithout, ...given }) => {
        const { rule, target, polarity, lastYear } = given
        const from = rule.method === 'shareOfStretch' ? expectedWithout : (target.value ?? target.low)
        const value = near === null || from === null ? figure : offBy(from, near)
        const basis: StatusBasis = {
          rule,
          target,
          polarity,
          lastYear:
            lastYear === null ? { value: null, because: 'noFigure' } : { value: lastYear, because: null },
          stretch: { value: stretch, expectedWithout },
        }
        const status = ragStatus(value, basis)
        if (status.status === 'notRated') return
        const sentence = reason(status, {
          value,
          periodWords: 'Q2 2010/11',
          basis,
          lastYearWords: 'Q2 2009/10',
          unit: 'per 1,000',
          decimals,
          leadPartner: null,
          absenceNote: '',
          dueBy: null,
        })
        words.add(statusWord(status))
        expect(sentence.slice(0, sentence.indexOf(':')), sentence).toBe(statusWord(status))
        expect(recomputedStatus(sentence), sentence).toBe(statusWord(status))
      },
    ),
    { numRuns: 3000 },
  )
  expect([...words].toSorted()).toEqual([
    'Amber',
    'Green',
    'High green',
    'High red',
    'Low green',
    'Low red',
    'Red',
  ])
})

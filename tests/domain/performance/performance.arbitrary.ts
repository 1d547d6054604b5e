import * as fc from 'fast-check'
import type { Polarity } from '../../../src/domain/indicators/polarity.ts'
import type { StatusBasis } from '../../../src/domain/performance/ragStatus.ts'
import type { TargetLevel, Tolerance } from '../../../src/domain/targets/targetLine.ts'

/** Decimal text as officers enter it: −99,999.999 to 99,999.999 with up to three places. */
export const anyFigure: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.constantFrom(0, 1, 2, 3))
  .map(([thousandths, places]) => (thousandths / 1000).toFixed(places).replace(/^-0(\.0*)?$/, '0$1'))

export const anyTolerance: fc.Arbitrary<Tolerance> = fc.record({
  amount: fc.constantFrom('0', '0.5', '1', '2', '5', '7.25', '10', '100'),
  mode: fc.constantFrom('relative', 'absolute'),
})

export const judgedPolarity: fc.Arbitrary<Exclude<Polarity, 'noJudgement'>> = fc.constantFrom(
  'higherIsBetter',
  'lowerIsBetter',
  'range',
)

const singleLevel: fc.Arbitrary<TargetLevel> = anyFigure.map((value) => ({ value, low: null, high: null }))

const rangeLevel: fc.Arbitrary<TargetLevel> = fc
  .tuple(anyFigure, anyFigure, fc.constantFrom('both', 'low', 'high'))
  .map(([one, other, ends]) => {
    const [low, high] = Number(one) <= Number(other) ? [one, other] : [other, one]
    return { value: null, low: ends === 'high' ? null : low, high: ends === 'low' ? null : high }
  })

export const anyLevel: fc.Arbitrary<TargetLevel> = fc.oneof(singleLevel, rangeLevel)

/** The rule of three levels, which asks for neither last year's figure nor a stretch. */
export const threeLevels = (
  target: TargetLevel | undefined,
  polarity: Polarity,
  tolerance: Tolerance,
): StatusBasis => ({
  rule: { method: 'threeLevels', tolerance },
  target,
  polarity,
  lastYear: { value: null, because: 'noFigure' },
  stretch: undefined,
})

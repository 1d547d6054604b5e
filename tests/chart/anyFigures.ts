import * as fc from 'fast-check'
import type { ChartFigures } from '../../src/chart/chartFigures.ts'
import { plusQuarters, quarterFromIndex, quarterLabel } from '../../src/domain/time/financialQuarter.ts'
import { isoDate } from '../../src/domain/time/isoDate.ts'

const decimalText = (scale: number) =>
  fc
    .tuple(fc.integer({ min: -scale, max: scale }), fc.integer({ min: 0, max: 3 }))
    .map(([digits, places]) => (digits / 10 ** places).toFixed(places))

/** Any figures a scorecard might hold: 1 to 40 quarters, gaps, breaks, targets of every kind, crowded decisions. */
export const anyFigures: fc.Arbitrary<ChartFigures> = fc
  .record({
    count: fc.integer({ min: 1, max: 40 }),
    last: fc.integer({ min: 8000, max: 8060 }),
    scale: fc.constantFrom(0, 1, 50, 9_999, 2_000_000),
    decimals: fc.integer({ min: 0, max: 3 }),
    annual: fc.boolean(),
    unit: fc.constantFrom('%', '£', 'per 1,000', 'per 100,000 people aged 65 and over', 'offences'),
  })
  .chain(({ count, last, scale, decimals, annual, unit }) => {
    const quarters = Array.from({ length: count }, (_, at) => quarterFromIndex(last - count + 1 + at))
    const within = fc.integer({ min: 0, max: count - 1 }).map((at) => quarters[at]!)
    const span = fc.tuple(within, fc.integer({ min: 0, max: 8 }))
    const value = decimalText(scale)
    const target = fc.tuple(
      span,
      value,
      fc.integer({ min: 0, max: 50 }),
      fc.constantFrom('value', 'low', 'high', 'range'),
    )
    return fc.record({
      reference: fc.constant('NI 134'),
      title: fc.constant('Emergency bed days'),
      unit: fc.constant(unit),
      decimals: fc.constant(decimals),
      polarity: fc.constantFrom('higherIsBetter', 'lowerIsBetter', 'range', 'noJudgement'),
      annual: fc.constant(annual),
      quarters: fc.constant(quarters),
      observations: fc
        .array(
          fc.tuple(fc.option(value, { freq: 4 }), fc.boolean(), fc.boolean(), fc.integer({ min: 0, max: 9 })),
          {
            minLength: count,
            maxLength: count,
          },
        )
        .map((given) =>
          given
            .map(([figure, provisional, revised, chance], at) => ({
              quarter: quarters[at]!,
              value: figure,
              periodLabel: quarterLabel(quarters[at]!),
              provisional,
              revised,
              breakBefore: chance === 0,
            }))
            .filter(({ quarter }) => !annual || quarter.quarter === 3),
        ),
      targets: fc.array(target, { maxLength: 4 }).map((given) =>
        given.map(([[from, length], low, more, kind]) => ({
          from,
          until: plusQuarters(from, length),
          ...(kind === 'value' ? { value: low } : {}),
          ...(kind === 'low' || kind === 'range' ? { low } : {}),
          ...(kind === 'high' || kind === 'range' ? { high: String(Number(low) + more) } : {}),
        })),
      ),
      stretch: fc.array(fc.tuple(span, value), { maxLength: 1 }).map((given) =>
        given.map(([[from, length], figure]) => ({
          from,
          until: plusQuarters(from, length),
          value: figure,
        })),
      ),
      decisions: fc.array(fc.tuple(within, fc.lorem({ maxCount: 9 })), { maxLength: 6 }).map((given) =>
        given.map(([quarter, words], at) => ({
          letter: 'ABCDEF'.charAt(at),
          quarter,
          date: isoDate('2009-10-27'),
          words,
        })),
      ),
      breaks: fc.constant([]),
      statuses: fc.constant([]),
    })
  })

import * as fc from 'fast-check'
import type { ChartFigures, ChartUsualRange } from '../../src/chart/chartFigures.ts'
import {
  type FinancialQuarter,
  plusQuarters,
  quarterFromIndex,
  quarterLabel,
} from '../../src/domain/time/financialQuarter.ts'
import { isoDate } from '../../src/domain/time/isoDate.ts'

const decimalText = (scale: number) =>
  fc
    .tuple(fc.integer({ min: -scale, max: scale }), fc.integer({ min: 0, max: 3 }))
    .map(([digits, places]) => (digits / 10 ** places).toFixed(places))

/** The quarters parted into as many phases as there are ranges, oldest first. */
function phases(
  quarters: readonly FinancialQuarter[],
  given: readonly (readonly [string, number, 'firm' | 'provisional'])[],
): ChartUsualRange[] {
  const each = Math.ceil(quarters.length / Math.max(1, given.length))
  return given.flatMap(([mean, reach, firmness], at) => {
    const own = quarters.slice(at * each, (at + 1) * each)
    const [from, until] = [own[0], own.at(-1)]
    if (!from || !until) return []
    return [
      { from, until, mean: Number(mean), lower: Number(mean) - reach, upper: Number(mean) + reach, firmness },
    ]
  })
}

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
      breaks: fc
        .array(
          fc.record({ quarter: within, words: fc.constant(''), kind: fc.constantFrom('break', 'rebase') }),
          {
            maxLength: 3,
          },
        )
        .map((given) =>
          given.map((each, at) => (each.kind === 'rebase' ? { ...each, decision: 'ABC'.charAt(at) } : each)),
        ),
      statuses: fc.constant([]),
      usualRanges: fc
        .array(fc.tuple(value, fc.nat({ max: Math.max(1, scale) }), fc.constantFrom('firm', 'provisional')), {
          maxLength: 3,
        })
        .map((given) => phases(quarters, given)),
      yearToDate: fc.boolean(),
      noUsualRange: fc.constantFrom('', 'Too few figures (5 of 8) to say what is usual.'),
      signals: fc.array(
        fc.record({ quarter: within, judgement: fc.constantFrom('better', 'worse', 'noJudgement') }),
        { maxLength: 4 },
      ),
      forecast: fc.option(
        value.map((figure) => ({
          yearEnd: plusQuarters(quarters.at(-1)!, 3 - quarters.at(-1)!.quarter + 1),
          value: figure,
        })),
      ),
    })
  })

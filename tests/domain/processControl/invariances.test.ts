import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastFigure, processChart } from '../../../src/domain/processControl/processChart.ts'
import { causesAt, type SpecialCause } from '../../../src/domain/processControl/specialCause.ts'
import { variationOf } from '../../../src/domain/processControl/variation.ts'
import type { Figures } from '../../../src/domain/processControl/xmrLimits.ts'

/** Whole numbers, drifting and with gaps: they meet every rule often. */
const anySeries: fc.Arbitrary<(number | null)[]> = fc
  .tuple(
    fc.integer({ min: -3, max: 3 }),
    fc.array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 0, max: 19 })), {
      minLength: 2,
      maxLength: 40,
    }),
  )
  .map(([drift, moves]) => {
    let at = 50
    return moves.map(([move, luck]) => {
      at += drift + move
      return luck === 0 ? null : luck === 1 ? at + 15 : luck === 2 ? at - 15 : at
    })
  })

const signals = (figures: Figures): (readonly SpecialCause[])[] => {
  const { marks } = processChart(figures)
  return figures.map((_, place) => causesAt(marks, place))
}
const limits = (figures: Figures) => processChart(figures).phases[0]?.limits ?? null
const changed = (figures: Figures, by: (figure: number) => number): Figures =>
  figures.map((figure) => (figure === null ? null : by(figure)))

test('the series tried meet every rule on both sides', () => {
  const rules = fc
    .sample(anySeries, { numRuns: 500, seed: 20101 })
    .flatMap((figures) => signals(figures).flat())
  expect(new Set(rules.map(({ rule, side }) => `${rule} ${side}`)).size).toBe(8)
})

test('adding a constant to every figure moves the limits and no signal', () => {
  fc.assert(
    fc.property(anySeries, fc.integer({ min: -500, max: 500 }), (figures, constant) => {
      const moved = changed(figures, (figure) => figure + constant)
      expect(signals(moved)).toEqual(signals(figures))
      const before = limits(figures)
      if (before) expect(limits(moved)?.upperProcessLimit).toBeCloseTo(before.upperProcessLimit + constant, 6)
    }),
  )
})

test('another unit scales the limits and moves no signal', () => {
  fc.assert(
    fc.property(anySeries, fc.constantFrom(0.001, 0.1, 3, 100, 1e6), (figures, scale) => {
      const scaled = changed(figures, (figure) => figure * scale)
      expect(signals(scaled)).toEqual(signals(figures))
      const before = limits(figures)
      if (before)
        expect((limits(scaled)?.lowerProcessLimit ?? NaN) / scale).toBeCloseTo(before.lowerProcessLimit, 6)
    }),
  )
})

test('figures and polarity mirrored together turn high into low and change no judgement', () => {
  fc.assert(
    fc.property(anySeries, (figures) => {
      const at = lastFigure(figures)
      const mirrored = changed(figures, (figure) => -figure)
      const causes = signals(figures)[at] ?? []
      const ours = variationOf(causes, 'higherIsBetter')
      const theirs = variationOf(signals(mirrored)[at] ?? [], 'lowerIsBetter')
      expect(theirs).toEqual(
        ours.variation === 'usual'
          ? ours
          : {
              ...ours,
              side: other(ours.side),
              causes: causes.map(({ rule, side }) => ({ rule, side: other(side) })),
            },
      )
    }),
  )
})

test('polarity mirrored alone turns better into worse and changes nothing else', () => {
  fc.assert(
    fc.property(anySeries, (figures) => {
      const causes = signals(figures)[lastFigure(figures)] ?? []
      const ours = variationOf(causes, 'higherIsBetter')
      const judgement = { better: 'worse', worse: 'better', noJudgement: 'noJudgement' } as const
      expect(variationOf(causes, 'lowerIsBetter')).toEqual(
        ours.variation === 'usual' ? ours : { ...ours, judgement: judgement[ours.judgement] },
      )
    }),
  )
})

test('what lies beyond a gap joins no run, trend or pair: parts of six figures or fewer have none', () => {
  const part = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(fc.array(part, { minLength: 2, maxLength: 6 }), (parts) => {
      const figures = parts.flatMap((each) => [...each, null])
      expect(
        signals(figures)
          .flat()
          .filter(({ rule }) => rule === 'run' || rule === 'trend'),
      ).toEqual([])
      const ranges = parts.flatMap((each) =>
        each.slice(1).map((figure, at) => Math.abs(figure - (each[at] ?? 0))),
      )
      const average = ranges.reduce((sum, range) => sum + range, 0) / ranges.length
      expect(limits(figures)?.averageMovingRange).toBeCloseTo(average, 9)
    }),
  )
})

const other = (side: SpecialCause['side']): SpecialCause['side'] => (side === 'high' ? 'low' : 'high')

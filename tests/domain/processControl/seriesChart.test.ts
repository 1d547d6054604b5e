import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresInOrder, figuresUpTo } from '../../../src/domain/processControl/figuresInOrder.ts'
import { causesShownAt, seriesChart } from '../../../src/domain/processControl/seriesChart.ts'
import { charted, firstQuarter, level, terms } from './seriesTerms.ts'

const seven = '10 12 11 13 10 12 11'

test('below eight figures limits are computed and not shown: too few, five of eight', () => {
  const chart = charted('10 12 11 13 40')
  expect(chart.variation).toEqual({ variation: 'tooFew', have: 5, need: 8 })
  expect(chart.strength).toBe('tooFew')
  expect(chart.phases[0]?.limits).not.toBeNull()
  expect(chart.quarters.flatMap((_, place) => causesShownAt(chart, place))).toEqual([])
})

test('from eight figures the range is provisional, from thirteen it is firm; a gap is no figure', () => {
  expect(charted(`${seven} 12`).strength).toBe('provisional')
  expect(charted(`${seven} - 12 11 10 12 11`).strength).toBe('provisional')
  expect(charted(`${seven} 12 11 10 12 11 13`).strength).toBe('firm')
})

test('the latest figure is judged where the last quarter has none', () => {
  const chart = charted(`${seven} 12 40 -`)
  expect(chart.quarters[chart.latest]).toBe(firstQuarter + 8)
  expect(chart.variation).toMatchObject({ variation: 'signal', side: 'high', judgement: 'better' })
})

test('the same signal is worse where lower is better, and neither where the indicator is not judged', () => {
  const high = `${seven} 12 40`
  expect(charted(high, { polarity: 'lowerIsBetter' }).variation).toMatchObject({
    side: 'high',
    judgement: 'worse',
  })
  for (const polarity of ['range', 'noJudgement'] as const)
    expect(charted(high, { polarity }).variation).toMatchObject({ side: 'high', judgement: 'noJudgement' })
})

test('a break and a decision to rebase each begin a phase, and are told apart', () => {
  const starts = [
    { quarter: firstQuarter + 4, because: 'break' as const },
    { quarter: firstQuarter + 9, because: 'rebase' as const },
  ]
  const chart = charted('10 12 11 13 30 32 31 33 31 50 52', { phaseStarts: starts })
  expect(chart.phases.map(({ firstQuarter: from, starts: why }) => [from - firstQuarter, why])).toEqual([
    [0, []],
    [4, [starts[0]]],
    [9, [starts[1]]],
  ])
  expect(chart.variation).toEqual({ variation: 'tooFew', have: 2, need: 8 })
})

test('a year-to-date series is charted by what each quarter added; a missing quarter costs the next one too', () => {
  const chart = charted('5 11 18 24 6 - 19 27', { outturnType: 'yearToDate' })
  expect(chart.charted).toBe('increments')
  // 5, 11 − 5, 18 − 11, 24 − 18; then 6, none, none (19 less nothing known), 27 − 19.
  expect(chart.values).toEqual([5, 6, 7, 6, 6, null, null, 8])
})

test('a break within the year leaves no increment across it; a rebase does', () => {
  const from = (because: 'break' | 'rebase') =>
    charted('5 11 18 24', {
      outturnType: 'yearToDate',
      phaseStarts: [{ quarter: firstQuarter + 2, because }],
    }).values
  expect(from('break')).toEqual([5, 6, null, 6])
  expect(from('rebase')).toEqual([5, 6, 7, 6])
})

test('increments have no binary rounding in them', () => {
  expect(charted('0.1 0.3 0.4 0.7', { outturnType: 'yearToDate' }).values).toEqual([0.1, 0.2, 0.1, 0.3])
})

test('a rolling year has no chart, nor has a series without a fixed interval or without neighbours', () => {
  expect(seriesChart(terms(seven, { outturnType: 'rollingYear' }))).toMatchObject({ because: 'rollingYear' })
  expect(seriesChart(terms(seven, { frequency: 'termly' }))).toMatchObject({ because: 'noFixedInterval' })
  const apart = '10 - 12 - 11 - 13 - 10 - 12 - 11 - 12'
  expect(seriesChart(terms(apart))).toMatchObject({ because: 'noNeighbours' })
})

test('a yearly indicator has a point a year: quarters between are no gaps, a year without a figure is one', () => {
  const chart = charted('- - - 40 - - - 42 - - - - - - - 41 -', {
    outturnType: 'annual',
    frequency: 'annual',
  })
  expect(chart.values).toEqual([40, 42, null, 41])
  expect(chart.quarters.map((quarter) => quarter - firstQuarter)).toEqual([3, 7, 11, 15])
  expect(chart.variation).toEqual({ variation: 'tooFew', have: 3, need: 8 })
})

/** Thirteen figures, mean 11 and ranges 1: limits 8.34 and 13.66. */
const steady = '11 12 11 10 11 12 11 10 11 12 11 10 11'

test('assurance is given from thirteen figures: meets, may or may not meet, misses', () => {
  const against = (value: string) => charted(steady, { targets: level(value, 13) }).assurance
  expect(against('8.3')).toEqual({ assurance: 'meets' })
  expect(against('8.34')).toEqual({ assurance: 'either' })
  expect(against('13.7')).toEqual({ assurance: 'misses' })
  expect(charted(steady, { targets: level('13.7', 13), polarity: 'lowerIsBetter' }).assurance).toEqual({
    assurance: 'meets',
  })
})

test('assurance not given has its reason', () => {
  const without = (changed: Parameters<typeof charted>[1], figures = steady) =>
    charted(figures, changed).assurance
  expect(without({})).toMatchObject({ because: 'noTarget' })
  expect(without({ targets: level('8', 13), polarity: 'noJudgement' })).toMatchObject({
    because: 'neutralPolarity',
  })
  const range = Array.from({ length: 13 }, () => ({ value: null, low: '8', high: '12' }) as const)
  expect(without({ targets: range })).toMatchObject({ because: 'rangeTarget' })
  expect(without({ targets: level('8', 12) }, steady.slice(0, -3))).toMatchObject({
    because: 'tooFew',
    have: 12,
    need: 13,
  })
})

test('a stretch target stepped up with the figures gives no false verdict', () => {
  // Each year's figures are 2 above the last; so is its target, always 3 below the year's level of 11, 13, 15, 17.
  const figures = '11 12 11 10 13 14 13 12 15 16 15 14 17 18 17 16'
  const targets = ['8', '10', '12', '14'].flatMap((value) => level(value, 4))
  // The figures less their targets: 3, 4, 3, 2, and so on; mean 3, ranges 1 (one a year 1 as well): limits 0.34 and 5.66.
  expect(charted(figures, { targets }).assurance).toEqual({ assurance: 'meets' })
  // Against this year's target alone the early years would speak against it.
  expect(charted(figures, { targets: level('14', 16) }).assurance).toEqual({ assurance: 'either' })
})

test('a year-to-date target is met by increments: the profile of a quarter is what it adds', () => {
  const year = (step: number) => [step, 2 * step + 1, 3 * step, 4 * step]
  const figures = [...year(10), ...year(10), ...year(10), ...year(10)].join(' ')
  const profile = [2, 4, 6, 8].map((value) => ({ value: String(value), low: null, high: null }) as const)
  const targets = [...profile, ...profile, ...profile, ...profile]
  // What each quarter adds less its own 2: 8, 9, 7, 8. Mean 8, ranges 1, 2, 1, 0: the lower limit is well above zero.
  expect(charted(figures, { outturnType: 'yearToDate', targets }).assurance).toEqual({ assurance: 'meets' })
})

test('a series that never varies and stands on its target meets it', () => {
  const constant = Array.from({ length: 13 }, () => '0.3').join(' ')
  expect(charted(constant, { targets: level('0.3', 13) }).assurance).toEqual({ assurance: 'meets' })
  expect(charted(constant, { targets: level('0.4', 13) }).assurance).toEqual({ assurance: 'misses' })
})

test('for a level target the differences say what the limits say against the target', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 13, maxLength: 30 }),
      fc.integer({ min: -50, max: 250 }),
      (tenths, target) => {
        const figures = tenths.map((each) => (each / 10).toFixed(1)).join(' ')
        const chart = charted(figures, { targets: level((target / 10).toFixed(1), tenths.length) })
        const { lowerProcessLimit: lower = NaN, upperProcessLimit: upper = NaN } = chart.phase?.limits ?? {}
        fc.pre(Math.abs(target / 10 - lower) > 1e-6 && Math.abs(target / 10 - upper) > 1e-6)
        expect(chart.assurance.assurance).toBe(
          target / 10 < lower ? 'meets' : target / 10 > upper ? 'misses' : 'either',
        )
      },
    ),
  )
})

test('figures up to a quarter leave out what came after it; of none there are none', () => {
  const readings = new Map([
    [8043, { value: '3' }],
    [8040, { value: '1' }],
    [8044, { value: '4' }],
  ])
  expect(figuresUpTo(readings, 8043)).toEqual({ first: 8040, figures: ['1', null, null, '3'] })
  expect(figuresUpTo(readings, 8039)).toEqual({ first: 0, figures: [] })
})

test('readings are put in order with a place for every quarter; two for one quarter are refused', () => {
  expect(
    figuresInOrder([
      [8043, '3'],
      [8040, '1'],
      [8041, null],
    ]),
  ).toEqual({
    outcome: 'ordered',
    first: 8040,
    figures: ['1', null, null, '3'],
  })
  expect(
    figuresInOrder([
      [8040, '1'],
      [8040, '2'],
    ]),
  ).toMatchObject({ because: 'twoForOneQuarter', quarter: 8040 })
})

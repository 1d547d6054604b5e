import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type SparklineFigures,
  sparklineHeight,
  sparklineModel,
  sparklineWidth,
} from '../../src/chart/sparklineModel.ts'
import { sparklinePaths, sparklineSvg } from '../../src/chart/sparklineSvg.ts'
import { emergencyBedDays } from './chartExamples.ts'

const none = (count: number) => Array.from({ length: count }, () => null)
const sparkline = (given: Partial<SparklineFigures>): SparklineFigures => ({
  values: [],
  targets: [],
  stretch: null,
  annual: false,
  ...given,
})

const bedDays = sparkline({
  values: emergencyBedDays.observations.map(({ value }) => value),
  targets: [168, 168, ...[164, 160, 154, 146].flatMap((level) => [level, level, level, level]), 138, 138].map(
    (level) => ({ value: String(level) }),
  ),
  stretch: '130',
})

describe('the marks', () => {
  test('figures run from the left edge to the column of the stretch target, lowest at the foot', () => {
    // 10 to 20 with 8% of room: 0 to 11.6 units over 18 pixels, so 10 stands 0.8 units (1.24 px) above 21.
    const { actual } = sparklinePaths(sparkline({ values: ['10', '20', '10'] }))
    expect(actual).toBe('M3 19.8L71 4.2L139 19.8')
  })

  test('a missing figure breaks the line, and a figure on its own is a dot', () => {
    const { runs, dots, last } = sparklineModel(sparkline({ values: ['1', '2', null, '3', null, '2', '1'] }))
    expect(runs.map((run) => run.length / 2)).toEqual([2, 2])
    expect(dots).toHaveLength(2)
    expect(last?.x).toBe(139)
  })

  test('a break in the series breaks the line', () => {
    const { runs } = sparklineModel(sparkline({ values: ['1', '2', '3', '4'], breaks: [2] }))
    expect(runs.map((run) => run.length / 2)).toEqual([2, 2])
  })

  test('annual figures are dots, joined across the quarters between', () => {
    const { runs, dots } = sparklineModel(
      sparkline({ values: ['76', ...none(3), '58', ...none(3), '55', null], annual: true }),
    )
    expect(runs.map((run) => run.length / 2)).toEqual([3])
    expect(dots.length / 2).toBe(3)
  })

  test('the target steps where it changes and is a gap where there is none', () => {
    const { target } = sparklinePaths(
      sparkline({
        values: ['1', '2', '3', '4', '5'],
        targets: [{ value: '2' }, { value: '4' }, null, { value: '4' }, null],
      }),
    )
    expect(target).toMatch(/^M0 [\d.]+H20V[\d.]+H54M88 [\d.]+H122$/)
  })

  test('a target range is a band, to the edge of the picture on an open side', () => {
    const { targetBands } = sparklineModel(
      sparkline({
        values: ['1', '5'],
        targets: [
          { low: '2', high: null },
          { low: '2', high: '4' },
        ],
      }),
    )
    expect(targetBands.map(([, upper]) => upper)).toEqual([0, expect.any(Number)])
    expect(targetBands[1]![1]).toBeGreaterThan(0)
  })

  test('the usual range is a band over its quarters, cut off at the edge of the picture, and sets no scale', () => {
    // As in the first test 10 to 20 runs from 19.8 to 4.2: 1.55 px a unit, so 12 to 18 is 16.7 to 7.3.
    const values = ['10', '20', '10']
    expect(sparklinePaths(sparkline({ values, usual: [[0, 2, 12, 18]] }))).toMatchObject({
      usual: 'M0 7.3H140V16.7H0Z',
      actual: 'M3 19.8L71 4.2L139 19.8',
    })
    expect(sparklinePaths(sparkline({ values, usual: [[2, 2, -900, 900]] })).usual).toBe('M105 0H140V24H105Z')
  })

  test('a signal is marked on its side while it is one of the last four quarters', () => {
    const values = ['10', '20', '10', '10', '20']
    const signals = [[0, 'worse'], [1, 'better'], [3, 'noJudgement'], [4, 'worse']] as const // prettier-ignore
    const marks = sparklinePaths(sparkline({ values, signals }))
    expect(marks.worse).toBe('M135.4 4.2l3.6-3.6 3.6 3.6-3.6 3.6Z')
    expect(marks.better).toBe('M34.5 4.2a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1-5 0Z')
    expect(marks.notJudged).toBe('M102.3 17.1h5.4v5.4h-5.4Z')
  })

  test('the stretch target is a bar at the right edge', () => {
    expect(sparklinePaths(bedDays).stretch).toMatch(/^M141 [\d.]+H157$/)
    expect(sparklinePaths({ ...bedDays, stretch: null }).stretch).toBe('')
  })

  test('with no figures and no targets nothing is drawn', () => {
    expect(Object.values(sparklinePaths(sparkline({ values: none(20), targets: none(20) }))).join('')).toBe(
      '',
    )
  })
})

test('the approved drawing', async () => {
  await expect(sparklineSvg(sparklineModel(bedDays), 'Emergency bed days')).toMatchFileSnapshot(
    'golden/sparkline-emergency-bed-days.svg',
  )
})

test('the approved drawing with a usual range and signals', async () => {
  const usual = [[0, 19, 149.9, 171.4]] as const
  const signals = [[18, 'better'], [19, 'better']] as const // prettier-ignore
  await expect(
    sparklineSvg(sparklineModel({ ...bedDays, usual, signals }), 'Emergency bed days'),
  ).toMatchFileSnapshot('golden/sparkline-judged.svg')
})

test('a name is escaped; without one the drawing is hidden from a screen reader', () => {
  const model = sparklineModel(bedDays)
  expect(sparklineSvg(model, '"<b>"')).toContain('aria-label="&quot;&lt;b&gt;&quot;"')
  expect(sparklineSvg(model)).toContain('aria-hidden="true"')
})

test('every mark is a number inside the picture, whatever the figures', () => {
  const value = fc.integer({ min: -2_000_000, max: 2_000_000 }).map((figure) => (figure / 100).toFixed(2))
  const target = fc.oneof(
    fc.constant(null),
    value.map((given) => ({ value: given })),
    fc.record({ low: fc.option(value), high: fc.constant(null) }),
  )
  const figures = fc.record({
    values: fc.array(fc.option(value), { maxLength: 40 }),
    targets: fc.array(target, { maxLength: 40 }),
    stretch: fc.option(value),
    annual: fc.boolean(),
  })
  fc.assert(
    fc.property(figures, (given) => {
      const { runs, dots, targetRuns, targetBands, stretchY } = sparklineModel(given)
      const places = [...runs.flat(), ...dots, ...targetRuns.flat(), ...targetBands.flat()]
      expect(places.every((place) => place >= -0.01 && place <= sparklineWidth)).toBe(true)
      const heights = [...runs, dots, ...targetRuns].flatMap((run) =>
        run.filter((_, index) => index % 2 === 1),
      )
      expect([...heights, stretchY ?? 0].every((height) => height >= 0 && height <= sparklineHeight)).toBe(
        true,
      )
      expect(sparklineSvg(sparklineModel(given))).not.toMatch(/NaN|Infinity|undefined/)
    }),
  )
})

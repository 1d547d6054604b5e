import { describe, expect, test } from 'vitest'
import { chartModel } from '../../../src/chart/chartModel.ts'
import { chartFiguresOf } from '../../../src/papers/sheet/chartFiguresOf.ts'
import {
  annualHomes,
  bedDays,
  level,
  line,
  rangeWithGaps,
} from '../../web/parts/indicator/indicatorFixture.ts'

describe('what the chart is given', () => {
  test('figures stop at the quarter shown, and targets go on to the end of its year', () => {
    const figures = chartFiguresOf(bedDays())
    expect(figures.quarters.at(-1)).toEqual({ startYear: 2010, quarter: 2 })
    expect(figures.observations).toHaveLength(20)
    expect(figures.targets.at(-1)).toEqual({
      from: { startYear: 2010, quarter: 4 },
      until: { startYear: 2010, quarter: 4 },
      value: '138',
    })
  })

  test('a stretch target set for the year’s end is drawn over its whole year', () => {
    const [stretch] = chartModel(chartFiguresOf(bedDays()), {
      width: 992,
      height: 470,
      fontSize: 14,
    }).stretches
    const { area, columnWidth } = chartModel(chartFiguresOf(bedDays()), {
      width: 992,
      height: 470,
      fontSize: 14,
    })
    expect(stretch?.x2).toBeCloseTo(area.right)
    expect(stretch?.x1).toBeCloseTo(area.right - 4 * columnWidth)
  })

  test('agreed years before, it is still drawn over its own year only', () => {
    const page = bedDays()
    const early = line('stretch', '2008-09-q1', '2010-11-q4', level('130.0'), { basis: 'yearEnd' })
    expect(chartFiguresOf({ ...page, targets: [early] }).stretch[0]?.from).toEqual({
      startYear: 2010,
      quarter: 1,
    })
  })

  test('a stretch target that was changed is drawn as it stands now, once', () => {
    const page = bedDays()
    const changed = line('stretch', '2010-11-q1', '2010-11-q4', level('128.0'), { sequence: 9 })
    expect(
      chartFiguresOf({ ...page, targets: [...page.targets, changed] }).stretch.map(({ value }) => value),
    ).toEqual(['128.0'])
  })

  test('a missing figure keeps its reason, and a break its words', () => {
    const figures = chartFiguresOf(rangeWithGaps())
    expect(figures.observations[2]).toMatchObject({ value: null, absence: 'Late' })
    expect(figures.breaks.map(({ words }) => words)).toEqual([
      'Version 2 of the definition is not comparable with the one before.',
    ])
    expect(figures.observations[4]).toMatchObject({ value: '47', revised: true })
    expect(figures.targets[0]).toMatchObject({ low: '45', high: '55' })
  })

  test('of an annual indicator only the quarters its years end in have a figure', () => {
    const figures = chartFiguresOf(annualHomes())
    expect(figures.annual).toBe(true)
    expect(figures.observations.map(({ periodLabel }) => periodLabel)).toEqual([
      '2005/06',
      '2006/07',
      '2007/08',
      '2008/09',
      '2009/10',
    ])
  })

  test('a decision is drawn by what was put to the meeting', () => {
    expect(chartFiguresOf(bedDays()).decisions.map(({ letter, words }) => `${letter} ${words}`)).toEqual([
      'A Project funded from the stretch fund',
      'B Rehabilitation beds to open',
    ])
  })
})

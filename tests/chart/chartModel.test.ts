import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chartModel } from '../../src/chart/chartModel.ts'
import { exportRows } from '../../src/chart/exportRows.ts'
import { plainFigure } from '../../src/domain/indicators/figureWords.ts'
import { anyFigures } from './anyFigures.ts'
import {
  bedDayTargets,
  emergencyBedDays,
  figuresOf,
  housingBenefit,
  rangeIndicator,
  roadCasualties,
} from './chartExamples.ts'

const size = { width: 980, height: 430, fontSize: 14 }
const plain = { width: 200, height: 100, fontSize: 10, margins: { left: 0, right: 0, top: 0, bottom: 0 } }

describe('where a figure stands', () => {
  test('each quarter has a column and its figure stands in the middle of it, on the axis of round figures', () => {
    // Q3 and Q4 2009/10 to Q2 2010/11, completed to Q4: 6 columns of 200 / 6 pixels. 10 to 40 is drawn from 0 to 60.
    const { points, low, high } = chartModel(figuresOf(['10', '20', '40', '30'], { count: 4 }), plain)
    expect([low, high]).toEqual([0, 60])
    expect(points.map(({ x }) => Math.round(x))).toEqual([17, 50, 83, 117])
    expect(points.map(({ y }) => Math.round(y))).toEqual([83, 67, 33, 50])
    expect(points.map(({ text }) => text)).toEqual(['10.0', '20.0', '40.0', '30.0'])
  })

  test('a missing figure is a gap with its reason: nothing joins the figures on either side', () => {
    const { runs, absent } = chartModel(rangeIndicator, size)
    expect(runs.map((run) => run.map(({ text }) => text))).toEqual([
      ['48.1', '51.0', '53.9'],
      ['50.2', '49.9', '52.4', '54.8'],
      ['46.0', '47.3'],
    ])
    expect(absent).toMatchObject([{ periodLabel: 'Q4 2008/09', because: 'not available' }])
  })

  test('the line stops at a break in the series, which is marked at the start of its quarter', () => {
    const { breaks, points } = chartModel(rangeIndicator, size)
    const [before, after] = [points.at(-3)!, points.at(-2)!]
    expect(breaks).toMatchObject([
      { quarterLabel: 'Q1 2010/11', words: 'repeat referrals are no longer counted' },
    ])
    expect(breaks[0]!.x).toBeCloseTo((before.x + after.x) / 2)
  })

  test('annual figures are joined across the quarters between them, and none is invented for those quarters', () => {
    const { runs, points } = chartModel(roadCasualties, size)
    expect(runs).toHaveLength(1)
    expect(points.map(({ text }) => text)).toEqual(['76', '58', '55', '52', '49'])
  })
})

describe('targets', () => {
  test('a target is a level for as long as it is in force, stepping where it changes', () => {
    const { steps, paths } = chartModel(emergencyBedDays, size)
    expect(steps.map(({ text }) => text)).toEqual(['168.0', '164.0', '160.0', '154.0', '146.0', '138.0'])
    expect(paths).toHaveLength(1)
    expect(steps.at(-1)).toMatchObject({ untilLabel: 'Q4 2010/11' })
  })

  test('a year without a target is a gap in the target', () => {
    const some = bedDayTargets.filter(({ from }) => from.startYear !== 2008)
    expect(chartModel({ ...emergencyBedDays, targets: some }, size).paths).toHaveLength(2)
  })

  test('a target range with an open end fills the plot on that side and has a bound on the other only', () => {
    const { bands, area, endLabels } = chartModel(rangeIndicator, size)
    expect(bands[0]).toMatchObject({ low: 45, high: null, top: area.top, text: '45.0% or higher' })
    expect(bands[1]).toMatchObject({ low: 45, high: 52.5, text: '45.0% to 52.5%' })
    expect(endLabels.map(({ lines }) => lines[0]!.words)).toContain('Target 45.0% to 52.5%')
  })

  test('the stretch target is drawn over its year only, to the end of the plot', () => {
    const { stretches, area, steps } = chartModel(emergencyBedDays, size)
    expect(stretches).toMatchObject([{ text: '130.0', x2: area.right, x1: steps.at(-1)!.x1 }])
  })
})

describe('what is written beside the lines', () => {
  const words = (...given: Parameters<typeof chartModel>) =>
    chartModel(...given).endLabels.map(({ lines }) => lines.map((line) => line.words))

  test('each line is named at its end with its figure, shorthand included', () => {
    expect(words(emergencyBedDays, size)).toEqual([
      ['Actual 141.6 [p]'],
      ['Forecast 139.2 by Q4'],
      ['Target 138.0'],
      ['Stretch target 130.0'],
    ])
  })

  test('a figure that is not for the last quarter says which period it is for', () => {
    expect(words(figuresOf(['2512', null], { decimals: 0 }), size)).toEqual([['Actual 2,512', 'Q1 2010/11']])
    expect(words(roadCasualties, size)[0]).toEqual(['Actual 49', '2009'])
  })

  test('a target that has ended says when', () => {
    const targets = bedDayTargets.filter(({ from }) => from.startYear < 2009)
    expect(words({ ...emergencyBedDays, targets, stretch: [], forecast: null }, size)[1]).toEqual([
      'Target 154.0',
      'until Q4 2008/09',
    ])
  })

  test('an axis that does not start at zero says so', () => {
    expect(chartModel(emergencyBedDays, size).axisNote).toBe('Vertical axis starts at 120.')
    expect(chartModel(figuresOf(['10', '40']), size).axisNote).toBeNull()
  })

  test('decisions stand above the plot with their words on the roomier side, in two lines at most', () => {
    const { decisions } = chartModel(emergencyBedDays, size)
    expect(decisions.map(({ letter, anchor, lines }) => ({ letter, anchor, lines }))).toEqual([
      {
        letter: 'A',
        anchor: 'end',
        lines: ['27 Oct 2009. Project funded', 'from the £200,000 stretch fund'],
      },
      { letter: 'B', anchor: 'start', lines: ['24 May 2010. Rehabilitation', 'beds to open in June'] },
    ])
  })

  test('words without room are left out whole, and the letter stays', () => {
    const { decisions } = chartModel(housingBenefit, size)
    expect(decisions.map(({ lines }) => lines.length)).toEqual([2, 0, 0, 0, 0])
    expect(decisions.map(({ letter }) => letter).join('')).toBe('ABCDE')
  })

  test('a narrow chart has letters without words, short years and short labels', () => {
    const slim = chartModel(emergencyBedDays, { width: 362, height: 340, fontSize: 13, slim: true })
    expect(slim.decisions.every(({ lines }) => lines.length === 0)).toBe(true)
    expect(slim.years.map(({ label }) => label)).toEqual([null, '06/07', '07/08', '08/09', '09/10', '10/11'])
    expect(slim.endLabels.at(-1)!.lines[0]!.words).toBe('Stretch 130.0')
  })
})

describe('thin figures', () => {
  test('with no figures and no targets there is no axis, and the chart says so', () => {
    const { empty, ticks, endLabels } = chartModel(figuresOf([]), size)
    expect(empty?.words).toBe('No figures yet')
    expect([ticks, endLabels]).toEqual([[], []])
  })

  test('with targets alone the targets are drawn, and the chart still says there are no figures', () => {
    const { empty, steps } = chartModel({ ...figuresOf([]), targets: bedDayTargets }, size)
    expect(empty?.words).toBe('No figures yet')
    expect(steps).toHaveLength(6)
  })

  test('no quarters at all is an empty chart, not a fault', () => {
    expect(chartModel({ ...figuresOf([]), quarters: [] }, size).points).toEqual([])
  })

  test('figures on both sides of zero have a zero line', () => {
    const { zeroY, area } = chartModel(figuresOf(['-3', '-4.25', '1']), size)
    expect(zeroY).toBeGreaterThan(area.top)
    expect(zeroY).toBeLessThan(area.bottom)
  })
})

test('nothing is ever drawn at a place that is not a number', () => {
  fc.assert(
    fc.property(
      anyFigures,
      fc.constantFrom(size, { width: 362, height: 340, fontSize: 13, slim: true }),
      (figures, at) => {
        expect(JSON.stringify(chartModel(figures, at))).not.toMatch(/:null,"y"|"x":null|NaN|Infinity/)
      },
    ),
  )
})

test('every figure stands inside the plot', () => {
  fc.assert(
    fc.property(anyFigures, (figures) => {
      const { area, points, steps, stretches } = chartModel(figures, size)
      for (const { y } of [...points, ...steps, ...stretches]) {
        expect(y).toBeGreaterThanOrEqual(area.top - 0.01)
        expect(y).toBeLessThanOrEqual(area.bottom + 0.01)
      }
    }),
  )
})

test('every figure drawn is in the exported rows, for the same quarter', () => {
  fc.assert(
    fc.property(anyFigures, (figures) => {
      const { points, steps, stretches, bands } = chartModel(figures, size)
      const rows = exportRows(figures)
      const column = (name: 'actual' | 'target' | 'stretchTarget' | 'targetLow' | 'targetHigh') =>
        new Set(
          rows
            .map((row) => row[name])
            .filter(Boolean)
            .map(Number),
        )
      for (const { periodLabel, value } of points) {
        expect(Number(rows.find(({ period }) => period === periodLabel)?.actual)).toBe(value)
      }
      for (const { value } of steps) expect(column('target')).toContain(value)
      for (const { value } of stretches) expect(column('stretchTarget')).toContain(value)
      for (const { low, high } of bands) {
        if (low !== null) expect(column('targetLow')).toContain(low)
        if (high !== null) expect(column('targetHigh')).toContain(high)
      }
      const drawn = points.map(({ value }) => plainFigure(String(value), 0))
      expect(rows.filter(({ actual }) => actual)).toHaveLength(drawn.length)
    }),
  )
})

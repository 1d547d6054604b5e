import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everyLayer, withLayers } from '../../src/chart/chartLayers.ts'
import { chartModel } from '../../src/chart/chartModel.ts'
import { chartNotes } from '../../src/chart/chartNotes.ts'
import { exportRows } from '../../src/chart/exportRows.ts'
import { usualRangeTexts } from '../../src/chart/usualRangeWords.ts'
import { anyFigures } from './anyFigures.ts'
import { emergencyBedDays, figuresOf, q2of2010 } from './chartExamples.ts'
import { apprenticeships, digitalContacts, rebasedThefts } from './judgedExamples.ts'

const size = { width: 980, height: 430, fontSize: 14 }

/** Ten figures with one range over all of them. */
const ranged = (values: readonly string[], lower: number, upper: number, given = {}) => {
  const figures = figuresOf(values, { count: values.length, ...given })
  const [from, until] = [figures.quarters[0]!, figures.quarters.at(-1)!]
  const range = { from, until, mean: (lower + upper) / 2, lower, upper, firmness: 'firm' as const }
  return { figures: { ...figures, usualRanges: [range] }, range }
}

describe('the usual range', () => {
  test('a band from its first quarter to the end of its last, with its limits, its mean and its figures', () => {
    const { usual, columnWidth, area, plotLabels } = chartModel(emergencyBedDays, size)
    expect(usual).toMatchObject([{ lower: 149.88, mean: 160.64, upper: 171.4 }])
    expect(usual[0]!.x1).toBeCloseTo(area.left)
    expect(usual[0]!.x2).toBeCloseTo(area.left + 20 * columnWidth)
    expect(plotLabels.map(({ words }) => words)).toEqual(['Usual range, 149.9 to 171.4'])
  })

  test('each phase has a band of its own, and one that is provisional says so', () => {
    const { usual } = chartModel(rebasedThefts, size)
    expect(usual.map(({ words }) => words)).toEqual([
      'Usual range, 517 to 691',
      'Provisional usual range, 428 to 565',
    ])
    expect(usual[0]!.x2).toBeCloseTo(usual[1]!.x1)
  })

  test('a limit no figure can reach has no line, and is printed all the same: a share above 100%', () => {
    const { usual, area, plotLabels } = chartModel(digitalContacts, size)
    expect(usual[0]).toMatchObject({ upper: null, top: area.top, lower: 88.14 })
    expect(plotLabels.map(({ words }) => words)).toContain('Provisional usual range, 88.1% to 101.2%')
  })

  test('no axis goes below zero for a count that never did, and the band ends at the axis', () => {
    const { figures } = ranged(['3', '9', '2'], -4.2, 12.1, { decimals: 0 })
    expect(chartModel(figures, size)).toMatchObject({ low: 0, usual: [{ lower: null, upper: 12.1 }] })
    const below = ranged(['3', '-9', '2'], -14.2, 12.1, { decimals: 0 })
    expect(chartModel(below.figures, size)).toMatchObject({ low: -20, usual: [{ lower: -14.2 }] })
  })

  test('a limit is never rounded so that the latest figure changes sides: 88.1 is below 88.14', () => {
    const { figures, range } = ranged(['91.2', '88.1'], 88.14, 94)
    expect(usualRangeTexts(figures, range).text).toBe('88.14 to 94.00')
    const inside = ranged(['91.2', '88.1'], 88.06, 94)
    expect(usualRangeTexts(inside.figures, inside.range).text).toBe('88.1 to 94.0')
  })

  test('figures that add up over the year have no band, and a note gives the range of one quarter’s increase', () => {
    const model = chartModel(apprenticeships, size)
    expect(model.usual).toEqual([])
    expect(chartNotes(apprenticeships, model).join(' ')).toContain(
      'Usual range of one quarter’s increase, 28 to 55. It is not drawn, because these figures add up over the year.',
    )
  })

  test('figures that add up over the year are not joined from one year to the next', () => {
    expect(chartModel(apprenticeships, size).runs.map((run) => run.length)).toEqual([4, 4, 4, 2])
  })

  test('too few figures since a break: a plain line there, and the words', () => {
    const notes = chartNotes(digitalContacts, chartModel(digitalContacts, size))
    expect(notes).toContain('Too few figures since Q1 2010/11 (2 of 8) to say what is usual.')
  })
})

describe('signals', () => {
  test('each stands on its figure and says on which side, in the notes', () => {
    const { points } = chartModel(rebasedThefts, size)
    expect(points.flatMap(({ signal, text }) => (signal ? [[text, signal]] : []))).toEqual([['566', 'worse']])
    const notes = (figures: typeof rebasedThefts) => chartNotes(figures, chartModel(figures, size)).join(' ')
    expect(notes(rebasedThefts)).toContain('Solid diamond: outside its usual range, worse.')
    expect(notes(emergencyBedDays)).toContain('Open ring: outside its usual range, better.')
    expect(notes(digitalContacts)).toContain('Open square: outside its usual range, not judged.')
  })

  test('a figure inside its limits that belongs to a run is a signal, not called outside', () => {
    const signals = [{ quarter: q2of2010, judgement: 'worse' as const }]
    const figures = { ...ranged(['5', '6', '7'], 1, 9).figures, signals }
    expect(chartNotes(figures, chartModel(figures, size))).toContain('Solid diamond: signal, worse.')
  })
})

describe('a rebase', () => {
  test('starts the usual range afresh by its decision, and leaves the line joined', () => {
    const { breaks, runs, plotLabels } = chartModel(rebasedThefts, size)
    expect(breaks).toMatchObject([{ kind: 'rebase', decision: 'A', quarterLabel: 'Q3 2008/09' }])
    expect(runs).toHaveLength(1)
    expect(plotLabels[0]!.words).toBe('New range, A')
    expect(chartNotes(rebasedThefts, chartModel(rebasedThefts, size))).toContain(
      'New usual range from Q3 2008/09, by decision A: locks fitted on three estates.',
    )
  })

  test('where the series breaks in the same quarter, the break is what is drawn', () => {
    const quarter = { startYear: 2010, quarter: 1 as const }
    const breaks = [
      { quarter, words: 'new definition', kind: 'break' as const },
      { quarter, words: '', kind: 'rebase' as const },
    ]
    expect(chartModel(figuresOf(['1', '2'], { breaks }), size).breaks).toMatchObject([
      { kind: 'break', words: 'new definition' },
    ])
  })
})

describe('the forecast', () => {
  test('runs from the last figure to the year end, and is named with its figure', () => {
    const { forecast, points, endLabels, area, columnWidth } = chartModel(emergencyBedDays, size)
    const latest = points.at(-1)!
    expect(forecast).toMatchObject({ x1: latest.x, y1: latest.y, value: 139.2, byLabel: 'Q4 2010/11' })
    expect(forecast!.x2).toBeCloseTo(area.right - columnWidth / 2)
    expect(endLabels.map(({ lines }) => lines[0]!.words)).toContain('Forecast 139.2 by Q4')
  })

  test('a year that has ended has none left to draw', () => {
    const forecast = { yearEnd: q2of2010, value: '12' }
    expect(chartModel(figuresOf(['10', '11'], { forecast }), size).forecast).toBeNull()
    expect(chartModel(figuresOf([], { forecast }), size).forecast).toBeNull()
  })
})

describe('layers left out', () => {
  const none = { usualRange: false, forecast: false, decisions: false }

  test('are neither drawn, named, noted nor described, and nothing else moves', () => {
    const [whole, bare] = [chartModel(rebasedThefts, size), chartModel(rebasedThefts, size, none)]
    expect([bare.usual, bare.forecast, bare.decisions, bare.breaks, bare.plotLabels]).toEqual([
      [],
      null,
      [],
      [],
      [],
    ])
    expect(bare.points.some(({ signal }) => signal !== null)).toBe(false)
    expect(bare.description).not.toMatch(/usual|Forecast|Decision|Signal/)
    expect(bare.points.map(({ x, y }) => [x, y])).toEqual(whole.points.map(({ x, y }) => [x, y]))
    expect([bare.ticks, bare.area]).toEqual([whole.ticks, whole.area])
  })

  test('a break in the series always stands', () => {
    expect(chartModel(digitalContacts, size, none).breaks).toHaveLength(1)
  })

  test('the figures drawn are the figures exported', () => {
    const rows = exportRows(withLayers(rebasedThefts, { ...everyLayer, usualRange: false }))
    expect(rows.map(({ usualLower, signal }) => usualLower + signal).join('')).toBe('')
    expect(rows.at(-1)!.forecast).toBe('528')
  })
})

test('the exported rows carry the limits, the mean, the signal and the forecast of each quarter', () => {
  const rows = exportRows(rebasedThefts)
  expect(rows.find(({ quarter }) => quarter === 'Q2 2008/09')).toMatchObject({
    usualRange: 'firm',
    usualLower: '517.2',
    usualMean: '603.9',
    usualUpper: '690.6',
    signal: '',
  })
  expect(rows.find(({ quarter }) => quarter === 'Q3 2008/09')).toMatchObject({
    usualRange: 'provisional',
    notes: 'New usual range: decision A: locks fitted on three estates',
  })
  expect(rows.find(({ quarter }) => quarter === 'Q2 2010/11')?.signal).toBe('outside its usual range, worse')
  expect(exportRows(apprenticeships)[0]!.usualRange).toBe('firm, of the quarter’s increase')
})

test('every limit, mean and forecast stands inside the plot, whatever the figures', () => {
  fc.assert(
    fc.property(anyFigures, (figures) => {
      const { area, usual, forecast } = chartModel(figures, size)
      for (const y of usual.flatMap(({ top, meanY, bottom }) => [top, meanY, bottom])) {
        expect(y).toBeGreaterThanOrEqual(area.top - 0.01)
        expect(y).toBeLessThanOrEqual(area.bottom + 0.01)
      }
      if (forecast) expect(forecast.x2).toBeGreaterThan(forecast.x1)
    }),
  )
})

test('leaving layers out never moves a figure, whatever the figures', () => {
  const layers = fc.record({ usualRange: fc.boolean(), forecast: fc.boolean(), decisions: fc.boolean() })
  fc.assert(
    fc.property(anyFigures, layers, (figures, shown) => {
      const places = (model: ReturnType<typeof chartModel>) => model.points.map(({ x, y }) => [x, y])
      expect(places(chartModel(figures, size, shown))).toEqual(places(chartModel(figures, size)))
    }),
  )
})

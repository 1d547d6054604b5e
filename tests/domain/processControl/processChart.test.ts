import { expect, test } from 'vitest'
import { fixedBaselineChart, processChart } from '../../../src/domain/processControl/processChart.ts'
import { causesAt } from '../../../src/domain/processControl/specialCause.ts'

/** Twelve figures with the mean 10 and ranges of 2: limits 4.68 and 15.32, two sigma 6.453 and 13.547. */
const baseline = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11]

/** What the rules find in the figures after that baseline: a letter a rule and its side, in order of priority. */
function found(...after: (number | null)[]): string[] {
  const figures = [...baseline, ...after]
  const chart = fixedBaselineChart(figures, baseline.length)
  if (chart.outcome === 'refused') throw new Error('Twelve are enough')
  return figures
    .map((_, place) =>
      causesAt(chart.marks, place)
        .map(({ rule, side }) => `${rule} ${side}`)
        .join(', '),
    )
    .slice(baseline.length)
}

test('a figure exactly on a limit is not outside it; one beyond it is', () => {
  expect(found(15.32)).toEqual([''])
  expect(found(15.3201)).toEqual(['outside high'])
  expect(found(9, 4.67)).toEqual(['', 'outside low'])
})

test('seven figures on one side of the mean are a run, each of them from the first; six are none', () => {
  // The last baseline figure, 11, is the first of each run: five more are six, six more are seven.
  expect(found(10.5, 11, 10.5, 11, 10.5, 9)).toEqual(['', '', '', '', '', ''])
  expect(found(10.5, 11, 10.5, 11, 10.5, 11)).toEqual(Array.from({ length: 6 }, () => 'run high'))
})

test('a figure on the mean, or a gap, ends a run', () => {
  expect(found(11, 11, 11, 10, 11, 11, 11)).toEqual(['', '', '', '', '', '', ''])
  expect(found(11, 11, 11, null, 11, 11, 11)).toEqual(['', '', '', '', '', '', ''])
})

test('seven figures that rise at each step are a trend, across the mean too; a repeated figure ends it', () => {
  const rising = [7.5, 8.2, 8.9, 9.6, 10.3, 11, 11.7]
  expect(found(...rising)).toEqual(rising.map(() => 'trend high'))
  expect(found(7.5, 8.2, 8.9, 9.6, 9.6, 10.3, 11)).toEqual(['', '', '', '', '', '', ''])
  expect(found(7.5, 8.2, 8.9, null, 9.6, 10.3, 11, 11.7)).toEqual(['', '', '', '', '', '', '', ''])
})

test('a trend that falls is low even while it is above the mean, and comes before the run it makes', () => {
  expect(found(14, 13.4, 12.8, 12.2, 11.6, 11, 10.4).at(-1)).toBe('trend low, run high')
})

test('the turning point of two trends reads as the later one', () => {
  const peak = found(7.5, 8.2, 8.9, 9.6, 10.3, 11, 11.7, 11, 10.3, 9.6, 8.9, 8.2, 7.5)
  expect(peak[5]).toBe('trend high')
  expect(peak[6]).toBe('trend low')
})

test('two of three beyond two sigma are found when all three lie on that side', () => {
  expect(found(9, 14, 11, 14)).toEqual(['', 'twoOfThree high', '', 'twoOfThree high'])
  expect(found(9, 14, 9, 14)).toEqual(['', '', '', ''])
  expect(found(9, 14, 10, 14)).toEqual(['', '', '', ''])
})

test('a figure outside the limits counts as one of the two', () => {
  expect(found(9, 16, 14, 11)).toEqual(['', 'outside high, twoOfThree high', 'twoOfThree high', ''])
})

test('every rule, and every range, begins again where a phase begins', () => {
  const figures = [1, 2, 3, 4, 11, 12, 13, 14]
  const { phases, marks } = processChart(figures, { phaseStarts: [4] })
  // Ranges of 1 in each phase; the step from 4 to 11 is none.
  expect(phases.map(({ mean, limits }) => [mean, limits?.averageMovingRange])).toEqual([
    [2.5, 1],
    [12.5, 1],
  ])
  expect(figures.flatMap((_, place) => causesAt(marks, place))).toEqual([])
  expect(causesAt(processChart(figures).marks, 0)).toContainEqual({ rule: 'trend', side: 'high' })
})

test('a baseline fixed on fewer than twelve figures is refused', () => {
  expect(fixedBaselineChart(baseline, 11)).toEqual({
    outcome: 'refused',
    because: 'baselineTooShort',
    need: 12,
  })
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChartFigures } from '../../src/chart/chartFigures.ts'
import { headline } from '../../src/chart/quarterHeadline.ts'
import { anyFigures } from './anyFigures.ts'
import {
  bedDayTargets,
  emergencyBedDays,
  figuresOf,
  rangeIndicator,
  roadCasualties,
} from './chartExamples.ts'
import { apprenticeships, rebasedThefts } from './judgedExamples.ts'

const bedDays = (values: (string | null)[], given: Partial<ChartFigures> = {}) =>
  headline(figuresOf(values, { targets: bedDayTargets, ...given }))

test('it says which way the figure went and where it stands to the target', () => {
  expect(headline({ ...emergencyBedDays, usualRanges: [] })).toBe(
    'Emergency bed days fell to 141.6, still above the target of 138.0',
  )
  expect(headline(roadCasualties)).toBe(
    'People killed or seriously injured on roads fell to 49, below the target of 52',
  )
})

test('it says whether the figure is usual, before the target’s own figure and after the target', () => {
  expect(headline(emergencyBedDays)).toBe(
    'Emergency bed days fell to 141.6, below the usual range, still above target',
  )
  const title = 'Thefts of and from vehicles and bicycles'
  expect(headline({ ...rebasedThefts, title })).toBe(`${title} rose to 566, still above target`)
  expect(headline({ ...rebasedThefts, title: 'Thefts from vehicles' })).toBe(
    'Thefts from vehicles rose to 566, above the usual range, still above target',
  )
  const usual = { ...rebasedThefts, title: 'Thefts', observations: rebasedThefts.observations.slice(0, -1) }
  const earlier = { ...usual, quarters: rebasedThefts.quarters.slice(0, -1), signals: [] }
  expect(headline(earlier)).toBe('Thefts rose to 512, inside the usual range, now above the target of 480')
  const run = [{ quarter: { startYear: 2010, quarter: 1 as const }, judgement: 'worse' as const }]
  expect(headline({ ...earlier, signals: run })).toBe(
    'Thefts rose to 512, a signal of change, now above the target of 480',
  )
})

test('a year-to-date figure is so far this year, and is never said to have risen', () => {
  expect(headline(apprenticeships)).toBe('Apprenticeships started stood at 71 so far this year')
})

test('“now” only when the period before stood on the other side of its target', () => {
  expect(bedDays(['139', '137'])).toBe('Emergency bed days fell to 137.0, now below the target of 138.0')
  expect(bedDays(['137', '139'])).toBe('Emergency bed days rose to 139.0, now above the target of 138.0')
  expect(bedDays(['137', '136'])).toBe('Emergency bed days fell to 136.0, below the target of 138.0')
})

test('a figure equal to its target is on it', () => {
  expect(bedDays(['137', '138'])).toBe('Emergency bed days rose to 138.0, on the target of 138.0')
})

test('without a target it gives the figure alone', () => {
  expect(bedDays(['139', '139'], { targets: [] })).toBe('Emergency bed days stayed at 139.0')
})

test('it compares nothing with a first figure, across a gap, or across a break', () => {
  expect(bedDays(['139'])).toBe('Emergency bed days stood at 139.0, above the target of 138.0')
  expect(bedDays(['150', null, '139'])).toBe('Emergency bed days stood at 139.0, above the target of 138.0')
  const breaks = [
    { quarter: { startYear: 2010, quarter: 2 as const }, words: 'new definition', kind: 'break' as const },
  ]
  expect(bedDays(['150', '139'], { breaks })).toBe(
    'Emergency bed days stood at 139.0, above the target of 138.0',
  )
})

test('a missing figure is the news', () => {
  expect(bedDays(['147.2', null])).toBe('Emergency bed days: no figure for Q2 2010/11; Q1 2010/11 was 147.2')
  expect(bedDays([null, null])).toBe('Emergency bed days: no figures yet')
  expect(bedDays([])).toBe('Emergency bed days: no figures yet')
})

test('a range is met inside it, and gives way to “target” where words are short', () => {
  const short = { ...rangeIndicator, title: 'Referrals assessed' }
  expect(headline(short)).toBe('Referrals assessed rose to 47.3%, within the target range of 45.0% to 52.5%')
  expect(headline(rangeIndicator)).toBe(
    'Share of referrals that lead to an assessment rose to 47.3%, within target',
  )
})

test('an indicator that is not judged is neither “still” nor “now” anything', () => {
  expect(bedDays(['150', '139'], { polarity: 'noJudgement' })).toBe(
    'Emergency bed days fell to 139.0, above the target of 138.0',
  )
})

test('a title too long for any sentence gives way to the reference', () => {
  const title = 'The share of all of the people in the borough who say they feel safe after dark'
  expect(bedDays(['139', '137'], { title })).toBe('NI 134 fell to 137.0, now below the target of 138.0')
})

test('never more than 15 words', () => {
  fc.assert(
    fc.property(anyFigures, (figures) => {
      expect(headline(figures).split(/\s+/).length).toBeLessThanOrEqual(15)
    }),
  )
})

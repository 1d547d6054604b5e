import { expect, test } from 'vitest'
import type { IndicatorPage } from '../../../../src/contract/indicators.ts'
import { yearSoFarWords } from '../../../../src/web/parts/indicator/yearSoFarWords.ts'
import { bedDays } from './indicatorFixture.ts'

/** Bed days at Q2 2010/11. */
function words(soFar: IndicatorPage['outlook']['soFar'], over: Partial<IndicatorPage['definition']> = {}) {
  const page = bedDays()
  const outlook = { ...page.outlook, soFar }
  return yearSoFarWords({ ...page, outlook, definition: { ...page.definition, ...over } })
}

test('a sum says which quarters it adds up', () => {
  // 147.2 and 141.6.
  expect(words({ figure: '288.8', isSum: true, missing: [] }, { outturnType: 'periodTotal' })).toBe(
    'The year so far: 288.8 per 1,000, Q1 and Q2 2010/11 added up.',
  )
})

test('a sum that lacks a quarter says which, and that it is short of it', () => {
  const soFar = { figure: '141.6', isSum: true, missing: ['2010-11-q1'] }
  expect(words(soFar, { outturnType: 'periodTotal' })).toBe(
    'The year so far: 141.6 per 1,000, Q2 2010/11 alone; it is short of Q1 2010/11, which has no figure.',
  )
})

test('a year without a figure is not known, and says what is awaited', () => {
  const soFar = { figure: null, isSum: true, missing: ['2010-11-q1', '2010-11-q2'] }
  expect(words(soFar, { outturnType: 'periodTotal' })).toBe(
    'The year so far is not known: Q1 and Q2 2010/11 have no figure.',
  )
})

test('a figure that runs from 1 April is the year so far itself', () => {
  expect(words({ figure: '288.8', isSum: false, missing: [] }, { outturnType: 'yearToDate' })).toBe(
    'The year so far: 288.8 per 1,000 since 1 April 2010.',
  )
})

test('nothing is said of a position: its latest figure stands for the year', () => {
  expect(words({ figure: '141.6', isSum: false, missing: [] }, { outturnType: 'snapshot' })).toBeNull()
})

import { expect, test } from 'vitest'
import { nationalIndicators } from '../../../src/domain/indicators/catalogue/nationalIndicators.ts'
import { allowsForSize } from '../../../src/domain/indicators/unit.ts'

test('a share, a rate, an average, a score and a duration allow for the size of an area', () => {
  for (const unit of ['%', '% points', 'per 1,000 population', 'number per head', 'score (4-16)', 'days'])
    expect(allowsForSize(unit), unit).toBe(true)
  for (const unit of ['average SDQ score', 'kg per household', '£ per week', 'ratio/rate', 'level 0-4'])
    expect(allowsForSize(unit), unit).toBe(true)
})

test('a count or a sum does not, nor a unit that is a count in one of its readings, nor none at all', () => {
  for (const unit of [
    'offences',
    'people',
    'bed days',
    'tonnes',
    '£',
    'GBP',
    'number',
    'number / % of target',
    '',
  ])
    expect(allowsForSize(unit), unit).toBe(false)
})

test('words that only begin like a rate do not make one: persons, scorecards, rated homes', () => {
  for (const unit of ['persons', 'scorecards', 'rated homes', 'levels crossed'])
    expect(allowsForSize(unit), unit).toBe(false)
})

test('of the National Indicators, those counted in numbers are not compared and those in per cent are', () => {
  const units = nationalIndicators.map(({ unit }) => unit)
  expect(units.filter((unit) => unit === 'number' && allowsForSize(unit))).toEqual([])
  expect(units.filter((unit) => unit === '%' && !allowsForSize(unit))).toEqual([])
})

import { expect, test } from 'vitest'
import { isComparableArea } from '../../../src/domain/benchmark/comparableAreas.ts'

test('a London borough is compared with other boroughs, not with its region, its nation or itself', () => {
  const harrow = 'E09000015'
  expect(isComparableArea(harrow, 'E09000004')).toBe(true)
  expect(isComparableArea(harrow, 'E12000007')).toBe(false)
  expect(isComparableArea(harrow, 'E92000001')).toBe(false)
  expect(isComparableArea(harrow, harrow)).toBe(false)
})

test('areas known by name or by an older code are one kind, apart from those with an ONS code', () => {
  expect(isComparableArea('00AQ', 'Brent')).toBe(true)
  expect(isComparableArea('00AQ', 'E09000005')).toBe(false)
})

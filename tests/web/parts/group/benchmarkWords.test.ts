import { expect, test } from 'vitest'
import type { AreaBenchmark } from '../../../../src/contract/managementGroups.ts'
import { benchmarkWords } from '../../../../src/web/parts/group/benchmarkWords.ts'

const third: Extract<AreaBenchmark, { outcome: 'ranked' }> = {
  outcome: 'ranked',
  position: 3,
  from: 'best',
  isShared: false,
  areas: 33,
  median: '59.5',
  quartile: 1,
  noQuartile: null,
}

test('a place is said with its number of areas, its quarter of them and the median', () => {
  expect(benchmarkWords(third, 1)).toEqual({ place: '3rd of 33', more: 'best quarter, median 59.5' })
  expect(benchmarkWords({ ...third, position: 22, quartile: 3 }, 1).place).toBe('22nd of 33')
  expect(benchmarkWords({ ...third, position: 11, isShared: true }, 1).place).toBe('Joint 11th of 33')
})

test('where neither way is better the order is named, and no quarter', () => {
  const byValue = { ...third, from: 'highest', quartile: null, noQuartile: 'noJudgement' } as const
  expect(benchmarkWords(byValue, 1)).toEqual({
    place: '3rd highest of 33',
    more: 'neither way is better, median 59.5',
  })
  expect(benchmarkWords({ ...byValue, position: 1 }, 1).place).toBe('Highest of 33')
})

test('too few areas, and areas too alike, are said instead of a quarter', () => {
  const few = { ...third, areas: 3, quartile: null, noQuartile: 'tooFewAreas' } as const
  expect(benchmarkWords(few, 1).more).toBe('too few areas for quarters, median 59.5')
  expect(benchmarkWords({ ...few, noQuartile: 'noSpread' }, 1).more).toBe(
    'areas too alike for quarters, median 59.5',
  )
})

test('a count says why it is not ranked', () => {
  const count = { outcome: 'notRanked', because: 'count', areas: 33, median: '612' } as const
  expect(benchmarkWords(count, 0)).toEqual({ place: 'Not ranked', more: 'a count: areas differ in size' })
  expect(benchmarkWords({ ...count, because: 'noFigure' }, 0)).toEqual({
    place: 'No figure here',
    more: 'median 612 of 33',
  })
})

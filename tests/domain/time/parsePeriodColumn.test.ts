import { expect, test } from 'vitest'
import { parsePeriodColumn } from '../../../src/domain/time/parsePeriod.ts'

/** How the column was read, what is to be confirmed, and each cell's canonical form or outcome. */
function read(...texts: string[]): unknown[] {
  const column = parsePeriodColumn(texts)
  if (column.outcome === 'refused') return ['refused']
  const cells = column.cells.map((cell) => (cell.outcome === 'ok' ? cell.canonical : cell.outcome))
  return [column.reads, column.confirm !== undefined, ...cells]
}

test('consecutive years all the way down are financial years', () => {
  expect(read('2009-10', '2010-11', '2011-12')).toEqual([
    'financialYears',
    false,
    '2009/10',
    '2010/11',
    '2011/12',
  ])
})

test('one cell that cannot be a year makes all of them months, once confirmed', () => {
  expect(read('2010-10', '2010-11', '2010-12')).toEqual(['months', true, '2010-10', '2010-11', '2010-12'])
  expect(read('Sep 2010', '2010-11')).toEqual(['months', true, '2010-09', '2010-11'])
})

test('years and months are never mixed: where no one reading fits, the column is refused', () => {
  expect(read('2010-06', '2010-11', '2012-13')).toEqual(['refused'])
})

test('short years are read as years only when confirmed', () => {
  expect(read('09/10', '10/11')).toEqual(['financialYears', true, '2009/10', '2010/11'])
  expect(read('09/10', '10/10')).toEqual(['months', true, '2010-09', '2010-10'])
})

test('a published file’s columns of year and month need no confirming', () => {
  expect(read('201010', '201011', '201012')).toEqual(['months', false, '2010-10', '2010-11', '2010-12'])
})

test('cells in other forms are read each on its own, and blanks decide nothing', () => {
  expect(read('2010/11', 'Q1 2010/11', '2010')).toEqual([
    'asWritten',
    false,
    '2010/11',
    '2010/11 Q1',
    'ambiguous',
  ])
  expect(read('2009-10', '', '2010-11')).toEqual(['financialYears', false, '2009/10', 'refused', '2010/11'])
})

test('a date that may have its month first is ambiguous where another in the column can only have', () => {
  expect(read('04/05/2010', '06/30/2010', '05/05/2010')).toEqual([
    'asWritten',
    false,
    'ambiguous',
    'refused',
    '2010-05-05',
  ])
  expect(read('04/05/2010', '30/06/2010')).toEqual(['asWritten', false, '2010-05-04', '2010-06-30'])
})

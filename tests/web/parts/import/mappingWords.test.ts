import { expect, test } from 'vitest'
import { mappingWords } from '../../../../src/web/parts/import/mappingWords.ts'

const nameOf = (id: string) => (id === 'l-03' ? 'L 03 Thefts of and from vehicles' : id)

test('thefts of and from vehicles are said to be two categories added up', () => {
  const lines = mappingWords(
    {
      layout: 'wide',
      indicator: {
        by: 'categories',
        columns: ['MinorText'],
        indicators: [{ indicatorId: 'l-03', matches: [['THEFT FROM VEHICLE'], ['THEFT OF VEHICLE']] }],
      },
      area: { by: 'column', column: 'Borough', all: false },
      periods: 'everyPeriodHeader',
      headerRow: 1,
    },
    'Harrow',
    nameOf,
  )
  expect(lines).toEqual([
    { term: 'Layout', words: 'One column for each period.' },
    {
      term: 'Indicator',
      words:
        'By “MinorText”: L 03 Thefts of and from vehicles is “THEFT FROM VEHICLE” and “THEFT OF VEHICLE”, added up.',
    },
    { term: 'Area', words: '“Borough” names the area; rows that are not Harrow are left out.' },
    { term: 'Periods', words: 'Every column whose heading is a period holds that period’s figures.' },
  ])
})

test('a tidy file is read a row a figure, with what else it holds', () => {
  const lines = mappingWords(
    {
      layout: 'tidy',
      indicator: { by: 'fixed', indicatorId: 'l-03' },
      area: { by: 'home' },
      period: 'Period',
      value: 3,
      note: 'Remarks',
      knownOn: 'Published',
      marks: { '-': 'zero', '*': 'suppressed' },
      headerRow: 4,
    },
    'Harrow',
    nameOf,
  )
  expect(lines.map((line) => line.words)).toEqual([
    'One row for each figure.',
    'Every row is L 03 Thefts of and from vehicles.',
    'Every row is Harrow.',
    '“Period”.',
    'Column 3.',
    'A note from “Remarks” and the date published from “Published”.',
    '“-” as nought and “*” as withheld by the source.',
    'In row 4; the rows above it are not read.',
  ])
})

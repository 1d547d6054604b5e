import { expect, test } from 'vitest'
import { importMapping, type ImportMapping } from '../../../../src/contract/imports.ts'
import { columnName, fileColumns } from '../../../../src/web/parts/import/fileColumns.ts'
import { blankMapping, draftOf, mappingOf } from '../../../../src/web/parts/import/mappingDraft.ts'

const headers = ['Ref', 'Area', 'Period', 'Figure', 'Why not', 'Source']
const tidy: ImportMapping = {
  layout: 'tidy',
  indicator: { by: 'reference', column: 'Ref' },
  area: { by: 'column', column: 'Area', all: true },
  period: 'Period',
  value: 'Figure',
  absence: 'Why not',
  source: 'Source',
  marks: { '-': 'zero', '*': 'suppressed' },
  headerRow: 1,
}
const crimeHeaders = ['MajorText', 'MinorText', 'LookUp_BoroughName', '201004', '201005']
const crime: ImportMapping = {
  layout: 'wide',
  indicator: {
    by: 'categories',
    columns: ['MajorText', 'MinorText'],
    indicators: [
      {
        indicatorId: 'l-03',
        matches: [
          ['VEHICLE OFFENCES', 'THEFT FROM A VEHICLE'],
          ['VEHICLE OFFENCES', 'THEFT OF A VEHICLE'],
        ],
      },
    ],
  },
  area: { by: 'column', column: 'LookUp_BoroughName', all: false },
  periods: 'everyPeriodHeader',
  headerRow: 1,
}

test('a mapping opened for editing and left alone is the mapping it was', () => {
  expect(mappingOf(draftOf(tidy, headers), headers)).toEqual({ mapping: tidy })
  expect(mappingOf(draftOf(crime, crimeHeaders), crimeHeaders)).toEqual({ mapping: crime })
})

test('every mapping it gives is one the API takes', () => {
  const named = { ...draftOf(crime, crimeHeaders), periodsBy: 'named', periods: [4, 5] } as const
  const result = mappingOf(named, crimeHeaders)
  expect('mapping' in result && importMapping.parse(result.mapping)).toMatchObject({
    periods: ['201004', '201005'],
  })
})

test('what is still to be chosen is said, and only for the layout in hand', () => {
  expect(mappingOf(blankMapping, headers)).toEqual({
    missing: {
      referenceColumn: 'Choose the column that holds the indicator’s reference.',
      period: 'Choose the column that holds the period.',
      value: 'Choose the column that holds the figure.',
    },
  })
  const wide = { ...blankMapping, layout: 'wide', indicatorBy: 'fixed', indicatorId: 'ni-16' } as const
  expect('mapping' in mappingOf(wide, headers)).toBe(true)
})

test('a sum of categories is whole only when every category is chosen', () => {
  const half = {
    ...draftOf(crime, crimeHeaders),
    categories: [{ indicatorId: 'l-03', matches: [['', 'THEFT']] }],
  }
  expect(mappingOf(half, crimeHeaders)).toMatchObject({ missing: { categories: expect.any(String) } })
})

test('a column without a heading, or with one that stands twice, goes by its number', () => {
  expect(columnName(1, ['', 'Value', 'value'])).toBe(1)
  expect(columnName(2, ['', 'Value', 'value'])).toBe(2)
  expect(columnName(2, ['', 'Value'])).toBe('Value')
  expect(fileColumns({ headers: ['Area', ''], sampleRows: [['Harrow', 'Notifiable', '12']] })).toEqual([
    { number: 1, label: 'Area' },
    { number: 2, label: 'Column 2 (no heading)' },
    { number: 3, label: 'Column 3 (no heading)' },
  ])
})

test('a suggestion whose categories nobody has chosen yet opens with one sum to fill', () => {
  const unchosen: ImportMapping = {
    ...crime,
    indicator: { by: 'categories', columns: ['MajorText', 'MinorText'], indicators: [] },
  }
  const draft = draftOf(unchosen, crimeHeaders)
  expect(draft.categories).toEqual([{ indicatorId: '', matches: [['', '']] }])
  expect(mappingOf(draft, crimeHeaders)).toMatchObject({ missing: { categories: expect.any(String) } })
})

test('a mark without a meaning is not sent', () => {
  const marked = { ...draftOf(tidy, headers), marks: [{ mark: '-', means: '' as const }] }
  const result = mappingOf(marked, headers)
  expect('mapping' in result && result.mapping).not.toHaveProperty('marks')
})

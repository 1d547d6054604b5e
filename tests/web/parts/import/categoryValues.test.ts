import { expect, test } from 'vitest'
import type { FileReading } from '../../../../src/contract/imports.ts'
import { categoryValues } from '../../../../src/web/parts/import/categoryValues.ts'

const reading: FileReading = {
  uploadId: 'u1',
  fileName: 'crime.csv',
  bytes: 100,
  format: 'csv',
  encoding: 'utf-8',
  sheets: [],
  headers: ['Major', 'Minor', 'Borough'],
  sampleRows: [],
  suggested: null,
  distinct: { Borough: ['Harrow', 'Barnet'] },
  combinations: {
    columns: ['Major', 'Minor'],
    values: [
      ['Vehicle', 'Theft of'],
      ['Vehicle', 'Theft from'],
      ['Burglary', 'Domestic'],
    ],
  },
}

test('the second column offers only what stands beside the first in the file', () => {
  expect(categoryValues(reading, [1, 2], ['Vehicle', ''], 1)).toEqual(['Theft from', 'Theft of'])
  expect(categoryValues(reading, [1, 2], ['', ''], 0)).toEqual(['Burglary', 'Vehicle'])
})

test('a column not read beside others offers everything found in it', () => {
  expect(categoryValues(reading, [3], [''], 0)).toEqual(['Barnet', 'Harrow'])
})

test('a value chosen for an earlier file stays among those offered', () => {
  expect(categoryValues(reading, [3], ['Brent'], 0)).toContain('Brent')
})

test('nothing is offered until its column is chosen', () => {
  expect(categoryValues(reading, [0], [''], 0)).toEqual([])
})

import { expect, test } from 'vitest'
import { startImport, type FileReading } from '../../../../src/contract/imports.ts'
import {
  blankImport,
  importRequest,
  withMapping,
  withReading,
} from '../../../../src/web/parts/import/importDraft.ts'

const reading: FileReading = {
  uploadId: 'u1',
  fileName: 'return.csv',
  bytes: 100,
  format: 'csv',
  encoding: 'utf-8',
  sheets: [],
  headers: ['Ref', 'Period', 'Figure'],
  sampleRows: [],
  suggested: {
    layout: 'tidy',
    indicator: { by: 'reference', column: 'Ref' },
    area: { by: 'home' },
    period: 'Period',
    value: 'Figure',
    headerRow: 1,
  },
  distinct: {},
  combinations: null,
}
const blank = blankImport('2010-11-29')

test('a file whose headings say everything can be asked for at once', () => {
  const draft = withReading(blank, reading)
  expect(draft.editing).toBe(false)
  const asked = importRequest(draft, reading)
  expect('request' in asked && startImport.safeParse(asked.request).success).toBe(true)
  expect(asked).toMatchObject({
    request: { uploadId: 'u1', knownOn: '2010-11-29', verification: 'provisional' },
  })
})

test('a file whose headings say nothing opens the columns', () => {
  const draft = withReading(blank, { ...reading, suggested: null })
  expect(draft.editing).toBe(true)
  expect(importRequest(draft, reading)).toMatchObject({ missing: { referenceColumn: expect.any(String) } })
})

test('a saved mapping that names a column the file lacks opens the columns', () => {
  const saved = { ...reading.suggested, layout: 'tidy', period: 'Month' } as NonNullable<
    FileReading['suggested']
  >
  const draft = withMapping(withReading(blank, reading), saved, 'monthly')
  expect(draft).toMatchObject({ editing: true, savedId: 'monthly' })
  expect(importRequest(draft, reading)).toMatchObject({ missing: { period: expect.any(String) } })
})

test('figures without the date they were published are not asked for', () => {
  const draft = withReading({ ...blank, about: { ...blank.about, knownOn: '' } }, reading)
  expect(importRequest(draft, reading)).toEqual({
    missing: { knownOn: 'Give the date the figures were published or reported.' },
  })
})

import { expect, test } from 'vitest'
import { glyphForStatus, glyphs } from '../../src/chart/glyphs.ts'
import { statusMarks } from '../../src/chart/statusMarks.ts'
import { quartersEndingAt } from '../../src/domain/time/financialQuarter.ts'
import { q2of2010 } from './chartExamples.ts'

const quarters = quartersEndingAt(q2of2010, 3)
const grid = statusMarks(
  [
    {
      reference: 'NI 134',
      title: 'Emergency bed days',
      statuses: [
        { quarter: quarters[1]!, mark: 'red', word: 'Red' },
        { quarter: quarters[2]!, mark: 'amber', word: 'Amber' },
      ],
    },
    {
      reference: 'NI 8',
      title: 'Adult participation in sport',
      statuses: [
        { quarter: quarters[0]!, mark: 'none', word: 'Data only' },
        { quarter: quarters[1]!, mark: 'notDue', word: 'Not due' },
        { quarter: quarters[2]!, mark: 'late', word: 'Late' },
      ],
    },
  ],
  quarters,
)

test('each indicator has one mark a quarter, with its word', () => {
  expect(grid.rows.map(({ cells }) => cells.map(({ glyph, word }) => [glyph, word]))).toEqual([
    [
      [null, 'No status'],
      ['red', 'Red'],
      ['amber', 'Amber'],
    ],
    [
      ['notRated', 'Data only'],
      ['notRated', 'Not due'],
      ['late', 'Late'],
    ],
  ])
  expect(grid.rows[0]!.cells[2]!.words).toBe('Q2 2010/11: Amber')
})

test('quarters stand under their financial years', () => {
  expect(grid.years).toEqual([
    { label: '2009/10', columns: 1 },
    { label: '2010/11', columns: 2 },
  ])
  expect(grid.columns.map(({ label, startsYear }) => [label, startsYear])).toEqual([
    ['Q4', true],
    ['Q1', true],
    ['Q2', false],
  ])
})

test('the key gives the words of every mark shown, most pressing first, and of no other', () => {
  expect(grid.key.map(({ mark, words }) => [mark, words])).toEqual([
    ['red', ['Red']],
    ['amber', ['Amber']],
    ['late', ['Late']],
    ['notDue', ['Not due']],
    ['none', ['Data only']],
  ])
})

test('the marks that ask for something have shapes of their own', () => {
  const shapes = (['red', 'amber', 'green', 'late', 'none'] as const).map((mark) =>
    glyphs[glyphForStatus(mark)].map(({ d }) => d).join(),
  )
  expect(new Set(shapes).size).toBe(5)
})

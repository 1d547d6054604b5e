import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvRecords } from '../../../src/server/imports/table/csvRecords.ts'
import { delimiterOf } from '../../../src/server/imports/table/delimiter.ts'

const rowsOf = (text: string, delimiter = ',', pieces = [text]) => {
  const records = csvRecords(delimiter)
  return [...pieces.flatMap((piece) => records.push(piece, false)), ...records.push('', true)]
}
const cells = (text: string, delimiter?: string) => rowsOf(text, delimiter).map((row) => row.cells)

test('a quoted cell may hold commas, doubled quotation marks and line breaks', () =>
  expect(cells('a,"b, c","say ""yes""","two\r\nlines"\n')).toEqual([
    ['a', 'b, c', 'say "yes"', 'two\r\nlines'],
  ]))
test('rows are counted as a spreadsheet counts them, empty ones too', () =>
  expect(rowsOf('a,b\n\n"1\n2",3\n').map(({ row }) => row)).toEqual([1, 3]))
test('lines may end in CRLF, LF or CR, and the last in none', () =>
  expect(cells('a,b\r\nc,d\re,f\ng,h')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
    ['g', 'h'],
  ]))
test('a quotation mark inside an unquoted cell is only a character', () =>
  expect(cells('5" pipe,b')).toEqual([['5" pipe', 'b']]))
test('a space before a quotation mark does not make it one', () =>
  expect(cells('a, "b, c"')).toEqual([['a', 'b, c']]))
test('a quotation mark that is never closed is refused, with its row', () =>
  expect(() => cells('a,b\n"c,d\ne,f')).toThrow(/opened in row 2 is never closed/))

test('reads what an independent reader reads, however the text is cut into pieces', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', ' ', 'é', '1') })
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 7 }), (rows, length) => {
      const text = rows
        .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
        .join('\n')
      const pieces = text.match(new RegExp(`[\\s\\S]{1,${length}}`, 'g')) ?? []
      const expected = parse(text, { relax_column_count: true })
      expect(rowsOf(text, ',', pieces).map((row) => row.cells)).toEqual(expected)
    }),
  )
})

test('the delimiter is the one that gives columns: commas, semicolons, tabs or bars', () => {
  expect(delimiterOf('a,b\n1,2\n')).toBe(',')
  expect(delimiterOf('a;b\n1,5;2,5\n2,5;3,5\n')).toBe(';')
  expect(delimiterOf('a\tb, c\n1\t2\n')).toBe('\t')
  expect(delimiterOf('a|b\n1|2\n')).toBe('|')
  expect(delimiterOf('sep=;\na,b;c\n')).toBe(';')
  expect(delimiterOf('only one column\n1\n')).toBe(',')
})

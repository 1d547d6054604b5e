import { describe, expect, test } from 'vitest'
import { cellText, type TableRow } from '../../../src/server/imports/table/cell.ts'
import { openTable } from '../../../src/server/imports/table/openTable.ts'
import { lookAtTable } from '../../../src/server/imports/lookAtTable.ts'
import { workbookFile, zipFile } from '../../support/workbookFile.ts'

const blob = (content: string | Uint8Array | number[]) =>
  new Blob([typeof content === 'string' ? content : new Uint8Array(content)])

async function rowsOf(content: string | Uint8Array | number[], sheet?: string): Promise<TableRow[]> {
  const rows: TableRow[] = []
  for await (const batch of (await openTable(blob(content))).rows(sheet)) rows.push(...batch.rows)
  return rows
}
const texts = async (content: string | Uint8Array | number[], sheet?: string) =>
  (await rowsOf(content, sheet)).map(({ cells }) => cells.map(cellText))

describe('text is read in the encoding it was saved in', () => {
  test('UTF-8 with a byte order mark, which is no part of the first heading', async () =>
    expect(await texts([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('période,£\n1,2')])).toEqual([
      ['période', '£'],
      ['1', '2'],
    ]))
  test('Windows-1252, as older spreadsheets save it: £ and a dash', async () => {
    const content = [0xa3, 0x2c, 0x96, 0x0a, 0x31, 0x2c, 0x32]
    expect((await openTable(blob(content))).encoding).toBe('windows-1252')
    expect(await texts(content)).toEqual([
      ['£', '–'],
      ['1', '2'],
    ])
  })
  test('UTF-16, as a spreadsheet saves “Unicode text”', async () => {
    const units = [...'\ufeffa\tb\n1\t2'].flatMap((letter) => [
      letter.charCodeAt(0) & 255,
      letter.charCodeAt(0) >> 8,
    ])
    expect(await texts(units)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })
})

test('marks that nobody sees are no part of a cell', () =>
  expect(['\u200bPeriod', '\u202a5\u202c', '\ufeff NI 16 \u200b'].map(cellText)).toEqual([
    'Period',
    '5',
    'NI 16',
  ]))

describe('a workbook is read as it is shown', () => {
  test('whatever its parts are called, by what names them', async () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const content = zipFile({
      '_rels/.rels': `<Relationships><Relationship Id="r" Type="${type}/officeDocument" Target="/xl/workbook2.xml"/></Relationships>`,
      'xl/workbook2.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook2.xml.rels': `<Relationships><Relationship Id="r1" Type="${type}/worksheet" Target="worksheets/One.xml"/><Relationship Id="r2" Type="${type}/sharedStrings" Target="Strings.xml"/><Relationship Id="r3" Type="${type}/styles" Target="Looks.xml"/></Relationships>`,
      'xl/strings.xml': '<sst><si><t>NI 59</t></si></sst>',
      'xl/looks.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs></styleSheet>',
      'xl/worksheets/one.xml':
        '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.45</v></c></row></sheetData></worksheet>',
    })
    expect(await texts(content)).toEqual([['NI 59', '45%']])
  })
  const file = workbookFile({
    Figures: [
      ['reference', 'period', 'value'],
      ['NI 16', { number: 40_299, format: 'mmm-yy' }, 1234],
      ['NI 59', { number: 40_299, format: 'dd/mm/yyyy' }, { number: 0.455, format: '0.0%' }],
      [],
      ['NI 1', 'Q1 2010/11', { formula: 'A1+B1', result: 7 }],
      ['NI 2', 'Q1 2010/11', { formula: 'A1+B1' }],
      ['NI 3', 'Q1 2010/11', { error: '#DIV/0!' }],
      ['NI 4 & 5', null, 0.1 + 0.2],
    ],
    Notes: [['second', 'sheet']],
  })
  test('months, dates, percentages, results of formulas and errors', async () =>
    expect(await texts(file)).toEqual([
      ['reference', 'period', 'value'],
      ['NI 16', 'May 2010', '1234'],
      ['NI 59', '2010-05-01', '45.5%'],
      ['NI 1', 'Q1 2010/11', '7'],
      ['NI 2', 'Q1 2010/11', '=A1+B1'],
      ['NI 3', 'Q1 2010/11', '#DIV/0!'],
      ['NI 4 & 5', '', '0.3'],
    ]))
  test('rows keep the numbers the spreadsheet shows', async () =>
    expect((await rowsOf(file)).map(({ row }) => row)).toEqual([1, 2, 3, 5, 6, 7, 8]))
  test('another sheet is read by its name, and one that is missing is told', async () => {
    expect(await texts(file, 'Notes')).toEqual([['second', 'sheet']])
    await expect(texts(file, 'Sheet3')).rejects.toThrow('Its sheets are “Figures”, “Notes”.')
  })
})

describe('what is no table is refused with what to do instead', () => {
  test.each([
    ['an empty file', '', 'empty'],
    ['an older Excel file', '\xd0\xcf\x11\xe0 and more', 'older Excel file'],
    ['a PDF', '%PDF-1.4', 'PDF'],
    ['a web page', '<!DOCTYPE html><table>', 'web page'],
  ])('%s', (_, content, words) =>
    expect(openTable(blob([...content].map((letter) => letter.charCodeAt(0))))).rejects.toThrow(words),
  )
  test('a zip that is no workbook', () =>
    expect(openTable(blob(zipFile({ 'a.csv': 'a,b' })))).rejects.toThrow('zip file but not a workbook'))
  test('an OpenDocument spreadsheet', () =>
    expect(openTable(blob(zipFile({ 'content.xml': '<office/>' })))).rejects.toThrow('OpenDocument'))
  test('a workbook cut short on its way', () =>
    expect(openTable(blob(workbookFile({ A: [['a']] }).slice(0, 200)))).rejects.toThrow('cut short'))
})

describe('the headings are found', () => {
  test('under a title and an empty line', async () => {
    const look = await lookAtTable(
      await openTable(blob('Performance return\n\nreference,period,value,note\nNI 16,Q1 2010/11,4,\n')),
    )
    expect(look).toMatchObject({ headerRow: 3, headers: ['reference', 'period', 'value', 'note'] })
    expect(look.distinct[0]).toEqual(['NI 16'])
  })
  test('headings that are periods are recognised as such', async () => {
    const look = await lookAtTable(await openTable(blob('borough,201004,201005,total\nHarrow,1,2,3\n')))
    expect(look.periodHeadings).toEqual([false, true, true, false])
  })
})

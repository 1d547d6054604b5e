import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { readFigure } from '../../../src/server/imports/figures/readFigure.ts'
import { lookAtTable } from '../../../src/server/imports/lookAtTable.ts'
import { FileRefused } from '../../../src/server/imports/table/fileRefused.ts'
import { openTable } from '../../../src/server/imports/table/openTable.ts'
import { attribute, elements, plainText, stringText } from '../../../src/server/imports/table/xml.ts'
import { zipFile } from '../../support/workbookFile.ts'

const WORKBOOK = '<workbook><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>'
const RELATIONS = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'
const TWO_ROWS = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>'

/** A workbook of one sheet, with whatever else it brings. */
const workbook = (sheet: string, more: Record<string, string> = {}) =>
  zipFile({
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': RELATIONS,
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  })

async function refusalOf(content: Uint8Array | string): Promise<string> {
  try {
    await lookAtTable(await openTable(new Blob([content as BlobPart])))
  } catch (error) {
    if (error instanceof FileRefused) return error.message
    throw error
  }
  return ''
}

describe('a workbook that is out to do harm is refused, with how to send its figures', () => {
  test('one that unpacks to far more than it takes up', async () => {
    const bomb = workbook(`${TWO_ROWS}${' '.repeat(6_000_000)}`)
    expect(bomb.length).toBeLessThan(12_000)
    expect(await refusalOf(bomb)).toContain('holds too much')
  })

  test('one that unpacks to more than its directory says', async () => {
    const bomb = Buffer.from(workbook(TWO_ROWS + ' '.repeat(100_000)))
    const directory = bomb.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
    const entry = bomb.indexOf('xl/worksheets/sheet1.xml', directory) - 46
    bomb.writeUInt32LE(500, entry + 24)
    expect(await refusalOf(bomb)).toContain('damaged')
  })

  test('one that says it unpacks to more than anybody’s memory', async () => {
    const bomb = Buffer.from(workbook(TWO_ROWS))
    const directory = bomb.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
    const entry = bomb.indexOf('xl/worksheets/sheet1.xml', directory) - 46
    bomb.writeUInt32LE(4_000_000_000, entry + 24)
    expect(await refusalOf(bomb)).toContain('holds too much')
  })

  test.each(['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml'])(
    'one whose %s declares entities, however little',
    async (part) => {
      const declared = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>`
      const sound: Record<string, string> = {
        'xl/workbook.xml': WORKBOOK,
        'xl/worksheets/sheet1.xml': TWO_ROWS,
      }
      expect(
        await refusalOf(workbook(TWO_ROWS, { [part]: declared + (sound[part] ?? '<x>&a;</x>') })),
      ).toContain('declares a document type')
    },
  )

  test.each([
    ['a column beyond any spreadsheet’s', '<row><c r="ZZZZZZZZ1"><v>1</v></c></row>'],
    ['a row beyond any spreadsheet’s', '<row r="99999999999"><c><v>1</v></c></row>'],
    ['a row that is no number', '<row r="x"><c><v>1</v></c></row>'],
  ])('one with %s', async (_what, sheet) => expect(await refusalOf(workbook(sheet))).toContain('damaged'))

  test('ten thousand columns', async () => {
    expect(await refusalOf(workbook(`<row>${'<c><v>1</v></c>'.repeat(10_000)}</row>`))).toContain(
      'Row 1 has 10000 columns, and at most 1000 can be read.',
    )
    expect(await refusalOf(`${'a,'.repeat(10_000)}\n1,2\n`)).toContain('10000 columns')
    const bordered = '<row><c><v>1</v></c><c><v>2</v></c><c r="XFD1" s="3"/></row>'
    expect(await refusalOf(workbook(bordered)), 'cells with nothing but a border').toBe('')
  })

  test('names of its files lead nowhere: they are only looked up', async () => {
    const named = workbook(TWO_ROWS, { '../../etc/passwd': 'x', ['__proto__']: 'x', '/xl/workbook.xml': 'x' })
    expect(await refusalOf(named)).toBe('')
  })
})

describe('text that is no table', () => {
  test.each([
    [
      'a cell longer than a spreadsheet’s',
      `a,b\n1,${'x'.repeat(40_000)}\n`,
      'Column 2 of row 2 holds more than',
    ],
    ['characters that are none, far into the file', `a,b\n${'1,2\n'.repeat(200)}3,\u00004\n`, 'U+0000'],
    ['a hundred thousand lines of one cell', 'word\n'.repeat(100_000), 'no table'],
  ])('%s', async (_what, content, because) => expect(await refusalOf(content)).toContain(because))
})

test('however a part is damaged, it is gone through once', () => {
  const began = performance.now()
  for (const tag of ['<c>', '<c', '<c r="', '<x:c ', '</c', '<rPh>', '<t>']) {
    const part = tag.repeat(300_000)
    expect([...elements(part, 'c')].length).toBeLessThan(2)
    expect(stringText(part)).toBe('')
  }
  expect(performance.now() - began).toBeLessThan(2_000)
})

test('characters by number are read where there is such a character, and stay as written where there is none', () => {
  expect(plainText('&#163;&#xA3;&amp;&lt;')).toBe('££&<')
  expect(plainText('&#x110000; &#0; &#99999999999; &constructor; _x0000_')).toBe(
    '&#x110000; &#0; &#99999999999; &constructor; _x0000_',
  )
  expect(attribute(' r="A1" s="2"', 's')).toBe('2')
})

test('a cell that says “constructor” is a word like any other', () => {
  for (const word of ['constructor', 'toString', '__proto__', '12 (constructor)'])
    expect(readFigure(word, { unit: 'per cent', marks: {} }).outcome, word).toBe('refused')
})

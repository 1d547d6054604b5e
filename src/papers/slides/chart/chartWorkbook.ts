import { escapeXml } from '../../../chart/svgText.ts'
import type { IsoDate } from '../../../domain/time/isoDate.ts'
import { archive } from '../../archive.ts'
import { relations, XML } from '../parts/xml.ts'
import type { ChartTable } from './chartTable.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The sheet the chart's references name. */
const sheetName = 'Figures'

/** Where a table stands in its sheet: years and quarters in two columns, annual periods in one, then a column a series. */
export function sheetPlaces({ heading, categories, columns }: ChartTable) {
  const keys = heading === 'Quarter' ? 2 : 1
  const lastRow = categories.length + 1
  const reference = (from: string, until: string) => `${sheetName}!$${from}$2:$${until}$${lastRow}`
  return {
    keys,
    categories: reference('A', letter(keys - 1)),
    values: columns.map((_, at) => reference(letter(keys + at), letter(keys + at))),
    names: columns.map((_, at) => `${sheetName}!$${letter(keys + at)}$1`),
  }
}

const letter = (column: number): string => String.fromCharCode(65 + column)

const text = (column: number, row: number, words: string): string =>
  `<c r="${letter(column)}${row}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(words)}</t></is></c>`

/** The figures behind a chart, as numbers with the places they were given with: what "Edit data" opens, dated the day given. */
export function chartWorkbook(table: ChartTable, day: IsoDate): Uint8Array {
  const { keys } = sheetPlaces(table)
  const { heading, categories, columns } = table
  const headings = [...(keys === 2 ? ['Year'] : []), heading, ...columns.map(({ name }) => name)]
  const rows = categories.map(({ year, name }, at) => {
    const row = at + 2
    const isNewYear = categories[at - 1]?.year !== year
    const cells = [
      ...(keys === 2 ? [isNewYear ? text(0, row, year) : '', text(1, row, name)] : [text(0, row, name)]),
      ...columns.map(({ values }, of) => {
        const value = values[at]
        return value === null || value === undefined
          ? ''
          : `<c r="${letter(keys + of)}${row}"><v>${value}</v></c>`
      }),
    ]
    return `<row r="${row}">${cells.join('')}</row>`
  })
  const sheet = `${XML}<worksheet xmlns="${MAIN}"><sheetData><row r="1">${headings.map((words, at) => text(at, 1, words)).join('')}</row>${rows.join('')}</sheetData></worksheet>`
  return archive(
    [
      [
        '[Content_Types].xml',
        `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET}.worksheet+xml"/></Types>`,
      ],
      ['_rels/.rels', relations([{ type: 'officeDocument', target: 'xl/workbook.xml' }])],
      [
        'xl/workbook.xml',
        `${XML}<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
      ['xl/_rels/workbook.xml.rels', relations([{ type: 'worksheet', target: 'worksheets/sheet1.xml' }])],
      ['xl/worksheets/sheet1.xml', sheet],
    ],
    day,
  )
}

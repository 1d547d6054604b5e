import type { Parts } from '../../archive.ts'
import type { Sheet, Table, Workbook } from '../model.ts'
import { isWide, sheetRows } from '../sheetRows.ts'
import { escaped, escapedAttribute, XML } from '../xmlText.ts'
import { quotedSheet } from './cellAddress.ts'
import { chartSource, chartXml } from './chart.ts'
import { contentTypesXml } from './contentTypes.ts'
import { drawingXml } from './drawing.ts'
import { appXml, coreXml } from './properties.ts'
import { relationshipsXml } from './relationships.ts'
import { SharedStrings } from './sharedStrings.ts'
import { stylesXml } from './styles.ts'
import { tableXml } from './table.ts'
import { worksheetXml } from './worksheet.ts'

/** The parts of the workbook as Office Open XML (ECMA-376) packages them. */
export function xlsxParts(workbook: Workbook): Parts {
  const { charts } = workbook
  const strings = new SharedStrings()
  const sheets = [...workbook.sheets, { ...charts, table: null }]
  const pages = sheets.flatMap((sheet, at) =>
    sheetParts(sheet, { at, strings, drawn: sheet.name === charts.name ? charts.charts.length : null }),
  )
  const source = chartSource(charts, workbook.sheets)
  const drawn: Parts = [
    ['xl/drawings/drawing1.xml', drawingXml(charts)],
    [
      'xl/drawings/_rels/drawing1.xml.rels',
      relationshipsXml(charts.charts.map((_, at) => ['chart', `../charts/chart${at + 1}.xml`] as const)),
    ],
    ...charts.charts.map((chart, at) => [`xl/charts/chart${at + 1}.xml`, chartXml(chart, source)] as const),
  ]
  const parts: Parts = [
    [
      '_rels/.rels',
      relationshipsXml([
        ['officeDocument', 'xl/workbook.xml'],
        ['core', 'docProps/core.xml'],
        ['extended', 'docProps/app.xml'],
      ]),
    ],
    ['docProps/core.xml', coreXml(workbook)],
    ['docProps/app.xml', appXml(workbook)],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationshipsXml([
        ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ['xl/styles.xml', stylesXml],
    ['xl/sharedStrings.xml', strings.xml],
    ...pages,
    ...drawn,
  ]
  return [['[Content_Types].xml', contentTypesXml(parts.map(([name]) => name))], ...parts]
}

function sheetParts(
  sheet: Sheet,
  given: { readonly at: number; readonly strings: SharedStrings; readonly drawn: number | null },
): Parts {
  const { at, strings, drawn } = given
  const number = at + 1
  const beside = {
    ...(sheet.table ? { table: 'rId1' } : {}),
    ...(drawn === null ? {} : { drawing: 'rId1', count: drawn }),
  }
  const related = [
    ...(sheet.table ? [['table', `../tables/table${number}.xml`] as const] : []),
    ...(drawn === null ? [] : [['drawing', '../drawings/drawing1.xml'] as const]),
  ]
  return [
    [`xl/worksheets/sheet${number}.xml`, worksheetXml(sheet, strings, { isFirst: at === 0, beside })],
    ...(related.length > 0
      ? [[`xl/worksheets/_rels/sheet${number}.xml.rels`, relationshipsXml(related)] as const]
      : []),
    ...(sheet.table
      ? [[`xl/tables/table${number}.xml`, tableXml({ ...sheet, table: sheet.table }, number)] as const]
      : []),
  ]
}

/** The list of sheets; a printed table repeats its heading row on each page. */
function workbookXml(sheets: readonly (Sheet & { readonly table: Table | null })[]): string {
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${escapedAttribute(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const titles = sheets.flatMap(({ name, lines, table }, at) => {
    const row = sheetRows({ lines, table }).heading + 1
    const columns = isWide({ table }) ? `${quotedSheet(name)}!$A:$B,` : ''
    return table === null
      ? []
      : `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escaped(`${columns}${quotedSheet(name)}!$${row}:$${row}`)}</definedName>`
  })
  return `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView firstSheet="0" activeTab="0"/></bookViews><sheets>${list.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`
}

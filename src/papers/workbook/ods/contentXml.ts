import type { Sheet, Workbook } from '../model.ts'
import { rowLines } from '../rowLines.ts'
import { sheetRows } from '../sheetRows.ts'
import { escapedAttribute, XML } from '../xmlText.ts'
import { columnLetters } from '../xlsx/cellAddress.ts'
import { cellStylesXml, chartRowStylesXml, columnStyleXml, rowStyleXml } from './cellStyles.ts'
import { namespaces } from './namespaces.ts'
import { odsSheet } from './odsText.ts'
import { chartSheetXml, columnWidths, sheetXml } from './sheetXml.ts'

/** Every sheet, and each table as a database range with its heading row marked. */
export function contentXml({ sheets, charts }: Workbook): string {
  const all: readonly Sheet[] = [...sheets, { ...charts, table: null }]
  const widths = new Set(all.flatMap((sheet) => columnWidths(sheet, sheet.name === charts.name)))
  const styles = [
    sheetStyle('sheet', 'Default'),
    sheetStyle('wideSheet', 'Wide'),
    '<style:style style:name="chart" style:family="graphic"><style:graphic-properties draw:stroke="none" draw:fill="none"/></style:style>',
    ...[...widths].toSorted((a, b) => a - b).map(columnStyleXml),
    ...linesUsed(all)
      .toSorted((a, b) => a - b)
      .map(rowStyleXml),
    chartRowStylesXml,
    cellStylesXml,
  ]
  const ranges = all.flatMap(({ name, lines, table }) => {
    if (table === null) return []
    const { heading, lastRow } = sheetRows({ lines, table })
    const at = (column: number, row: number) => `${odsSheet(name)}.${columnLetters(column)}${row + 1}`
    const address = `${at(0, heading)}:${at(table.columns.length - 1, lastRow)}`
    return `<table:database-range table:name="${table.name}" table:target-range-address="${escapedAttribute(address)}" table:contains-header="true" table:display-filter-buttons="false"/>`
  })
  return [
    `${XML}<office:document-content ${namespaces('office', 'style', 'text', 'table', 'number', 'fo', 'svg', 'draw', 'xlink')} office:version="1.3">`,
    `<office:automatic-styles>${styles.join('')}</office:automatic-styles>`,
    '<office:body><office:spreadsheet>',
    ...sheets.map(sheetXml),
    chartSheetXml(charts),
    `<table:database-ranges>${ranges.join('')}</table:database-ranges>`,
    '</office:spreadsheet></office:body></office:document-content>',
  ].join('')
}

const sheetStyle = (name: string, page: string): string =>
  `<style:style style:name="${name}" style:family="table" style:master-page-name="${page}"><style:table-properties table:display="true"/></style:style>`

/** Every number of lines that some row of these sheets may have. */
function linesUsed(sheets: readonly Sheet[]): number[] {
  const used = new Set([1, 2])
  for (const { lines, table } of sheets) {
    for (const line of lines) used.add(rowLines([line], [{ width: 100 }]))
    if (table === null) continue
    used.add(
      rowLines(
        table.columns.map(({ heading: words }) => ({ is: 'text', text: words })),
        table.columns,
      ),
    )
    for (const row of table.rows) used.add(rowLines(row, table.columns))
  }
  return [...used]
}

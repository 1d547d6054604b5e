import type { Sheet, Table } from '../model.ts'
import { sheetRows } from '../sheetRows.ts'
import { escapedAttribute, XML } from '../xmlText.ts'
import { columnLetters } from './cellAddress.ts'

/** The table of a sheet as Excel marks one up: named, with one heading row, without filter buttons. */
export function tableXml({ lines, table }: Sheet & { readonly table: Table }, id: number): string {
  const { heading, lastRow } = sheetRows({ lines, table })
  const columns = table.columns.map(
    ({ heading: name }, at) => `<tableColumn id="${at + 1}" name="${escapedAttribute(name)}"/>`,
  )
  const range = `A${heading + 1}:${columnLetters(table.columns.length - 1)}${lastRow + 1}`
  return `${XML}<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${table.name}" displayName="${table.name}" ref="${range}" headerRowCount="1" totalsRowShown="0"><tableColumns count="${columns.length}">${columns.join('')}</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`
}

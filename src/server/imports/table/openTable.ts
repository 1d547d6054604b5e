import type { RowBatch } from './cell.ts'
import { csvRows } from './csvTable.ts'
import { FileRefused } from './fileRefused.ts'
import { sheetRows } from './sheetRows.ts'
import { withinLimits } from './tableLimits.ts'
import { textEncoding } from './textEncoding.ts'
import { openWorkbook } from './workbook.ts'

/** A file recognised by what is in it, never by its name. Its rows can be read again and again. */
export type OpenTable = {
  readonly format: 'csv' | 'xlsx'
  readonly encoding: string
  /** Names of a workbook's sheets; none for CSV. */
  readonly sheets: readonly string[]
  rows(sheet?: string): AsyncIterable<RowBatch>
}

const beginnings: readonly (readonly [start: string, because: string])[] = [
  [
    '\xd0\xcf\x11\xe0',
    'This is an older Excel file (.xls), or a workbook locked with a password. Save it as XLSX without a password, or as CSV, and send that.',
  ],
  ['%PDF', 'This is a PDF. Send the figures as CSV or XLSX.'],
  ['\x1f\x8b', 'This file is compressed. Unpack it and send the CSV or XLSX inside.'],
]

/** Throws FileRefused for anything that is not CSV or XLSX. */
export async function openTable(file: Blob): Promise<OpenTable> {
  if (file.size === 0) throw new FileRefused('The file is empty.')
  const first = new Uint8Array(await file.slice(0, 512).arrayBuffer())
  const start = String.fromCharCode(...first)
  for (const [beginning, because] of beginnings)
    if (start.startsWith(beginning)) throw new FileRefused(because)
  if (start.startsWith('PK\x03\x04')) {
    const workbook = await openWorkbook(file)
    const sheets = workbook.sheets.map(({ name }) => name)
    return { format: 'xlsx', encoding: '', sheets, rows: (sheet) => withinLimits(sheetRows(workbook, sheet)) }
  }
  if (/^\s*(?:\xef\xbb\xbf)?<(?:!doctype|html|table|\?xml)/i.test(start))
    throw new FileRefused(
      'This is a web page or XML, whatever its name says. Save it as CSV or XLSX and send that.',
    )
  const encoding = await textEncoding(file)
  if (!encoding.startsWith('utf-16') && first.includes(0))
    throw new FileRefused('This is neither CSV nor XLSX. Save the figures as one of these and send that.')
  return { format: 'csv', encoding, sheets: [], rows: () => withinLimits(csvRows(file, encoding)) }
}

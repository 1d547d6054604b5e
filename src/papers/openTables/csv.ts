import { csvField } from '../../chart/exportCsv.ts'
import type { DataTable } from './columns.ts'

/** The table as RFC 4180 writes it, in UTF-8 without a byte order mark: one heading row of column names, guarded text. */
export const tableCsv = ({ columns, rows }: DataTable): string =>
  [columns.map(({ name }) => name), ...rows]
    .map((record) => `${record.map((field) => csvField(field)).join(',')}\r\n`)
    .join('')

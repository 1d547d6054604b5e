import type { ExportSheet } from '../../../chart/exportSheet.ts'
import { exportRows } from '../../../chart/exportRows.ts'

/** The figures drawn, with a tab between columns, as a spreadsheet or a document takes them from the clipboard. */
export function figuresToPaste({ figures }: Pick<ExportSheet, 'figures'>): string {
  const { reference, title, unit } = figures
  const heading = [
    'Quarter',
    `${reference} ${title}${unit === '' ? '' : `, ${unit}`}`,
    'Target',
    'Stretch target',
    'Status',
    'Marks',
  ]
  const rows = exportRows(figures).map((row) => [
    row.quarter,
    row.actual,
    row.target || [row.targetLow, row.targetHigh].filter(Boolean).join(' to '),
    row.stretchTarget,
    row.status,
    row.marks,
  ])
  return [heading, ...rows]
    .map((cells) => cells.map((cell) => cell.replaceAll(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n')
}

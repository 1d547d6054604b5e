import type { ImportCounts, ImportState } from '../../../contract/imports.ts'
import { grouped } from '../rows/tally.ts'

const CHANGES_PRINTED = 12
const REFUSALS_PRINTED = 40
const WIDEST_CELL = 60

/** A preview as it is printed: counts, examples of what would change, refusals with how to mend them, and notes. */
export function previewText(preview: ImportState): string {
  const { counts } = preview
  const total = [
    ['Rows', counts.rows],
    ['New', counts.new],
    ['Changed', counts.changed],
    ['Unchanged', counts.unchanged],
    ['Refused', counts.refused],
    ['Left out', counts.leftOut],
  ] as const
  const changes = preview.changes.slice(0, CHANGES_PRINTED)
  const refused = preview.refused.slice(0, REFUSALS_PRINTED)
  return [
    table([total.map(([name]) => name), total.map(([, count]) => grouped(count))], true),
    ...section(
      'What would be recorded',
      changes.map((each) => [
        each.outcome,
        each.reference,
        each.area,
        each.periodLabel,
        each.before ?? '',
        each.after,
      ]),
      ['', 'Indicator', 'Area', 'Period', 'Before', 'After'],
      counts.new + counts.changed,
    ),
    ...section(
      'Refused',
      refused.map((each) => [String(each.row), each.column, each.text, `${each.because} ${each.mend}`]),
      ['Row', 'Column', 'Found', 'Why, and how to mend it'],
      preview.refusedTotal,
    ),
    ...(preview.notes.length === 0 ? [] : ['', 'Notes', ...preview.notes.map((note) => `  ${note}`)]),
  ].join('\n')
}

/** Why a preview leaves nothing to be recorded. */
export function nothingToRecord(counts: ImportCounts): string {
  if (counts.refused > 0) return 'Nothing can be recorded yet.'
  if (counts.unchanged > 0) return 'Nothing to record: every figure already stands.'
  return counts.rows === 0
    ? 'Nothing to record: the file has no rows under its headings.'
    : 'Nothing to record: no row gives a figure that was asked for.'
}

function section(title: string, rows: string[][], headings: string[], total: number): string[] {
  if (rows.length === 0) return []
  const more = total > rows.length ? [`  … and ${grouped(total - rows.length)} more`] : []
  return ['', title, table([headings, ...rows]), ...more]
}

/** Columns as wide as their longest cell; a cell longer than a line is cut, but never the last of its row. */
function table(rows: readonly (readonly string[])[], right = false): string {
  const cut = rows.map((row) =>
    row.map((cell, index) => {
      const line = cell.replace(/\s+/g, ' ')
      return index < row.length - 1 && line.length > WIDEST_CELL ? `${line.slice(0, WIDEST_CELL - 1)}…` : line
    }),
  )
  const widths = (cut[0] ?? []).map((_, index) => Math.max(...cut.map((row) => (row[index] ?? '').length)))
  return cut
    .map((row) =>
      row
        .map((cell, index) => (right ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `  ${line}`)
    .join('\n')
}

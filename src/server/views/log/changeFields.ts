import type { LogField } from '../../../contract/log.ts'
import { quarterFromIndex, quarterLabel } from '../../../domain/time/financialQuarter.ts'
import type { Change, Row } from '../../log/logEntry.ts'

const quarters = new Set(['quarter', 'from_quarter', 'until_quarter'])
/** What the sentence already says, or only the record needs. */
const left = new Set(['sequence', 'period_kind', 'recorded_on'])

/** What a change changed, column by column: those that differ, or all of a fact that follows none. */
export function changeFields(change: Change): LogField[] {
  if ('rows' in change)
    return Object.entries(change)
      .filter(([column]) => column !== 'table')
      .map(([column, value]) => ({ name: nameOf(column), before: '', after: words(column, value) }))
  const { before, after } = change
  const columns = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...columns].flatMap((column) => {
    const [then, now] = [cell(before, column), cell(after, column)]
    return left.has(column) || (before && after && then === now)
      ? []
      : [{ name: nameOf(column), before: then, after: now }]
  })
}

const cell = (row: Row | null, column: string): string => (row ? words(column, row[column] ?? null) : '')

const words = (column: string, value: string | number | null): string =>
  value === null ? '' : quarters.has(column) ? quarterLabel(quarterFromIndex(Number(value))) : String(value)

function nameOf(column: string): string {
  const plain = column.replace(/_ids?$/, '').replaceAll('_', ' ')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

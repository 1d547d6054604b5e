import type { ScorecardPage, ScorecardRow } from '../../../contract/scorecards.ts'
import type { WindowedEntry } from './rowWindow.ts'

export type ScorecardGroup = ScorecardPage['groups'][number]

export type TableEntry = WindowedEntry &
  (
    | { readonly group: ScorecardGroup; readonly row: null }
    | { readonly group: null; readonly row: ScorecardRow }
  )

/** Pixels before a row has been seen: a row and its rule, a group's heading with its two. */
export type RowEstimates = { readonly row: number; readonly group: number }

/** Rows in order with a heading before each group's; headings alone where rows ignore groups are left out. */
export function tableEntries(
  rows: readonly ScorecardRow[],
  groups: readonly ScorecardGroup[] | null,
  estimates: RowEstimates,
): TableEntry[] {
  const named = new Map(groups?.map((group) => [group.id, group]))
  const entries: TableEntry[] = []
  let shown: string | null = null
  for (const row of rows) {
    const group = named.get(row.groupId)
    if (group && group.id !== shown) {
      shown = group.id
      entries.push({ key: `group ${group.id}`, estimate: estimates.group, group, row: null })
    }
    entries.push({ key: row.indicatorId, estimate: estimates.row, group: null, row })
  }
  return entries
}

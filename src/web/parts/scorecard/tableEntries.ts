import type { ScorecardPage, ScorecardRow } from '../../../contract/scorecards.ts'
import type { WindowedEntry } from './rowWindow.ts'

export type ScorecardGroup = ScorecardPage['groups'][number]

export type TableEntry = WindowedEntry &
  (
    | { readonly group: ScorecardGroup; readonly row: null }
    /** `inGroup` names its management group where no heading above it does. */
    | { readonly group: null; readonly row: ScorecardRow; readonly inGroup: string | null }
  )

/** Pixels before a row has been seen: a row and its rule, a group's heading with its two. */
export type RowEstimates = { readonly row: number; readonly group: number }

/** Rows in order: where they are `grouped`, with a heading before each group's; otherwise each names its group itself. */
export function tableEntries(
  rows: readonly ScorecardRow[],
  groups: readonly ScorecardGroup[],
  { grouped, estimates }: { readonly grouped: boolean; readonly estimates: RowEstimates },
): TableEntry[] {
  const named = new Map(groups.map((group) => [group.id, group]))
  const entries: TableEntry[] = []
  let shown: string | null = null
  for (const row of rows) {
    const group = named.get(row.groupId)
    if (grouped && group && group.id !== shown) {
      shown = group.id
      entries.push({ key: `group ${group.id}`, estimate: estimates.group, group, row: null })
    }
    const inGroup = grouped ? null : (group?.name ?? null)
    entries.push({ key: row.indicatorId, estimate: estimates.row, group: null, row, inGroup })
  }
  return entries
}

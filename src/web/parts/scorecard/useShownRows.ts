import { useMemo } from 'react'
import type { Red, ScorecardPage, ScorecardRow } from '../../../contract/scorecards.ts'
import {
  findableText,
  ordered,
  type RowFilter,
  type RowOrder,
  rowTest,
} from '../../../domain/scorecards/scorecardView.ts'

export type ShownRows = {
  readonly rows: readonly ScorecardRow[]
  /** Reds of the scorecard that are not among them, worst first. */
  readonly redsOutside: readonly Red[]
}

/** The rows a filter leaves, in order. Ordering and lower-casing are done once, so that a keystroke only tests. */
export function useShownRows(page: ScorecardPage, filter: RowFilter, order: RowOrder): ShownRows {
  const { rows, groups, reds } = page
  const findable = useMemo(() => new Map(rows.map((row) => [row.indicatorId, findableText(row)])), [rows])
  const inOrder = useMemo(
    () =>
      ordered(
        rows,
        order,
        groups.map(({ id }) => id),
      ),
    [rows, order, groups],
  )
  const { status, group, lead, find } = filter
  return useMemo(() => {
    if (!status && !group && !lead && !find) return { rows: inOrder, redsOutside: [] }
    const isShown = rowTest({ status, group, lead, find })
    const shown = inOrder.filter((row) => isShown(row, findable.get(row.indicatorId) ?? ''))
    const ids = new Set(shown.map(({ indicatorId }) => indicatorId))
    return { rows: shown, redsOutside: reds.filter(({ indicatorId }) => !ids.has(indicatorId)) }
  }, [inOrder, findable, reds, status, group, lead, find])
}

/** What ordering looks at: whose row it is, whose group's, and the place agreed for it. */
type Placed = { readonly indicatorId: string; readonly groupId: string; readonly position: number }

/**
 * Rows by group, in the groups' own order; within a group as `ids` has them, then any that `ids` does not name, in
 * the place agreed.
 */
export function inOrder<T extends Placed>(
  rows: readonly T[],
  groupIds: readonly string[],
  ids: readonly string[],
): readonly T[] {
  const place = new Map(ids.map((id, index) => [id, index]))
  const placeOf = (row: T) => place.get(row.indicatorId) ?? ids.length + row.position
  return rows.toSorted(
    (a, b) => groupIds.indexOf(a.groupId) - groupIds.indexOf(b.groupId) || placeOf(a) - placeOf(b),
  )
}

/** One step up or down among the rows of its own group; unchanged at the group's edge. */
export function stepped<T extends { readonly groupId: string }>(
  rows: readonly T[],
  index: number,
  direction: 'up' | 'down',
): readonly T[] {
  const to = direction === 'up' ? index - 1 : index + 1
  const row = rows[index]
  const neighbour = rows[to]
  if (!row || !neighbour || neighbour.groupId !== row.groupId) return rows
  return rows.with(index, neighbour).with(to, row)
}

/** The place of a row within its group, from 1, for announcing: "3 of 7 in Safer Harrow". */
export function placeInGroup<T extends { readonly groupId: string }>(
  rows: readonly T[],
  index: number,
): { place: number; of: number } {
  const groupId = rows[index]?.groupId
  const group = rows.filter((row) => row.groupId === groupId)
  const row = rows[index]
  return { place: row ? group.indexOf(row) + 1 : 0, of: group.length }
}

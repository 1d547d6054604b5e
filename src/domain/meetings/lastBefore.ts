/** The meeting held last before a date; undefined where none was. */
export function lastBefore<M extends { readonly date: string }>(
  meetings: readonly M[],
  date: string,
): M | undefined {
  return meetings
    .filter((each) => each.date < date)
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))
    .at(0)
}

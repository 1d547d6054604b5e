/**
 * What an answer may rest on, in parts that change by themselves: a table, the rows of a table about one indicator, or
 * everything. A change of a table moves the part of the table, and with it either that of each indicator its rows name
 * or, where they name none or too many, that of whichever indicator.
 */
export const EVERYTHING = '*'

export const tablePart = (table: string): string => table
export const indicatorPart = (table: string, indicatorId: string): string => `${table}:${indicatorId}`
export const whicheverIndicator = (table: string): string => `${table}:*`

/** The table and the indicator a part names; null where it names none. */
export function partNamed(part: string): { readonly table: string; readonly indicatorId: string | null } {
  const at = part.indexOf(':')
  return at < 0
    ? { table: part, indicatorId: null }
    : { table: part.slice(0, at), indicatorId: part.slice(at + 1) }
}

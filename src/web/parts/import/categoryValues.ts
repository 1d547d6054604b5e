import type { FileReading } from '../../../contract/imports.ts'
import { valuesOf } from './fileColumns.ts'

/**
 * What may be chosen for the category column at `at`, given the values chosen for those before it: what stands beside
 * them in the file where that was read, else everything found in the column. A value already chosen is always among
 * them.
 */
export function categoryValues(
  reading: FileReading,
  columns: readonly number[],
  match: readonly string[],
  at: number,
): string[] {
  const column = columns[at] ?? 0
  if (column === 0) return []
  const chosen = match[at] ? [match[at]] : []
  const beside = besideValues(reading, columns, match, at)
  return [...new Set([...(beside ?? valuesOf(reading, column)), ...chosen])].toSorted()
}

function besideValues(
  { combinations, headers }: FileReading,
  columns: readonly number[],
  match: readonly string[],
  at: number,
): string[] | null {
  if (!combinations) return null
  const placeOf = (column: number) =>
    combinations.columns.findIndex((name) => name === headers[column - 1] || name === String(column))
  const places = columns.map(placeOf)
  const own = places[at] ?? -1
  if (own < 0) return null
  return combinations.values
    .filter((values) =>
      places.every((place, index) => index >= at || place < 0 || values[place] === match[index]),
    )
    .map((values) => values[own] ?? '')
}

/** Values that are absent are left out of an address. */
export type Query = Record<string, string | number | undefined>

/** A part of an address, encoded. */
export const part = encodeURIComponent

/** What follows an address, with its question mark; nothing where no value is given. */
export function search(query: Query): string {
  const given = Object.entries(query).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined,
  )
  if (given.length === 0) return ''
  return `?${given.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`
}

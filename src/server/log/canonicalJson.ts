export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined }

/**
 * The one JSON text of a value: names sorted by UTF-16 code unit, no space, as RFC 8785 has it, so that the same facts
 * always have the same hash. A name whose value is undefined is left out.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`
  const members = Object.entries(value)
    .filter((entry): entry is [string, Json] => entry[1] !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${members.map(([name, each]) => `${JSON.stringify(name)}:${canonicalJson(each)}`).join()}}`
}

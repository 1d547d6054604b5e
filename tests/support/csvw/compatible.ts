import type { Place } from './place.ts'
import type { Titles } from './properties.ts'
import type { Column } from './schema.ts'

/** Titles as the heading of a file has them: from each of its rows, where there is one (Model 8). */
export const headingTitles = (heading: readonly (readonly string[])[], at: number): string[] =>
  heading.flatMap((row) => (row[at]?.trim() ? [row[at]] : []))

/** BCP 47, truncated to the shorter of the two; "und" is of any language. */
function isSameLanguage(one: string, other: string): boolean {
  if (one === 'und' || other === 'und') return true
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`)
}

/**
 * Metadata 5.5.1, for a validator: as many columns as the file has, each with one of the titles of the heading at its place. A
 * column without a name and titles goes with any; a name alone with no title. The heading is in the language the metadata gives
 * the cells, in any where it gives none (the W3C's tests 148 and 149).
 */
export function checkCompatible(
  columns: readonly Column[],
  heading: readonly (readonly string[])[],
  width: number,
  { lang = 'und', place }: { readonly lang?: string | undefined; readonly place: Place },
): void {
  const real = columns.filter(({ virtual }) => !virtual)
  if (real.length !== width)
    place.error('Metadata 5.5.1', `the schema has ${real.length} columns and the file ${width}`)
  for (const [at, { name, titles }] of real.entries()) {
    const written = headingTitles(heading, at)
    if (written.length === 0 || (name === undefined && isEmpty(titles))) continue
    const isThere = Object.entries(titles).some(
      ([language, given]) => isSameLanguage(language, lang) && given.some((title) => written.includes(title)),
    )
    if (!isThere)
      place.error(
        'Metadata 5.5.1',
        `column ${at + 1} is headed "${written.join(' / ')}", which is no title of ${name ?? 'it'}`,
      )
  }
}

const isEmpty = (titles: Titles): boolean => Object.values(titles).every((given) => given.length === 0)

import { type FinancialQuarter, quarterSlug } from '../domain/time/financialQuarter.ts'
import type { IsoDate } from '../domain/time/isoDate.ts'

/** Enough of a title to know it by, and short enough for every file system with the rest of the name. */
const LONGEST_TITLE = 60

/** A file name, without its extension, that says what the picture is: "harrow-ni134-emergency-bed-days-2010-11-q2-as-at-2010-11-29". */
export function exportFileName(about: {
  readonly area: string
  readonly reference: string
  readonly title: string
  readonly quarter: FinancialQuarter
  readonly asAt: IsoDate
}): string {
  const { area, reference, title, quarter, asAt } = about
  const words = slug(title).slice(0, LONGEST_TITLE + 1)
  const shortTitle = words.length > LONGEST_TITLE ? words.slice(0, words.lastIndexOf('-')) : words
  const parts = [
    slug(area),
    slug(reference).replaceAll('-', ''),
    shortTitle,
    quarterSlug(quarter),
    `as-at-${asAt}`,
  ]
  return parts.filter(Boolean).join('-')
}

export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('%', ' per cent ')
    .replace(/['’\p{M}]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

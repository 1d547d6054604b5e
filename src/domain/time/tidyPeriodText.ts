import { yearOfFigures } from './writtenYear.ts'

/**
 * What was written, in lower case with plain hyphens and slashes, single spaces, and neither apostrophes
 * (’10 is 2010) nor spaces beside a slash: the text that every form of period is read from.
 */
export function tidyPeriodText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\u2044\u2215]/g, '/')
    .replaceAll(/['\u2018\u2019](\d{2})(?!\d)/g, (_, figures: string) => String(yearOfFigures(figures)))
    .replaceAll(/['\u2018\u2019]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?\/ ?/g, '/')
    .trim()
}

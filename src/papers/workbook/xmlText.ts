// XML 1.0 allows no other control characters, nor half a surrogate pair, even escaped.
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const UNSAFE = /[&<>"]/g
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** The most a cell of Excel holds. */
const MOST_CHARACTERS = 32_767

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** What both formats can hold of a text: a character that XML cannot is shown as �, lines end with "\n". */
function cellText(words: string): string {
  const clean = words.replace(/\r\n?/g, '\n').replace(NOT_XML, '\uFFFD')
  return clean.length > MOST_CHARACTERS
    ? `${clean.slice(0, MOST_CHARACTERS - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
    : clean
}

export const escaped = (words: string): string =>
  cellText(words).replace(UNSAFE, (sign) => entities[sign] ?? '')

/** For an attribute, where a line break must be written by its number to be kept. */
export const escapedAttribute = (words: string): string =>
  escaped(words).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')

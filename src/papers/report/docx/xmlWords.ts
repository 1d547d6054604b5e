/** XML 1.0 has no other control characters, not even escaped: one would spoil the file. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

export const xmlWords = (words: string): string => words.replace(NOT_XML, '')

import { escaped } from '../xmlText.ts'

/** Text as paragraphs, one a line; runs of spaces and tabs are kept by elements, for white space alone is not. */
export const paragraphs = (words: string): string =>
  words
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => `<text:p>${spaced(line)}</text:p>`)
    .join('')

const spaced = (line: string): string =>
  escaped(line)
    .replaceAll('\t', '<text:tab/>')
    .replace(/^ | {2,}/g, (run) => (run.length === 1 ? '<text:s/>' : `<text:s text:c="${run.length}"/>`))

/** "$'Chart data'.$C$5" as OpenDocument writes the address of a cell, all parts fixed. */
export const odsSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`

import type { ImportMapping } from '../../../contract/imports.ts'
import { listWords } from '../../../domain/listWords.ts'

/** In one line, which columns a file is read by, so that a person at the terminal sees what was worked out. */
export function mappingWords(mapping: ImportMapping): string {
  const { indicator, area, headerRow } = mapping
  const facts = [
    indicator.by === 'fixed'
      ? `every row is ${indicator.indicatorId}`
      : indicator.by === 'reference'
        ? `indicator in ${columnWords(indicator.column)}`
        : `categories in ${listWords(indicator.columns.map(columnWords))}`,
    ...(area.by === 'column' ? [`area in ${columnWords(area.column)}`] : []),
    ...(mapping.layout === 'tidy'
      ? [`period in ${columnWords(mapping.period)}`, `figure in ${columnWords(mapping.value)}`]
      : ['a column a period']),
    ...others(mapping).map(([what, column]) => `${what} in ${columnWords(column)}`),
  ]
  return `Headings in row ${headerRow}: ${facts.join('; ')}.`
}

function others(mapping: ImportMapping): [what: string, column: string | number][] {
  const tidy = mapping.layout === 'tidy' ? mapping : undefined
  const found: [string, string | number | undefined][] = [
    ['reason for none', tidy?.absence],
    ['verified or provisional', tidy?.verification],
    ['source', mapping.source],
    ['note', tidy?.note],
    ['date published', tidy?.knownOn],
  ]
  return found.flatMap(([what, column]) => (column === undefined ? [] : [[what, column]]))
}

const columnWords = (column: string | number) =>
  typeof column === 'number' ? `column ${column}` : `“${column}”`

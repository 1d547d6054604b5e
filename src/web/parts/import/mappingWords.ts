import type { ImportMapping } from '../../../contract/imports.ts'
import type { Meaning } from './mappingDraft.ts'
import { capitalised } from '../../../domain/sentence.ts'
import { listWords } from '../../../domain/listWords.ts'

/** What a mapping does, a line at a time, in words a performance officer would use. */
export type MappingLine = { readonly term: string; readonly words: string }

/** `indicatorName` gives "L 03 Thefts of and from vehicles" for an id; `home` is the partnership's own area. */
export function mappingWords(
  mapping: ImportMapping,
  home: string,
  indicatorName: (id: string) => string,
): MappingLine[] {
  const { indicator, area } = mapping
  return [
    {
      term: 'Layout',
      words: mapping.layout === 'tidy' ? 'One row for each figure.' : 'One column for each period.',
    },
    { term: 'Indicator', words: indicatorWords(indicator, indicatorName) },
    {
      term: 'Area',
      words:
        area.by === 'home'
          ? `Every row is ${home}.`
          : area.all
            ? `${columnWords(area.column)} names the area; areas other than ${home} are kept as comparators.`
            : `${columnWords(area.column)} names the area; rows that are not ${home} are left out.`,
    },
    ...(mapping.layout === 'tidy' ? tidyLines(mapping) : wideLines(mapping)),
    ...markLines(mapping.marks),
    ...(mapping.headerRow > 1
      ? [{ term: 'Headings', words: `In row ${mapping.headerRow}; the rows above it are not read.` }]
      : []),
    ...(mapping.sheet === undefined ? [] : [{ term: 'Sheet', words: `“${mapping.sheet}”.` }]),
  ]
}

function indicatorWords(indicator: ImportMapping['indicator'], nameOf: (id: string) => string): string {
  switch (indicator.by) {
    case 'reference':
      return `${columnWords(indicator.column)} holds its reference, such as NI 16.`
    case 'fixed':
      return `Every row is ${nameOf(indicator.indicatorId)}.`
    case 'categories': {
      const sums = indicator.indicators.map(({ indicatorId, matches }) => {
        const categories = matches.map((match) => `“${match.join(', ')}”`)
        const joined = matches.length > 1 ? `${listWords(categories)}, added up` : listWords(categories)
        return `${nameOf(indicatorId)} is ${joined}`
      })
      return `By ${listWords(indicator.columns.map(columnWords))}: ${sums.join('; ')}.`
    }
  }
}

function tidyLines(mapping: Extract<ImportMapping, { layout: 'tidy' }>): MappingLine[] {
  const extra: [string, string | number | undefined][] = [
    ['the reason there is no figure', mapping.absence],
    ['provisional or verified', mapping.verification],
    ['the source', mapping.source],
    ['a note', mapping.note],
    ['the date published', mapping.knownOn],
  ]
  const read = extra.flatMap(([what, column]) =>
    column === undefined ? [] : [`${what} from ${columnWords(column)}`],
  )
  return [
    { term: 'Period', words: `${columnWords(mapping.period)}.` },
    { term: 'Figure', words: `${columnWords(mapping.value)}.` },
    ...(read.length === 0 ? [] : [{ term: 'Also read', words: `${capitalised(listWords(read))}.` }]),
  ]
}

function wideLines(mapping: Extract<ImportMapping, { layout: 'wide' }>): MappingLine[] {
  const { periods } = mapping
  return [
    {
      term: 'Periods',
      words:
        periods === 'everyPeriodHeader'
          ? 'Every column whose heading is a period holds that period’s figures.'
          : `${capitalised(listWords(periods.map(columnWords)))} ${periods.length === 1 ? 'holds' : 'hold'} the figures.`,
    },
    ...(mapping.source === undefined
      ? []
      : [{ term: 'Also read', words: `The source from ${columnWords(mapping.source)}.` }]),
  ]
}

/** What a mark in place of a figure is read as. */
export const meaningWords: Record<Meaning, string> = {
  late: 'late: not arrived',
  notDue: 'not due',
  suppressed: 'withheld by the source',
  notCollected: 'no longer collected',
  incomplete: 'incomplete',
  zero: 'nought',
  leaveOut: 'nothing: left out',
}

function markLines(marks: ImportMapping['marks']): MappingLine[] {
  const given = Object.entries(marks ?? {}).map(([mark, means]) => `“${mark}” as ${meaningWords[means]}`)
  return given.length === 0 ? [] : [{ term: 'Marks', words: `${capitalised(listWords(given))}.` }]
}

const columnWords = (column: string | number) =>
  typeof column === 'number' ? `Column ${column}` : `“${column}”`

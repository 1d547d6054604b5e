import type { FileReading, ImportMapping } from '../../../contract/imports.ts'

const COLUMNS_PRINTED = 12

/** What to say of a file when it cannot be told what its rows are: what it holds, and the mapping to complete. */
export function unclearIndicator(reading: FileReading, begun: ImportMapping): string {
  const values = reading.combinations?.values.map((value) => `  ${JSON.stringify(value)}`) ?? []
  return [
    'It is not clear which indicator the rows of this file are. Its columns are:',
    ...columnLines(reading),
    ...(values.length > 0 ? ['Its categories are:', ...values] : []),
    'Give --indicator REFERENCE when every row is one indicator, or --mapping FILE.json.',
    'Begin that file with this, and add the indicators:',
    JSON.stringify(begun, null, 2),
  ].join('\n')
}

/** What to say of a file of which neither the periods nor the figures are found. */
export function unclearColumns(reading: FileReading): string {
  return [
    'It is not clear which columns of this file hold the periods and the figures. Its columns are:',
    ...columnLines(reading),
    'Give --mapping FILE.json, where that file names the columns by their headings or numbers, such as:',
    JSON.stringify(
      {
        layout: 'tidy',
        indicator: { by: 'reference', column: 1 },
        area: { by: 'home' },
        period: 2,
        value: 3,
        headerRow: 1,
      } satisfies ImportMapping,
      null,
      2,
    ),
  ].join('\n')
}

function columnLines({ headers }: FileReading): string[] {
  const more = headers.length - COLUMNS_PRINTED
  return [
    ...headers.slice(0, COLUMNS_PRINTED).map((header, index) => `  ${index + 1} ${header}`),
    ...(more > 0 ? [`  … and ${more} more, to “${headers.at(-1) ?? ''}”`] : []),
  ]
}

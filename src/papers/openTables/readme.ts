import { longDate } from '../../domain/time/dateWords.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import { shorthandMeanings } from '../words/shorthand.ts'
import type { OpenData } from './columns.ts'

/** What the files are and how to read them, in plain text. */
export function readmeText({ pack, title, tables }: OpenData): string {
  const lines = [
    title,
    '='.repeat(title.length),
    '',
    `Published by ${pack.partnership.name}, for ${pack.partnership.area.name}.`,
    pack.past
      ? `As it was known on ${longDate(isoDate(pack.asAt))}: later figures and decisions are not in it.`
      : `As at ${longDate(isoDate(pack.asAt))}.`,
    pack.statusRule,
    ...(pack.illustrative
      ? [
          'Illustrative: figures and targets given without a source are made up to show how the scorecard works; the column "illustrative" of indicators.csv says which.',
        ]
      : []),
    '',
    'Files',
    ...tables.map(({ name, description, rows }) => `  ${name}.csv: ${description} Rows: ${rows.length}.`),
    '  NAME.csv-metadata.json: columns of each file, by CSV on the Web (W3C).',
    '  csv-metadata.json: all of them, with the keys between them.',
    '  datapackage.json: the same as a Frictionless Data Package, version 2.',
    '',
    'Format',
    '  CSV by RFC 4180, UTF-8, one heading row. Figures are the exact decimals recorded.',
    '  Text that a spreadsheet would take for a formula has an apostrophe before it; numbers never do.',
    '',
    'Shorthand',
    ...shorthandMeanings.map(({ mark, meaning }) => `  ${mark} ${meaning}`),
    '  In a column of figures or dates only [x] and [z] stand. To read them as missing:',
    '    Python: pandas.read_csv("figures.csv", na_values=["[x]", "[z]"])',
    '    R: readr::read_csv("figures.csv", na = c("[x]", "[z]"))',
    '',
    'Licence',
    '  None is stated here: ask the partnership before you publish these figures again.',
  ]
  return lines.map((line) => `${line}\r\n`).join('')
}

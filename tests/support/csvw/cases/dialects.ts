import {
  type Case,
  described,
  type Described,
  files,
  json,
  table,
  visits,
  ward,
  WARDS,
  wards,
} from './building.ts'

const wrong = 'error Model 8'
const read = (says: string, dialect: Described, csv: string, outcome = 'valid'): Case =>
  table([], says, outcome, { dialect }, csv)

/**
 * How a file is read (Metadata 5.9, Model 8). The W3C's manifest had such tests of validation (20–22, 50–58, 91) and left them to
 * its tests of conversion; ours stand here beside what it asks.
 */
export const dialectCases: readonly Case[] = [
  read('tabulators between cells', { delimiter: '\t' }, 'ward\tvisits\nAbbey\t12\n'),
  read(
    'tabulators, and nothing between them',
    { delimiter: '\t', trim: true },
    'ward\tvisits\n\t12\nAbbey\t\n',
  ),
  read('a delimiter that is not in the file', { delimiter: ';' }, WARDS, 'error Metadata 5.5.1'),
  read('another quotation mark', { quoteChar: "'" }, "ward,visits\n'Abbey, north',12\n"),
  read('no quotation mark', { quoteChar: null }, 'ward,visits\nThe "Abbey,12\n'),
  read('a quotation mark doubled in a quotation', {}, 'ward,visits\n"The ""Abbey""",12\n'),
  read(
    'a quotation mark escaped in a quotation',
    { doubleQuote: false },
    'ward,visits\n"The \\"Abbey\\"",12\n',
  ),
  read('a quotation mark escaped where it is doubled', {}, 'ward,visits\n"The \\"Abbey\\"",12\n', wrong),
  read('a quotation that is not closed', {}, 'ward,visits\n"Abbey,12\n', wrong),
  read('a line break in a quotation', {}, 'ward,visits\r\n"The\r\nAbbey",12\r\n'),
  read('line breaks of its own', { lineTerminators: ['|'] }, 'ward,visits|Abbey,12|'),
  read('a byte order mark', {}, `\uFEFF${WARDS}`),
  read('an encoding, by a label of it', { encoding: 'UTF8' }, WARDS),
  read('no heading', { header: false }, 'Abbey,12\n'),
  read('no heading, and another number of cells', { header: false }, 'Abbey,12,7\n', 'error Metadata 5.5.1'),
  read('headerRowCount before header', { header: false, headerRowCount: 1 }, WARDS),
  read('two rows of heading, either a title', { headerRowCount: 2 }, 'ward,count\nplace,visits\nAbbey,12\n'),
  read('rows before the heading', { skipRows: 2 }, `Visits\nby ward\n${WARDS}`),
  read('no rows before the heading', { skipRows: 0, skipColumns: 0 }, WARDS),
  read('columns before the first', { skipColumns: 1 }, 'row,ward,visits\n1,Abbey,12\n'),
  read('blank rows that are skipped', { skipBlankRows: true }, 'ward,visits\nAbbey,12\n,\n\nCastle,7\n'),
  read('a blank row that is not skipped', {}, 'ward,visits\nAbbey,12\n\nCastle,7\n', wrong),
  read(
    'rows that are comments',
    { commentPrefix: '#' },
    'ward,visits\n# all figures, provisional, 2010\nAbbey,12\n',
  ),
  read('comments before the heading', { commentPrefix: '#', skipRows: 1 }, `# provisional\n${WARDS}`),
  read('rows that begin with #, where no dialect is given', {}, 'ward,visits\n# provisional\nAbbey,12\n'),
  read('a row that is no comment', { commentPrefix: '//' }, 'ward,visits\n# all figures\nAbbey,12\n', wrong),
  read('spaces before and after cells, cut', { trim: true }, ' ward , visits \n Abbey , 12 \n'),
  read('spaces before cells, cut', { trim: 'start' }, ' ward, visits\n Abbey, 12\n'),
  read(
    'spaces before cells, cut by the older name',
    { skipInitialSpace: true },
    ' ward, visits\n Abbey, 12\n',
  ),
  read(
    'spaces not cut, by the older name',
    { skipInitialSpace: false },
    ' ward, visits\n',
    'error Metadata 5.5.1',
  ),
  read(
    'the older name ignored beside the newer',
    { skipInitialSpace: false, trim: 'true' },
    ' ward, visits\n',
  ),
  read('spaces not cut, in words', { trim: 'false' }, ' ward, visits\n', 'error Metadata 5.5.1'),
  read('spaces after cells, cut', { trim: 'end' }, 'ward ,visits \nAbbey ,12 \n'),
  read('spaces around cells, cut where no dialect is given', {}, ' ward, visits\n Abbey, 12\n'),
  read('spaces in a quotation, not cut', {}, '" ward",visits\n', 'error Metadata 5.5.1'),
  read(
    'spaces in the heading, not cut',
    { trim: false },
    ' ward, visits\n Abbey, 12\n',
    'error Metadata 5.5.1',
  ),
  read('a row with a cell too many', {}, 'ward,visits\nAbbey,12,7\n', wrong),
  read('a row with a cell too few', {}, 'ward,visits\nAbbey\n', wrong),
  described([], 'a dialect of a table instead of its group’s', 'valid', {
    dialect: { delimiter: ';' },
    tables: [wards({ dialect: { delimiter: ',' } })],
  }),
  described(
    [],
    'a dialect of a group',
    'valid',
    { dialect: { delimiter: ';' }, tables: [wards()] },
    'ward;visits\nAbbey;12\n',
  ),
  files([[], 'a dialect by its address', 'valid'], {
    'csv-metadata.json': json(wards({ dialect: 'semicolons.json' })),
    'semicolons.json': JSON.stringify({ delimiter: ';' }),
    'wards.csv': 'ward;visits\nAbbey;12\n',
  }),
  table([], 'a dialect at an address where there is none', 'error Metadata 5.1.5', {
    dialect: 'semicolons.json',
  }),
  table([], 'a common property of a dialect, which has none', 'warning Metadata 4', {
    dialect: { 'dc:title': 'Ours' },
  }),
  files([[], 'a file that is not there', 'error Metadata 5.4'], { 'csv-metadata.json': json(wards()) }),
  described([], 'neither a table nor a group', 'error Metadata 5.2', { columns: [ward, visits] }),
]

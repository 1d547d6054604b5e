export type CsvwColumn = {
  name: string
  titles: string[]
  datatype: string
  required?: boolean
  virtual?: boolean
}
export type CsvwTable = {
  url: string
  tableSchema: {
    columns: CsvwColumn[]
    primaryKey: string[]
    foreignKeys?: { columnReference: string; reference: { resource: string; columnReference: string } }[]
  }
}
export type CsvwGroup = Record<string, unknown> & { tables: CsvwTable[] }

type Spoilt = { readonly figures: CsvwTable; readonly group: CsvwGroup; readonly rows: string[][] }
const column = ({ figures }: Spoilt, name: string) =>
  figures.tableSchema.columns.find((each) => each.name === name) ?? {}
/** Puts the value into the first row, in the column of this name. */
const write = ({ rows }: Spoilt, name: string, value: string) =>
  rows[1]?.splice(rows[0]?.indexOf(name) ?? -1, 1, value)

/** Ways to spoil the open data, each with the finding a validator must come to, among others that follow from it. */
export const spoilings: readonly (readonly [
  says: string,
  spoil: (spoilt: Spoilt) => unknown,
  finding: string,
])[] = [
  [
    'a language that is none',
    ({ group }) => (group['@context'] = ['http://www.w3.org/ns/csvw', { '@language': 'English' }]),
    'warning csv-metadata.json#/@context/1/@language',
  ],
  [
    'a property nobody knows',
    ({ figures }) => Object.assign(figures, { filename: 'figures.csv' }),
    'warning csv-metadata.json#/tables/1/filename',
  ],
  [
    'the address of no file',
    ({ figures }) => (figures.url = 'elsewhere.csv'),
    'error csv-metadata.json#/tables/1',
  ],
  [
    'a primary key of a column that is not there',
    ({ figures }) => figures.tableSchema.primaryKey.push('period_ended'),
    'warning csv-metadata.json#/tables/1/tableSchema/primaryKey',
  ],
  [
    'a foreign key of a column that is not there',
    ({ figures }) =>
      Object.assign(figures.tableSchema.foreignKeys?.[0] ?? {}, { columnReference: 'indicator' }),
    'error csv-metadata.json#/tables/1/tableSchema/foreignKeys/0/columnReference',
  ],
  [
    'a name twice',
    (spoilt) => Object.assign(column(spoilt, 'quarter'), { name: 'indicator_id' }),
    'error csv-metadata.json#/tables/1/tableSchema/columns/1',
  ],
  [
    'a virtual column before others',
    (spoilt) => Object.assign(column(spoilt, 'quarter'), { virtual: true }),
    'error csv-metadata.json#/tables/1/tableSchema/columns/2',
  ],
  [
    'columns in another order',
    ({ figures: { tableSchema } }) => (tableSchema.columns = tableSchema.columns.toReversed()),
    'error figures.csv',
  ],
  [
    'a datatype nobody knows',
    (spoilt) => Object.assign(column(spoilt, 'actual'), { datatype: 'figure' }),
    'warning csv-metadata.json#/tables/1/tableSchema/columns/7/datatype',
  ],
  [
    'a value with a set beside it',
    ({ group }) => (group['dc:modified'] = { '@value': '2010-11-29', '@set': [] }),
    'error csv-metadata.json#/dc:modified',
  ],
  [
    'a day that never was',
    (spoilt) => write(spoilt, 'quarter_start', '2010-02-30'),
    'error figures.csv row 2, column quarter_start',
  ],
  ['a figure in words', (spoilt) => write(spoilt, 'actual', 'few'), 'error figures.csv row 2, column actual'],
  ['no quarter', (spoilt) => write(spoilt, 'quarter', ''), 'error figures.csv row 2, column quarter'],
  ['a row of fewer cells', ({ rows }) => rows[1]?.pop(), 'error figures.csv row 2'],
  ['a row twice', ({ rows }) => rows.push(rows[1] ?? []), 'error figures.csv row LAST'],
  [
    'an indicator that is not there',
    (spoilt) => write(spoilt, 'indicator_id', 'ni-999'),
    'error figures.csv row 2',
  ],
]

import { type Case, files, json, table, ward, visits, WARDS, wards } from './building.ts'

const csv = (answers: number | readonly number[], says: string, text: string): Case =>
  files([answers, says, 'valid'], { 'wards.csv': text }, 'wards.csv')

/** Would be an error, were it used. */
const wrong = json({ url: 'wards.csv', tableSchema: { columns: [{ titles: 'another' }] } })
const right = json(wards())
const beside = 'wards.csv-metadata.json'
const other = json({ url: 'libraries.csv' })

/** Where the metadata of a file is found (Model 5, 6.3). */
export const findingCases: readonly Case[] = [
  csv(1, 'a table alone', WARDS),
  csv(5, 'a table with identifiers that refer to one another', 'id,part of\nw1,d1\nw2,d1\nd1,\n'),
  csv(6, 'a table of two things a row, repeated', 'ward,district\nAbbey,North\nCastle,North\n'),
  csv(7, 'a joined table with identifiers', 'id,ward,district id\nw1,Abbey,d1\nw2,Castle,d1\n'),
  csv(8, 'a cell with a list in it', 'ward,days\nAbbey,"Mon,Wed"\n'),
  csv(9, 'a cell with a time as people write it', 'ward,opens\nAbbey,half past nine\n'),
  csv(10, 'codes with their names', 'code,name\nAB,Abbey\nCA,Castle\n'),
  csv([28, 29], 'a table of numbers alone', 'ward,east,north\nAbbey,1.5,52.25\n'),
  files(
    [11, 'metadata named for the file is used', 'valid'],
    { 'wards.csv': WARDS, [beside]: right },
    'wards.csv',
  ),
  files(
    [12, 'metadata of the folder is used', 'valid'],
    { 'open/wards.csv': WARDS, 'open/csv-metadata.json': right, 'csv-metadata.json': wrong },
    'open/wards.csv',
  ),
  files(
    [[13, 27], 'overriding metadata is used', 'valid'],
    { 'wards.csv': WARDS, 'mine.json': right },
    'wards.csv',
    'mine.json',
  ),
  files(
    [15, 'overriding metadata comes before that of the folder', 'valid'],
    { 'wards.csv': WARDS, 'mine.json': right, 'csv-metadata.json': wrong },
    'wards.csv',
    'mine.json',
  ),
  files(
    [17, 'metadata named for the file comes before that of the folder', 'valid'],
    { 'wards.csv': WARDS, [beside]: right, 'csv-metadata.json': wrong },
    'wards.csv',
  ),
  files(
    [18, 'overriding metadata comes before both', 'valid'],
    { 'wards.csv': WARDS, 'mine.json': right, [beside]: wrong, 'csv-metadata.json': wrong },
    'wards.csv',
    'mine.json',
  ),
  files(
    [23, 'overriding metadata says that there is no heading', 'valid'],
    { 'wards.csv': 'Abbey,12\n', 'mine.json': json({ url: 'wards.csv', dialect: { header: false } }) },
    'wards.csv',
    'mine.json',
  ),
  files(
    [116, 'an address with a query has another metadata file', 'valid'],
    { 'wards.csv?year=2010': WARDS, [beside]: wrong },
    'wards.csv?year=2010',
  ),
  files(
    [117, 'metadata named for the file that does not describe it is ignored', 'warning Model 5.3'],
    { 'wards.csv': WARDS, [beside]: other },
    'wards.csv',
  ),
  files(
    [118, 'metadata of the folder describes an address with a query', 'valid'],
    { 'wards.csv?year=2010': WARDS, 'csv-metadata.json': json(wards({ url: 'wards.csv?year=2010' })) },
    'wards.csv?year=2010',
  ),
  files(
    [119, 'metadata of the folder that does not describe the file is ignored', 'warning Model 5.3'],
    { 'wards.csv': WARDS, 'csv-metadata.json': other },
    'wards.csv',
  ),
  files(
    [121, 'overriding metadata need not describe the file it starts from', 'valid'],
    { 'wards.csv': WARDS, 'libraries.csv': 'library\nCentral\n', 'mine.json': other },
    'wards.csv',
    'mine.json',
  ),
  files(
    [123, 'where the first does not describe the file, that of the folder is used', 'warning Model 5.3'],
    { 'wards.csv': WARDS, [beside]: other, 'csv-metadata.json': right },
    'wards.csv',
  ),
  files(
    [124, 'a name alone does not go with a title', 'error Metadata 5.5.1'],
    {
      'wards.csv': WARDS,
      'mine.json': json({ url: 'wards.csv', tableSchema: { columns: [{ name: 'place' }, visits] } }),
    },
    'wards.csv',
    'mine.json',
  ),
  files(
    [249, 'addresses are compared as RFC 3986 normalises them', 'valid'],
    {
      'http://site.example/w%61rds.csv': WARDS,
      'http://site.example/mine.json': json(wards({ url: 'HTTP://SITE.example:80/./wards.csv' })),
    },
    'http://site.example/wards.csv',
    'http://site.example/mine.json',
  ),
  files([273, 'a base in the context, and the file there', 'valid'], {
    'csv-metadata.json': json({
      '@context': ['http://www.w3.org/ns/csvw', { '@base': 'open/' }],
      ...wards(),
    }),
    'open/wards.csv': WARDS,
  }),
  files([92, 'a document that is no JSON', 'error Metadata 4'], {
    'csv-metadata.json': '{"url": "wards.csv"',
    'wards.csv': WARDS,
  }),
  table(73, 'a language of the context that is none', 'warning Metadata 5.1.7', {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'plain words' }],
  }),
  table(274, 'a context with something else in it', 'error Metadata 5.2', {
    '@context': ['http://www.w3.org/ns/csvw', { '@vocab': 'http://site.example/' }],
  }),
  table(
    127,
    'a heading that is no title of the schema',
    'error Metadata 5.5.1',
    {},
    'place,visits\nAbbey,12\n',
  ),
  table(
    278,
    'a heading with more columns than the schema',
    'error Metadata 5.5.1',
    {},
    'ward,visits,year\nAbbey,12,2010\n',
  ),
  table(
    147,
    'a heading that is a title but for its capital',
    'error Metadata 5.5.1',
    {},
    'Ward,visits\nAbbey,12\n',
  ),
  table(148, 'a title in another language than the heading', 'error Metadata 5.5.1', {
    lang: 'de',
    tableSchema: { columns: [{ titles: { en: 'ward' } }, visits] },
  }),
  table(149, 'a title in a less particular language', 'valid', {
    lang: 'en-GB',
    tableSchema: { columns: [{ titles: { en: 'ward' } }, visits] },
  }),
  table(
    132,
    'a title that is no name, and no name',
    'valid',
    { tableSchema: { columns: [{ titles: 'Ward / area' }, visits] } },
    'Ward / area,visits\nAbbey,12\n',
  ),
  table(
    248,
    'a title in the same form of Unicode as the heading, which no one composes',
    'valid',
    { tableSchema: { columns: [{ titles: 'cafe\u0301s' }, visits] } },
    'cafe\u0301s,visits\nAbbey,12\n',
  ),
  table(308, 'a name without a title, of a datatype that is an address', 'error Metadata 5.5.1', {
    tableSchema: { columns: [{ name: 'ward', datatype: 'http://site.example/ward' }, visits] },
  }),
  table(133, 'a column after a virtual one', 'error Metadata 5.6', {
    tableSchema: { columns: [ward, { name: 'kind', virtual: true, default: 'ward' }, visits] },
  }),
]

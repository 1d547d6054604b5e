import {
  type Case,
  column,
  described,
  type Described,
  files,
  json,
  schema,
  visits,
  ward,
  WARDS,
  wards,
} from './building.ts'

const key = (more: Described = {}): Described => ({
  columnReference: 'ward',
  reference: { resource: 'wards.csv', columnReference: 'ward' },
  ...more,
})
const library: Described = { name: 'library', titles: 'library' }
const LIBRARIES = 'library,ward\nCentral,Abbey\nHill,Castle\nTown,Abbey\n'
/** Libraries, each in a ward; `foreignKeys` and the rest as given. */
const pair = (
  answers: number | readonly number[],
  says: string,
  outcome: string,
  more: Described,
  csv = LIBRARIES,
): Case =>
  files([answers, says, outcome], {
    'csv-metadata.json': json({
      tables: [
        wards({}, { primaryKey: 'ward' }),
        { url: 'libraries.csv', tableSchema: { columns: [library, ward], ...more } },
      ],
    }),
    'wards.csv': WARDS,
    'libraries.csv': csv,
  })
const wrong = 'error Metadata 5.5'
const broken = 'error Model 6.6'
const roles = (ward2: string): Readonly<Record<string, string>> => ({
  'csv-metadata.json': json({
    tables: [
      { url: 'wards.csv', tableSchema: 'ward-schema.json' },
      { url: 'libraries.csv', tableSchema: 'library-schema.json' },
    ],
  }),
  'ward-schema.json': json({ '@id': 'ward-schema.json', columns: [ward, visits], primaryKey: 'ward' }),
  'library-schema.json': JSON.stringify({
    columns: [library, ward],
    foreignKeys: [
      {
        columnReference: 'ward',
        reference: { schemaReference: 'ward-schema.json', columnReference: 'ward' },
      },
    ],
  }),
  'wards.csv': WARDS,
  'libraries.csv': `library,ward\nCentral,Abbey\nHill,${ward2}\n`,
})

const lists = (answers: number, more: Described): Case =>
  described(
    answers,
    'two columns of one property',
    'valid',
    {
      url: 'wards.csv',
      tableSchema: {
        aboutUrl: '{#ward}',
        columns: [
          ward,
          ...['monday', 'tuesday'].map((titles) => ({ titles, propertyUrl: 'schema:openingHours', ...more })),
        ],
      },
    },
    'ward,monday,tuesday\nAbbey,9 12,10 13\n',
  )

/** Inheritance, primary and foreign keys, titles of rows (Metadata 5.5, 5.7; Model 6.6). */
export const keyCases: readonly Case[] = [
  pair([30, 31], 'two tables and the key between them', 'valid', { foreignKeys: [key()] }),
  schema([32, 33], 'virtual columns about other things', 'valid', {
    columns: [
      { ...ward, aboutUrl: '#ward-{_row}', propertyUrl: 'schema:name' },
      visits,
      {
        name: 'kind',
        virtual: true,
        aboutUrl: '#ward-{_row}',
        propertyUrl: 'rdf:type',
        valueUrl: 'schema:Place',
      },
      {
        name: 'place',
        virtual: true,
        aboutUrl: '#visit-{_row}',
        propertyUrl: 'schema:location',
        valueUrl: '#ward-{_row}',
      },
    ],
  }),
  files([[34, 35], 'schemas by their address, and a key that leads nowhere', broken], roles('Bridge')),
  schema(
    [36, 37],
    'lists, defaults, nulls and notes',
    'valid',
    {
      columns: [
        { ...ward, null: ['-', ''], 'dc:description': 'Where it is' },
        { ...visits, separator: ';', ordered: true, default: '0', propertyUrl: 'schema:value' },
      ],
      aboutUrl: '#{ward}',
    },
    'ward,visits\nAbbey,12;7\n-,\n',
  ),
  files([38, 'a cell takes what its column, schema, table and group say', 'valid'], {
    'csv-metadata.json': json({
      datatype: 'integer',
      null: '-',
      tables: [
        {
          url: 'wards.csv',
          separator: ';',
          tableSchema: {
            datatype: 'date',
            columns: [
              { ...ward, datatype: 'string', separator: null },
              { titles: 'dates' },
              { titles: 'visits', datatype: 'integer' },
            ],
          },
        },
      ],
    }),
    'wards.csv': 'ward,dates,visits\n-,2010-11-29;2010-11-30,1;2\nAbbey;Castle,-,-\n',
  }),
  column(39, 'every inherited property', 'valid', {
    aboutUrl: '#{ward}',
    datatype: 'string',
    default: 'none',
    lang: 'en',
    null: ['-', ''],
    ordered: false,
    propertyUrl: 'schema:name',
    required: false,
    separator: ' ',
    textDirection: 'rtl',
    valueUrl: 'http://site.example/{ward}',
  }),
  pair(97, 'a foreign key that is a number, beside one that is a key', 'warning Metadata 5.1.1', {
    foreignKeys: [key(), 1],
  }),
  pair(101, 'foreign keys that are no array', 'warning Metadata 5.1.1', { foreignKeys: key() }),
  pair(104, 'a foreign key of a column without a name', wrong, {
    columns: [library, { titles: 'ward' }],
    foreignKeys: [key()],
  }),
  pair(108, 'a reference that is a number', wrong, { foreignKeys: [key({ reference: 1 })] }),
  pair(271, 'a foreign key with something else in it', wrong, {
    foreignKeys: [key({ 'dc:description': 'Where it is' })],
  }),
  pair(272, 'a reference with something else in it', wrong, {
    foreignKeys: [
      key({ reference: { resource: 'wards.csv', columnReference: 'ward', 'dc:description': 'x' } }),
    ],
  }),
  schema(231, 'a primary key', 'valid', { primaryKey: 'ward' }),
  schema(
    232,
    'two rows of one primary key',
    broken,
    { primaryKey: 'ward' },
    'ward,visits\nAbbey,12\nAbbey,7\n',
  ),
  schema(
    233,
    'a primary key of two columns',
    'valid',
    { primaryKey: ['ward', 'visits'] },
    'ward,visits\nAbbey,12\nAbbey,7\n',
  ),
  schema(
    234,
    'two rows of one primary key of two columns',
    broken,
    { primaryKey: ['ward', 'visits'] },
    'ward,visits\nAbbey,12\nAbbey,012\n',
  ),
  schema([235, 237], 'a column with the title of the row', 'valid', { rowTitles: 'ward' }),
  schema(236, 'two columns with the titles of the row', 'valid', { rowTitles: ['ward', 'visits'] }),
  pair(250, 'a foreign key', 'valid', { primaryKey: 'library', foreignKeys: [key()] }),
  pair(251, 'a foreign key of a column that is not there', wrong, {
    foreignKeys: [key({ columnReference: 'area' })],
  }),
  pair(252, 'a foreign key to a column that is not there', wrong, {
    foreignKeys: [key({ reference: { resource: 'wards.csv', columnReference: 'area' } })],
  }),
  pair(253, 'a foreign key to a table that is not there', wrong, {
    foreignKeys: [key({ reference: { resource: 'areas.csv', columnReference: 'ward' } })],
  }),
  schema(
    254,
    'a foreign key to the same table',
    'valid',
    {
      columns: [ward, { name: 'beside', titles: 'beside' }],
      foreignKeys: [key({ columnReference: 'beside' })],
    },
    'ward,beside\nAbbey,Castle\nCastle,Abbey\n',
  ),
  files([255, 'a foreign key to a schema', 'valid'], roles('Castle')),
  schema(
    256,
    'a foreign key of two columns',
    'valid',
    {
      foreignKeys: [
        {
          columnReference: ['ward', 'visits'],
          reference: { resource: 'wards.csv', columnReference: ['ward', 'visits'] },
        },
      ],
    },
    'ward,visits\nAbbey,12\nAbbey,7\n',
  ),
  pair(
    257,
    'a foreign key that leads to no row',
    broken,
    { foreignKeys: [key()] },
    'library,ward\nCentral,Bridge\n',
  ),
  schema(
    258,
    'a foreign key that leads to two rows',
    broken,
    { foreignKeys: [key()] },
    'ward,visits\nAbbey,12\nAbbey,7\n',
  ),
  lists(305, {}),
  lists(306, { separator: ' ', ordered: true }),
  lists(307, { separator: ' ' }),
]

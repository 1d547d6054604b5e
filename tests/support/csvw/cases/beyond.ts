import {
  type Case,
  cells,
  column,
  columns,
  described,
  files,
  json,
  schema,
  table,
  visits,
  ward,
  WARDS,
} from './building.ts'

const wrong = 'error Model 6.4'

/** What the Recommendations say and the W3C's validation tests do not ask. */
export const beyondCases: readonly Case[] = [
  files([[], 'no context', 'error Metadata 5.2'], {
    'csv-metadata.json': '{"url": "wards.csv"}',
    'wards.csv': WARDS,
  }),
  files([[], 'a document that is an array', 'error Metadata 4'], {
    'csv-metadata.json': '[]',
    'wards.csv': WARDS,
  }),
  table([], 'a context with two objects', 'error Metadata 5.2', {
    '@context': ['http://www.w3.org/ns/csvw', {}, {}],
  }),
  table([], 'a context with a text beside it', 'error Metadata 5.2', {
    '@context': ['http://www.w3.org/ns/csvw', 'en'],
  }),
  table([], 'the context of something else', 'error Metadata 5.2', { '@context': 'http://schema.org/' }),
  table([], 'a common property of a prefix nobody knows', 'warning Metadata 4', { 'ours:title': 'Wards' }),
  table([], 'a common property with an address', 'valid', { 'http://purl.org/dc/terms/title': 'Wards' }),
  table([], 'a value in no language', 'valid', { 'dc:title': { '@value': 'Wards', '@language': null } }),
  table([], 'a value that is an object', 'error Metadata 5.8.2', { 'dc:title': { '@value': {} } }),
  table([], 'a note with names of its own', 'valid', {
    notes: [{ type: 'Annotation', body: 'Provisional' }],
  }),
  table([], 'a value whose type is a thing’s', 'error Metadata 5.8.2', {
    'dc:title': { '@value': 'x', '@type': 'Table' },
  }),
  table([], 'a thing whose identifier is a number', 'error Metadata 5.8.2', { 'dc:creator': { '@id': 1 } }),
  table([], 'notes', 'valid', { notes: [{ 'schema:text': 'Provisional' }] }),
  table([], 'a note with a list', 'error Metadata 5.8.2', { notes: [{ 'schema:text': { '@list': [] } }] }),
  table([], 'notes that are no array', 'warning Metadata 5.1.1', { notes: 'Provisional' }),
  table([], 'a script without an address', 'error Metadata 5.10.1', {
    transformations: [
      { targetFormat: 'http://site.example/html', scriptFormat: 'http://site.example/script' },
    ],
  }),
  table([], 'a title of a script that is a number', 'warning Metadata 5.1.6', {
    transformations: [{ url: 'a.js', titles: 1, targetFormat: 'urn:a', scriptFormat: 'urn:b' }],
  }),
  ...(
    [
      [null, 'valid'],
      ['xml', 'warning Metadata 5.1.7'],
    ] as const
  ).map(([source, outcome]) =>
    table([], `a script made from ${source}`, outcome, {
      transformations: [{ url: 'a.js', source, targetFormat: 'urn:a', scriptFormat: 'urn:b' }],
    }),
  ),
  column([], 'a template that is none', 'warning Metadata 5.1.7', { aboutUrl: '#{ward' }),
  schema([], 'titles of rows of a column that is not there', 'warning Metadata 5.5', { rowTitles: 'area' }),
  schema([], 'a foreign key to a table and to a schema', 'error Metadata 5.5', {
    foreignKeys: [
      {
        columnReference: 'ward',
        reference: { resource: 'wards.csv', schemaReference: 'x', columnReference: 'ward' },
      },
    ],
  }),
  schema([], 'a foreign key of a number', 'error Metadata 5.5', {
    foreignKeys: [{ columnReference: [1], reference: { resource: 'wards.csv', columnReference: ['ward'] } }],
  }),
  schema([], 'a foreign key to a schema of no table', 'error Metadata 5.5', {
    '@id': 'schemas/wards.json',
    foreignKeys: [
      {
        columnReference: 'ward',
        reference: { schemaReference: 'schemas/areas.json', columnReference: 'ward' },
      },
    ],
  }),
  schema([], 'a foreign key to a schema by its identifier', 'valid', {
    '@id': 'schemas/wards.json',
    foreignKeys: [
      {
        columnReference: 'ward',
        reference: { schemaReference: 'schemas/wards.json', columnReference: 'ward' },
      },
    ],
  }),
  schema([], 'a foreign key of no column to none', 'error Metadata 5.5', {
    foreignKeys: [{ columnReference: [], reference: { resource: 'wards.csv', columnReference: [] } }],
  }),
  files([[], 'a schema in another folder, whose key leads from there', 'valid'], {
    'csv-metadata.json': json({ url: 'wards.csv', tableSchema: 'schemas/wards.json' }),
    'schemas/wards.json': json({
      columns: [ward, visits],
      foreignKeys: [
        { columnReference: 'ward', reference: { resource: '../wards.csv', columnReference: 'ward' } },
      ],
    }),
    'wards.csv': WARDS,
  }),
  schema([], 'a foreign key of two columns to one', 'error Metadata 5.5', {
    foreignKeys: [
      { columnReference: ['ward', 'visits'], reference: { resource: 'wards.csv', columnReference: 'ward' } },
    ],
  }),
  schema(
    [],
    'a foreign key without a value, which leads nowhere',
    'valid',
    {
      columns: [ward, { name: 'beside', titles: 'beside' }],
      foreignKeys: [
        { columnReference: 'beside', reference: { resource: 'wards.csv', columnReference: 'ward' } },
      ],
    },
    'ward,beside\nAbbey,Castle\nCastle,\n',
  ),
  table([], 'a title in a more particular language', 'valid', {
    lang: 'en',
    tableSchema: { columns: [{ titles: { 'en-GB': 'ward' } }, { titles: { en: 'visits' } }] },
  }),
  table([], 'a title in a language whose tag only begins alike', 'error Metadata 5.5.1', {
    lang: 'en',
    tableSchema: { columns: [{ titles: { enm: 'ward' } }, visits] },
  }),
  schema([], 'a heading without a title goes with any column', 'valid', {}, 'ward,\nAbbey,12\n'),
  schema([], 'a column without a name and titles goes with any heading', 'valid', { columns: [{}, visits] }),
  described([], 'a schema of the group', 'valid', {
    tables: [{ url: 'wards.csv' }],
    tableSchema: { columns: [ward, visits] },
  }),
  described([], 'a datatype of the group, of the cells without a schema', wrong, {
    tables: [{ url: 'wards.csv' }],
    datatype: 'integer',
  }),
  cells([], 'spaces around a number', 'valid', 'integer', [' 12\t']),
  cells([], 'spaces in a token are one', 'valid', { base: 'token', length: 3 }, [' a \n b ']),
  cells([], 'spaces in a text are its own', wrong, { base: 'string', length: 3 }, [' a b ']),
  cells(
    [],
    'line breaks in a normalised text are spaces',
    'valid',
    { base: 'normalizedString', format: 'a b' },
    ['a\nb'],
  ),
  cells([], 'an empty cell is its default', wrong, 'integer', [''], { default: 'none' }),
  cells([], 'an empty cell of a number is null', 'valid', 'integer', ['']),
  cells([], 'an empty cell of a number, where only - is null', wrong, 'integer', [''], { null: '-' }),
  cells([], 'an empty list where a value is required', wrong, 'integer', [''], {
    separator: ';',
    required: true,
  }),
  cells([], 'each of a list is a number', wrong, 'integer', ['1;2;x'], { separator: ';' }),
  cells([], 'a null in a list', 'valid', 'integer', ['1;-;2'], { separator: ';', null: '-' }),
  cells(
    [],
    'a bound greater by one than a number of twenty digits',
    wrong,
    { base: 'unsignedLong', minimum: '18446744073709551615' },
    ['18446744073709551614'],
  ),
  cells([], 'lengths that are the same', 'valid', { length: 5, minLength: 5, maxLength: 5 }, ['Abbey']),
  cells([], 'a least and a greatest length that are the same', 'valid', { minLength: 5, maxLength: 5 }, [
    'Abbey',
  ]),
  cells([], 'bounds that are the same', 'valid', { base: 'integer', minimum: 5, maximum: 5 }, ['5']),
  cells(
    [],
    'exclusive bounds that are the same',
    'valid',
    { base: 'integer', minExclusive: 5, maxExclusive: 5 },
    [],
  ),
  cells([], 'the farthest time zones', 'valid', 'time', ['09:30:00+14:00', '09:30:00-14:00']),
  cells([], 'a time east of Greenwich, before its least', wrong, { base: 'time', minimum: '09:30:00Z' }, [
    '10:00:00+01:00',
  ]),
  cells([], 'a time west of Greenwich, after its least', 'valid', { base: 'time', minimum: '09:30:00Z' }, [
    '09:00:00-01:00',
  ]),
  cells([], 'a bound that is no value', 'warning Model 4.6.2', { base: 'integer', minimum: 'none' }, ['1']),
  cells([], 'a length that is no whole number', 'warning Metadata 5.1.7', { base: 'string', length: -1 }, [
    'Abbey',
  ]),
  cells(
    [],
    'a number format with something else in it',
    'warning Model 6.4.2',
    { base: 'integer', format: { colour: 1 } },
    ['1'],
  ),
  cells([], 'a format of texts that is a number', 'warning Metadata 5.11.2', { base: 'string', format: 1 }, [
    '1',
  ]),
  cells([], 'a format of numbers that is one', 'warning Model 6.4.2', { base: 'integer', format: 1 }, ['1']),
  ...['#,,##0', ',##0', '0.,0', '0.#0', '0E', "0 'of'"].map((format) =>
    cells([], `the pattern ${format}`, 'warning Model 6.4.2', { base: 'double', format }, ['1']),
  ),
  cells([], 'marks that are numbers', 'warning Model 6.4.2', { base: 'integer', format: { groupChar: 1 } }, [
    '1',
  ]),
  cells([], 'a pattern of a date for a time', 'warning Model 6.4.4', { base: 'time', format: 'yyyy-MM-dd' }, [
    '09:30:00',
  ]),
  columns([], 'percent of a whole number of hundreds', 'valid', [['integer', '200%']]),
  ...(
    [
      ['date', '2010-02-30'],
      ['date', '29 November 2010'],
      ['date', '2010-13-01'],
      ['date', '2010-11-29+14:01'],
      ['time', '24:30:00'],
      ['time', '09:60:00'],
      ['time', '09:30:60'],
      ['dateTimeStamp', '2010-11-29T09:30:00'],
      ['gMonthDay', '--02-30'],
      ['gYear', '10'],
      ['duration', 'P'],
      ['duration', 'PT'],
      ['hexBinary', '0FB'],
      ['base64Binary', 'QUJ'],
      ['language', 'plain words'],
      ['NMTOKEN', 'two words'],
      ['QName', ':name'],
      ['anyURI', 'a b'],
      ['decimal', '1,'],
      ['integer', '50%'],
      ['long', '9223372036854775808'],
      ['int', '2147483648'],
      ['short', '32768'],
      ['unsignedInt', '-1'],
    ] as const
  ).map(([base, text]) => cells([], `${text} as ${base}`, wrong, base, [text])),
]

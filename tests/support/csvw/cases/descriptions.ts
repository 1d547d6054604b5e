import {
  type Case,
  column,
  described,
  type Described,
  schema,
  table,
  visits,
  ward,
  wards,
} from './building.ts'

const atomic = 'warning Metadata 5.1.7'
const group = (more: Described, tables: unknown = [wards()]): Described => ({ tables, ...more })
const script = {
  url: 'calendar.mustache',
  titles: 'A calendar',
  targetFormat: 'https://www.iana.org/assignments/media-types/text/calendar',
  scriptFormat: 'https://mustache.github.io/',
  source: 'json',
}
const dialect = (answers: number, property: string, value: unknown): Case =>
  table(answers, `a dialect with ${property} ${JSON.stringify(value)}`, atomic, {
    dialect: { [property]: value },
  })
const inherited = (answers: number, property: string, value: unknown, outcome = atomic): Case =>
  described(answers, `${property} ${JSON.stringify(value)}`, outcome, group({ [property]: value }))
const blank = 'error Metadata 5.1.2'
const id = { '@id': '_:one' }
const type = { '@type': 'Row' }
const mistyped = 'error Metadata 5'
const unknown = 'warning Metadata 4'

/** What a description may have (Metadata 5.1–5.7, 5.9, 5.10), and what becomes of what it may not. */
export const descriptionCases: readonly Case[] = [
  inherited(40, 'null', true),
  inherited(41, 'lang', 'plain words'),
  inherited(42, 'textDirection', 'upwards'),
  inherited(43, 'separator', false),
  inherited(44, 'ordered', 'yes'),
  inherited(45, 'default', 0),
  inherited(46, 'datatype', 'anySimpleType', 'warning Metadata 5.11.1'),
  inherited(47, 'aboutUrl', 1),
  inherited(48, 'propertyUrl', 1),
  inherited(49, 'valueUrl', 1),
  column(266, 'null as a text and a number', atomic, { null: ['-', 0] }),
  dialect(59, 'commentPrefix', 1),
  dialect(60, 'delimiter', 1),
  dialect(61, 'doubleQuote', 'yes'),
  dialect(62, 'encoding', 'utf-none'),
  dialect(63, 'header', 'yes'),
  dialect(65, 'headerRowCount', 'one'),
  dialect(66, 'lineTerminators', 1),
  dialect(67, 'quoteChar', 1),
  dialect(68, 'skipBlankRows', 'yes'),
  dialect(69, 'skipColumns', -1),
  dialect(70, 'skipInitialSpace', 'yes'),
  dialect(71, 'skipRows', 'one'),
  dialect(72, 'trim', 'middle'),
  table(106, 'a dialect that is a number', 'warning Metadata 5.1.5', { dialect: 1 }),
  described(74, 'a group of no tables', 'error Metadata 5.3', group({}, [])),
  described(89, 'a group without tables', 'error Metadata 5.3', { '@type': 'TableGroup' }),
  described(98, 'tables that are no array', 'error Metadata 5.3', group({}, wards())),
  described(
    94,
    'a table that is a number, beside one that is a table',
    'warning Metadata 5.1.1',
    group({}, [wards(), 1]),
  ),
  described(75, 'a direction of a group that is none', atomic, group({ tableDirection: 'upwards' })),
  table(76, 'a direction of a table that is none', atomic, { tableDirection: 'upwards' }),
  described(77, 'a group that is a blank node', blank, group(id)),
  table(78, 'a table that is a blank node', blank, id),
  schema(79, 'a schema that is a blank node', blank, id),
  column(80, 'a column that is a blank node', blank, id),
  table(81, 'a dialect that is a blank node', blank, { dialect: id }),
  table(82, 'a script that is a blank node', blank, { transformations: [{ ...script, ...id }] }),
  described(83, 'a group of another type', mistyped, group(type)),
  table(84, 'a table of another type', mistyped, type),
  schema(85, 'a schema of another type', mistyped, type),
  column(86, 'a column of another type', mistyped, type),
  table(87, 'a dialect of another type', mistyped, { dialect: type }),
  table(88, 'a script of another type', mistyped, { transformations: [{ ...script, ...type }] }),
  described(90, 'a table without an address', 'error Metadata 5.4', group({}, [{ tableSchema: {} }])),
  table(103, 'a table whose address is a number', 'error Metadata 5.4', { url: 1 }),
  table(102, 'an identifier that is a number', 'warning Metadata 5.1.2', { '@id': 1 }),
  table(93, 'a property that nobody defined', unknown, { colour: 'green' }),
  table(95, 'a script that is a number, beside one that is a script', 'warning Metadata 5.1.1', {
    transformations: [script, 1],
  }),
  table(99, 'scripts that are no array', 'warning Metadata 5.1.1', { transformations: script }),
  table(270, 'a script with a property that nobody defined', unknown, {
    transformations: [{ ...script, colour: 'green' }],
  }),
  schema(96, 'a column that is a number, after those that are columns', 'warning Metadata 5.1.1', {
    columns: [ward, visits, 1],
  }),
  schema(100, 'columns that are no array', 'error Metadata 5.5.1', { columns: ward }),
  schema(105, 'a primary key that names no column', 'warning Metadata 5.5', { primaryKey: 'area' }),
  table(107, 'a schema that is a number', 'error Metadata 5.5.1', { tableSchema: 1 }),
  column(109, 'titles in what is no language', 'error Metadata 5.5.1', { titles: { 'plain words': 'ward' } }),
  column(110, 'titles in a language, one of them a number', atomic, { titles: { en: ['ward', 1] } }),
  column(111, 'titles that are a number', 'error Metadata 5.5.1', { titles: 1 }),
  column(112, 'titles, one of them a number', atomic, { titles: ['ward', 1] }),
  table(113, 'suppressOutput that is a text', atomic, { suppressOutput: 'true' }),
  column(114, 'a name that is an array', atomic, { name: ['ward'] }),
  column(115, 'virtual that is a text', atomic, { virtual: 'false' }),
  schema(128, 'two columns of one name', 'error Metadata 5.6', {
    columns: [ward, { ...visits, name: 'ward' }],
  }),
  column(129, 'a name that is a number', atomic, { name: 1 }),
  column(130, 'a name that cannot stand in a URI template', atomic, { name: 'ward of residence' }),
  column(131, 'a name that begins with _', atomic, { name: '_ward' }),
  described(275, 'a property of columns, of a group', unknown, group({ titles: 'Wards' })),
  table(276, 'a property of columns, of a table', unknown, { titles: 'Wards' }),
  column(277, 'a property of tables, of a column', unknown, { url: 'wards.csv' }),
]

const common = (answers: number, says: string, value: unknown, outcome = 'error Metadata 5.8.2'): Case =>
  table(answers, says, outcome, { 'schema:creator': value })

/** Common properties: the dialect of JSON-LD (Metadata 5.8.2). */
export const commonPropertyCases: readonly Case[] = [
  common(134, 'a context of its own', { '@context': 'http://schema.org', 'schema:name': 'The office' }),
  common(135, 'a list', { '@list': ['The office'] }),
  common(136, 'a set', { '@set': ['The office'] }),
  common(137, 'a value whose type is a blank node', { '@value': 'The office', '@type': '_:text' }),
  common(138, 'a thing whose type is a blank node', { '@type': '_:office' }),
  common(139, 'a thing whose type is no name known here', { '@type': 'Office' }),
  common(140, 'a thing whose type is a number', { '@type': 1 }),
  common(141, 'a thing that is a blank node', { '@id': '_:office' }),
  common(142, 'a value with a type and a language', {
    '@value': 'x',
    '@type': 'xsd:string',
    '@language': 'en',
  }),
  common(143, 'a value with something else', { '@value': 'x', 'schema:name': 'The office' }),
  common(144, 'a language of what is no value', { '@language': 'en', 'schema:name': 'The office' }),
  common(145, 'a value in what is no language', { '@value': 'x', '@language': 'plain words' }),
  common(146, 'a keyword that is none', { '@office': 'The office' }),
  common(263, 'a thing whose type is a term', { '@type': 'Table', 'schema:name': 'Wards' }, 'valid'),
  common(264, 'a thing whose type is a prefixed name', { '@type': 'schema:Organization' }, 'valid'),
]

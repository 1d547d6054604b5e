/** The words of the Recommendation “Metadata Vocabulary for Tabular Data”, W3C, 17 December 2015, by its sections. */

/** §5.11.1, figure 1: built-in datatypes, those of XML Schema and four short names. */
export const DATATYPES = new Set(
  'anyAtomicType anyURI base64Binary boolean date dateTime dateTimeStamp decimal integer long int short byte nonNegativeInteger positiveInteger unsignedLong unsignedInt unsignedShort unsignedByte nonPositiveInteger negativeInteger double duration dayTimeDuration yearMonthDuration float gDay gMonth gMonthDay gYear gYearMonth hexBinary QName string normalizedString token language Name NMTOKEN xml html json time number binary datetime any'.split(
    ' ',
  ),
)
const INHERITED = [
  'aboutUrl',
  'datatype',
  'default',
  'lang',
  'null',
  'ordered',
  'propertyUrl',
  'required',
  'separator',
  'textDirection',
  'valueUrl',
]
export const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  '5.3': [
    '@context',
    'tables',
    'dialect',
    'notes',
    'tableDirection',
    'tableSchema',
    'transformations',
    '@id',
    '@type',
    ...INHERITED,
  ],
  '5.4': [
    'url',
    'dialect',
    'notes',
    'suppressOutput',
    'tableDirection',
    'tableSchema',
    'transformations',
    '@id',
    '@type',
    ...INHERITED,
  ],
  '5.5': ['columns', 'foreignKeys', 'primaryKey', 'rowTitles', '@id', '@type', ...INHERITED],
  '5.6': ['name', 'suppressOutput', 'titles', 'virtual', '@id', '@type', ...INHERITED],
  '5.9': [
    'commentPrefix',
    'delimiter',
    'doubleQuote',
    'encoding',
    'header',
    'headerRowCount',
    'lineTerminators',
    'quoteChar',
    'skipBlankRows',
    'skipColumns',
    'skipInitialSpace',
    'skipRows',
    'trim',
    '@id',
    '@type',
  ],
}
/** §5.8.1: a common property is a prefixed name, of a prefix every reader of RDFa knows. */
export const COMMON = /^(dc|dc11|dcterms|dcat|foaf|prov|schema|skos):[a-zA-Z]+$/
export const LANGUAGE = /^[a-z]{2,3}(-[A-Z]{2})?$/
/** Lexical forms of XML Schema. */
export const FORMS: Readonly<Record<string, (value: string) => boolean>> = {
  string: () => true,
  decimal: (value) => /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(value),
  date: (value) =>
    /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00Z`).toISOString().startsWith(value),
  boolean: (value) => ['true', 'false', '1', '0'].includes(value),
}

const text = { '@language': null } as const
const flag = (name: string) => ({ '@id': `csvw:${name}`, '@type': 'xsd:boolean' })
const words = (name: string) => ({ '@id': `csvw:${name}`, ...text })
const thing = (name: string) => ({ '@id': `csvw:${name}`, '@type': '@id' })

/**
 * What the words of our metadata mean, by the W3C's namespace http://www.w3.org/ns/csvw: the terms of its JSON-LD context
 * that we write, and no other, so that a test asks no network. A word that is not here would be lost by a reader.
 */
export const csvwContext = {
  csvw: 'http://www.w3.org/ns/csvw#',
  dc: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  string: 'xsd:string',
  decimal: 'xsd:decimal',
  integer: 'xsd:integer',
  date: 'xsd:date',
  boolean: 'xsd:boolean',
  url: { '@id': 'csvw:url', '@type': 'xsd:anyURI' },
  tables: { ...thing('table'), '@container': '@set' },
  tableSchema: thing('tableSchema'),
  columns: { ...thing('column'), '@container': '@list' },
  name: words('name'),
  titles: { '@id': 'csvw:title', '@container': '@language' },
  datatype: { '@id': 'csvw:datatype', '@type': '@vocab' },
  required: flag('required'),
  null: words('null'),
  primaryKey: words('primaryKey'),
  foreignKeys: thing('foreignKey'),
  columnReference: { ...words('columnReference'), '@container': '@list' },
  reference: thing('reference'),
  resource: { '@id': 'csvw:resource', '@type': 'xsd:anyURI' },
  dialect: thing('dialect'),
  encoding: words('encoding'),
  delimiter: words('delimiter'),
  quoteChar: words('quoteChar'),
  doubleQuote: flag('doubleQuote'),
  header: flag('header'),
  headerRowCount: { '@id': 'csvw:headerRowCount', '@type': 'xsd:nonNegativeInteger' },
  lineTerminators: words('lineTerminators'),
} as const

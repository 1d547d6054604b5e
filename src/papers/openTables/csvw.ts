import { shorthand } from '../words/shorthand.ts'
import type { DataColumn, DataTable, OpenData } from './columns.ts'

const CONTEXT = ['http://www.w3.org/ns/csvw', { '@language': 'en-GB' }] as const
const datatypes = { string: 'string', number: 'decimal', date: 'date', boolean: 'boolean' } as const
const dialect = {
  encoding: 'utf-8',
  delimiter: ',',
  quoteChar: '"',
  doubleQuote: true,
  header: true,
  headerRowCount: 1,
  lineTerminators: ['\r\n'],
} as const

/** All tables with the keys between them, as `csv-metadata.json` (W3C, Metadata Vocabulary for Tabular Data, 2015). */
export const csvwGroup = (data: OpenData): object => ({
  '@context': CONTEXT,
  ...about(data, data.title, data.description),
  dialect,
  tables: data.tables.map((table) => ({
    url: `${table.name}.csv`,
    ...described(table),
    tableSchema: {
      ...schemaOf(table),
      ...(table.foreignKeys.length === 0
        ? {}
        : {
            foreignKeys: table.foreignKeys.map(({ column, table: other, to }) => ({
              columnReference: column,
              reference: { resource: `${other}.csv`, columnReference: to },
            })),
          }),
    },
  })),
})

/** One table by itself, as `figures.csv-metadata.json`: keys to tables outside it have no place there. */
export const csvwTable = (data: OpenData, table: DataTable): object => ({
  '@context': CONTEXT,
  url: `${table.name}.csv`,
  ...about(data, `${data.title}: ${table.title}`, table.description),
  dialect,
  tableSchema: schemaOf(table),
})

const described = ({ title, description }: DataTable) => ({
  'dc:title': title,
  'dc:description': description,
})

const about = ({ pack, sources, temporal }: OpenData, title: string, description: string) => ({
  'dc:title': title,
  'dc:description': description,
  'dc:creator': pack.partnership.name,
  'dc:publisher': pack.partnership.name,
  'dc:spatial': pack.partnership.area.name,
  'dc:temporal': temporal,
  'dc:modified': { '@value': pack.asAt, '@type': 'xsd:date' },
  'dc:language': 'en-GB',
  ...(sources.length === 0 ? {} : { 'dc:source': sources }),
})

const schemaOf = ({ columns, primaryKey }: DataTable) => ({
  columns: columns.map(columnOf),
  primaryKey: [...primaryKey],
})

const columnOf = ({ name, title, description, type, isRequired }: DataColumn) => ({
  name,
  titles: [name, title],
  ...(description === '' ? {} : { 'dc:description': description }),
  datatype: datatypes[type],
  ...(isRequired ? { required: true } : { null: [shorthand.notAvailable, shorthand.notApplicable] }),
})

import { shorthand, shorthandMeanings } from '../words/shorthand.ts'
import type { DataColumn, DataTable, OpenData } from './columns.ts'

const PROFILES = 'https://datapackage.org/profiles/2.0'

/** The Frictionless Data Package, version 2, of these tables. `bytes` says how long each file is. */
export const dataPackage = (
  { pack, title, description, sources, tables }: OpenData,
  bytes: (table: DataTable) => number,
): object => ({
  $schema: `${PROFILES}/datapackage.json`,
  name: `${pack.subject.id}-${pack.quarter}-as-at-${pack.asAt}`,
  title,
  description,
  created: `${pack.asAt}T12:00:00Z`,
  contributors: [{ title: pack.partnership.name, roles: ['creator', 'publisher'] }],
  ...(sources.length === 0 ? {} : { sources: sources.map((source) => ({ title: source })) }),
  resources: tables.map((table) => ({
    $schema: `${PROFILES}/dataresource.json`,
    name: table.name,
    type: 'table',
    path: `${table.name}.csv`,
    title: table.title,
    description: table.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes(table),
    dialect: {
      $schema: `${PROFILES}/tabledialect.json`,
      delimiter: ',',
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
    schema: schemaOf(table),
  })),
})

const schemaOf = ({ columns, primaryKey, foreignKeys }: DataTable) => ({
  $schema: `${PROFILES}/tableschema.json`,
  fields: columns.map(fieldOf),
  missingValues: shorthandMeanings
    .filter(({ mark }) => mark === shorthand.notAvailable || mark === shorthand.notApplicable)
    .map(({ mark, meaning }) => ({ value: mark, label: meaning })),
  primaryKey: [...primaryKey],
  ...(foreignKeys.length === 0
    ? {}
    : {
        foreignKeys: foreignKeys.map(({ column, table, to }) => ({
          fields: [column],
          reference: { resource: table, fields: [to] },
        })),
      }),
})

const fieldOf = ({ name, title, description, type, isRequired }: DataColumn) => ({
  name,
  type,
  title,
  ...(description === '' ? {} : { description }),
  ...(isRequired ? { constraints: { required: true } } : {}),
})

import { COMMON, DATATYPES, FORMS, LANGUAGE, PROPERTIES } from './csvwVocabulary.ts'

/**
 * Rules of the W3C Recommendations of 17 December 2015, for what we write: "Metadata Vocabulary for Tabular Data" (cited by
 * section) and "Model for Tabular Data and Metadata on the Web" (cited as Model). Each says what breaks it; nothing when kept.
 */
export type CsvwColumn = {
  name: string
  titles: string[]
  datatype: string
  required?: boolean
  null?: string[]
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
type Described = Readonly<Record<string, unknown>>
export type CsvwGroup = Described & { readonly tables: readonly CsvwTable[]; readonly dialect: Described }
/** The records of each file by its name, the heading row first. */
export type CsvFiles = Readonly<Record<string, readonly (readonly string[])[]>>
export type Rule = {
  readonly section: string
  readonly says: string
  readonly brokenBy: (group: CsvwGroup, files: CsvFiles) => unknown[]
}

const unknown = (section: string, object: object): string[] =>
  Object.keys(object).filter((key) => !PROPERTIES[section]?.includes(key) && !COMMON.test(key))
const repeated = <T>(given: readonly T[]): T[] => given.filter((each, at) => given.indexOf(each) !== at)
const columnsOf = ({ tables }: CsvwGroup): CsvwColumn[] =>
  tables.flatMap(({ tableSchema }) => tableSchema.columns)
const isNull = ({ null: none = [''] }: CsvwColumn, value: string): boolean => none.includes(value)
const rowsOf = (files: CsvFiles, url: string) => (files[url] ?? []).slice(1)
/** The cells of some columns of each row of a table, as one text. */
const keysOf = ({ url, tableSchema }: CsvwTable, files: CsvFiles, names: readonly string[]): string[] => {
  const places = names.map((name) => tableSchema.columns.findIndex((column) => column.name === name))
  return rowsOf(files, url).map((row) => places.map((at) => row[at]).join('\n'))
}

export const csvwRules: readonly Rule[] = [
  {
    section: '5.2',
    says: 'the context is the W3C’s, and a language a code of BCP 47',
    brokenBy: ({ '@context': context }) => {
      const [first, local, ...more] = context as [unknown, Record<string, string>, ...unknown[]]
      return first === 'http://www.w3.org/ns/csvw' &&
        more.length === 0 &&
        Object.keys(local).every((key) => key === '@language' || key === '@base') &&
        LANGUAGE.test(local['@language'] ?? '')
        ? []
        : [context]
    },
  },
  {
    section: '5.3–5.6, 5.9',
    says: 'every property is one its object may have, or a common property',
    brokenBy: (group) => [
      ...unknown('5.3', group),
      ...unknown('5.9', group.dialect),
      ...group.tables.flatMap((table) => [...unknown('5.4', table), ...unknown('5.5', table.tableSchema)]),
      ...columnsOf(group).flatMap((column) => unknown('5.6', column)),
    ],
  },
  {
    section: '5.4',
    says: 'each table has the address of a file beside it, of its own',
    brokenBy: ({ tables }, files) => [
      ...tables.filter(({ url }) => !(url in files)),
      ...repeated(tables.map(({ url }) => url)),
    ],
  },
  {
    section: '5.5',
    says: 'a primary key names columns of its table',
    brokenBy: ({ tables }) =>
      tables.flatMap(({ tableSchema: { columns, primaryKey } }) =>
        primaryKey.filter((key) => !columns.some(({ name }) => name === key)),
      ),
  },
  {
    section: '5.5',
    says: 'a foreign key names a column of its table, and one of a table described here',
    brokenBy: ({ tables }) =>
      tables.flatMap(({ tableSchema: { columns, foreignKeys = [] } }) =>
        foreignKeys.filter(({ columnReference, reference }) => {
          const other = tables.find(({ url }) => url === reference.resource)
          return (
            !columns.some(({ name }) => name === columnReference) ||
            !other?.tableSchema.columns.some(({ name }) => name === reference.columnReference)
          )
        }),
      ),
  },
  {
    section: '5.6',
    says: 'a column’s name can stand in a URI template, does not begin with _, and is its alone',
    brokenBy: ({ tables }) =>
      tables.flatMap(({ tableSchema: { columns } }) => {
        const names = columns.map(({ name }) => name)
        return [...names.filter((name) => !/^[A-Za-z0-9][A-Za-z0-9_.]*$/.test(name)), ...repeated(names)]
      }),
  },
  {
    section: '5.6',
    says: 'no column comes after a virtual one',
    brokenBy: ({ tables }) =>
      tables.flatMap(({ tableSchema: { columns } }) =>
        columns.filter(({ virtual }, at) => !virtual && columns[at - 1]?.virtual),
      ),
  },
  {
    section: '5.5.1',
    says: 'the file has these columns in this order, each heading being one of its titles',
    brokenBy: ({ tables }, files) =>
      tables.flatMap<unknown>(({ url, tableSchema: { columns } }) => {
        const heading = files[url]?.[0] ?? []
        return columns.length === heading.length
          ? columns.filter(({ titles }, at) => !titles.includes(heading[at] ?? ''))
          : [url]
      }),
  },
  {
    section: '5.7, 5.11.1',
    says: 'a datatype is built in, null is text, and required true or false',
    brokenBy: (group) =>
      columnsOf(group).filter(
        ({ datatype, null: none = [], required = false }) =>
          !DATATYPES.has(datatype) ||
          !none.every((token) => typeof token === 'string') ||
          typeof required !== 'boolean',
      ),
  },
  {
    section: '5.8',
    says: 'a value with @value has a type or a language and nothing else',
    brokenBy: (group) =>
      Object.values(group).filter(
        (value) =>
          typeof value === 'object' &&
          value !== null &&
          '@value' in value &&
          !Object.keys(value).every((key) => ['@value', '@type', '@language'].includes(key)),
      ),
  },
  {
    section: 'Model 6.4',
    says: 'every cell is null or of its column’s datatype, and never null where one is required',
    brokenBy: ({ tables }, files) =>
      tables.flatMap(({ url, tableSchema: { columns } }) =>
        rowsOf(files, url).flatMap((row) =>
          columns.flatMap((column, at) => {
            const value = row[at] ?? ''
            const isRight = isNull(column, value) ? !column.required : FORMS[column.datatype]?.(value)
            return isRight ? [] : [[url, column.name, value]]
          }),
        ),
      ),
  },
  {
    section: 'Model 6.6',
    says: 'no two rows have the same primary key',
    brokenBy: ({ tables }, files) =>
      tables.flatMap((table) => repeated(keysOf(table, files, table.tableSchema.primaryKey))),
  },
  {
    section: 'Model 6.6',
    says: 'every foreign key is that of one row of the other table',
    brokenBy: ({ tables }, files) =>
      tables.flatMap((table) =>
        (table.tableSchema.foreignKeys ?? []).flatMap(({ columnReference, reference }) => {
          const other = tables.find(({ url }) => url === reference.resource)
          const known = other ? keysOf(other, files, [reference.columnReference]) : []
          return keysOf(table, files, [columnReference]).filter(
            (key) => known.filter((each) => each === key).length !== 1,
          )
        }),
      ),
  },
]

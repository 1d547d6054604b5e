import { cellValue } from './cells.ts'
import { checkCompatible, headingTitles } from './compatible.ts'
import { dialectOf } from './dialect.ts'
import { type Files, type Library, library } from './files.ts'
import { checkForeignKeys, checkPrimaryKey, type ReadTable } from './keys.ts'
import { type Table, tablesOf } from './metadata.ts'
import { type Finding, type Place, placeAt } from './place.ts'
import { rowsOf } from './rows.ts'
import type { Column } from './schema.ts'

/**
 * A validator of CSV on the Web: the W3C Recommendations of 17 December 2015 "Metadata Vocabulary for Tabular Data" and "Model for
 * Tabular Data and Metadata on the Web", cited in each finding by their sections. From `start`, a metadata document or a CSV
 * file, it finds everything that is wrong with the metadata, and with every row and cell it describes; nothing is wrong where
 * it returns no finding. `metadata` is the address of a document that overrides what would be found (Model 5.1).
 *
 * Files are what they are given as, by address: no network is asked, so neither `Link` headers (Model 5.2) nor a site's
 * `/.well-known/csvm` (Model 5.3) are followed, and a file is text, its encoding resolved by whoever gives it.
 */
export function validateCsvw(given: { files: Files; start: string; metadata?: string }): Finding[] {
  const findings: Finding[] = []
  const place = placeAt(given.start, findings)
  const files = library(given.files)
  const read = tablesFrom(given, files, place).flatMap((table) => readTable(table, files))
  for (const each of read) checkPrimaryKey(each)
  for (const each of read) checkForeignKeys(each, read)
  return findings
}

const isMetadata = (text: string | undefined, address: string): boolean =>
  /\.json(\?|$)/.test(address) && text !== undefined

/** Model 5: the metadata given, else that beside the file, else only what the file itself says. */
function tablesFrom(
  { start, metadata }: { start: string; metadata?: string },
  files: Library,
  place: Place,
): Table[] {
  const address = files.addressOf(start)
  const documentAt = (at: string) => tablesOf(at, files, place.elsewhere(files.nameOf(at)))
  if (metadata !== undefined) return documentAt(files.addressOf(metadata))
  if (isMetadata(files.textAt(address), address)) return documentAt(address)
  for (const beside of [`${address}-metadata.json`, files.addressOf('csv-metadata.json', address)]) {
    if (files.textAt(beside) === undefined) continue
    const tables = documentAt(beside)
    if (tables.some(({ url }) => url === address)) return tables
    place
      .elsewhere(files.nameOf(beside))
      .warning('Model 5.3', `it does not describe ${start}, and is ignored`)
  }
  return [{ url: address, dialect: dialectOf({}, place), schema: undefined, inherited: {}, place }]
}

/** The rows of a table with the values of their cells (Model 6.1, 6.4); nothing where its file is not there. */
function readTable(table: Table, files: Library): ReadTable[] {
  const name = files.nameOf(table.url)
  const place = table.place.elsewhere(name)
  const text = files.textAt(table.url)
  if (text === undefined) {
    table.place.error('Metadata 5.4', `there is no file ${name}`)
    return []
  }
  const { heading, rows } = rowsOf(text, table.dialect, place)
  const width = Math.max(
    0,
    ...(heading.length > 0 ? heading : rows.slice(0, 1).map(({ cells }) => cells)).map((row) => row.length),
  )
  const columns = columnsOf(table, heading, width)
  if (table.schema && width > 0)
    checkCompatible(columns, heading, width, { lang: table.inherited.lang, place })
  const real = columns.filter(({ virtual }) => !virtual)
  return [
    {
      table,
      columns: real,
      rows: rows.map(({ source, cells }) => {
        const there = place.elsewhere(`${name} row ${source}`)
        if (cells.length !== width)
          there.error('Model 8', `it has ${cells.length} cells, and the table ${width} columns`)
        const values = real.map((column, at) =>
          cellValue(
            cells[at] ?? '',
            column,
            place.elsewhere(`${there.where}, column ${column.name ?? at + 1}`),
          ),
        )
        return { place: there, values }
      }),
    },
  ]
}

/** The columns of the schema, or without one those of the heading, with what the table and its group say of their cells. */
function columnsOf(
  { schema, inherited }: Table,
  heading: readonly (readonly string[])[],
  width: number,
): Column[] {
  const embedded = Array.from({ length: width }, (_, at): Column => ({
    titles: { und: headingTitles(heading, at) },
    virtual: false,
  }))
  return (schema?.columns ?? embedded).map((column) => ({ ...inherited, ...column }))
}

import { parse } from 'csv-parse/sync'
import type { Dialect } from './dialect.ts'
import type { Place } from './place.ts'

export type Rows = {
  /** The rows of the heading, without the skipped columns. */
  readonly heading: readonly (readonly string[])[]
  readonly rows: readonly {
    /** As a reader counts the rows of the file, from 1. */
    readonly source: number
    readonly cells: readonly string[]
  }[]
}

type Parsed = { readonly record: string[]; readonly raw: string }

/** The rows of a file by its dialect (Model 8); an error where a quotation is not closed or has something after it. */
export function rowsOf(text: string, dialect: Dialect, place: Place): Rows {
  const parsed = parsedRows(text, dialect, place)
  const isComment = ({ raw }: Parsed): boolean =>
    dialect.commentPrefix !== '' && raw.startsWith(dialect.commentPrefix)
  const isBlank = ({ record }: Parsed): boolean => record.every((cell) => cell === '')
  const numbered = parsed.map((row, at) => ({ ...row, source: at + 1 })).slice(dialect.skipRows)
  const heading = numbered.slice(0, dialect.headerRowCount)
  const cellsOf = ({ record }: Parsed) => record.slice(dialect.skipColumns)
  return {
    heading: heading.filter((row) => !isComment(row)).map(cellsOf),
    rows: numbered
      .slice(dialect.headerRowCount)
      .filter((row) => !isComment(row) && !(dialect.skipBlankRows && isBlank(row)))
      .map((row) => ({ source: row.source, cells: cellsOf(row) })),
  }
}

function parsedRows(text: string, dialect: Dialect, place: Place): Parsed[] {
  try {
    return parse(text, {
      bom: true,
      delimiter: dialect.delimiter,
      quote: dialect.quoteChar ?? false,
      escape: dialect.escape === '"' ? (dialect.quoteChar ?? '"') : dialect.escape,
      record_delimiter: [...dialect.lineTerminators],
      cast: (cell, { quoting }) => (quoting ? cell : trimmed(cell, dialect.trim)),
      relax_column_count: true,
      raw: true,
    }) as unknown as Parsed[]
  } catch (fault) {
    place.error('Model 8', `it cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`)
    return []
  }
}

/** Model 8: white space around what is not quoted. */
function trimmed(cell: string, trim: Dialect['trim']): string {
  if (trim === true) return cell.trim()
  if (trim === 'start') return cell.trimStart()
  return trim === 'end' ? cell.trimEnd() : cell
}

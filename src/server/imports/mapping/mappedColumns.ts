import type { ImportMapping } from '../../../contract/imports.ts'
import { type Cell, cellText } from '../table/cell.ts'
import { FileRefused } from '../table/fileRefused.ts'

/** Where a mapping finds each fact, as indexes from 0. */
export type MappedColumns = {
  readonly headers: readonly string[]
  readonly headerCells: readonly Cell[]
  /** Of the reference, or of each category; none when the indicator is fixed. */
  readonly indicator: readonly number[]
  readonly area: number | undefined
  readonly areaName: number | undefined
  readonly period: number | undefined
  readonly value: number | undefined
  readonly absence: number | undefined
  readonly verification: number | undefined
  readonly source: number | undefined
  readonly note: number | undefined
  readonly knownOn: number | undefined
}

type ColumnName = string | number

/** Throws FileRefused when the file has no such column, or two of that name. */
export function mappedColumns(mapping: ImportMapping, headerCells: readonly Cell[]): MappedColumns {
  const headers = headerCells.map(cellText)
  const at = (name: ColumnName) => columnIndex(name, headers)
  const maybe = (name: ColumnName | undefined) => (name === undefined ? undefined : at(name))
  const tidy = mapping.layout === 'tidy' ? mapping : undefined
  const { indicator, area } = mapping
  return {
    headers,
    headerCells,
    indicator:
      indicator.by === 'reference'
        ? [at(indicator.column)]
        : indicator.by === 'categories'
          ? indicator.columns.map(at)
          : [],
    area: area.by === 'column' ? at(area.column) : undefined,
    areaName: area.by === 'column' ? maybe(area.nameColumn) : undefined,
    period: maybe(tidy?.period),
    value: maybe(tidy?.value),
    absence: maybe(tidy?.absence),
    verification: maybe(tidy?.verification),
    source: maybe(mapping.source),
    note: maybe(tidy?.note),
    knownOn: maybe(tidy?.knownOn),
  }
}

export function columnIndex(name: ColumnName, headers: readonly string[]): number {
  if (typeof name === 'number') {
    if (name <= headers.length) return name - 1
    throw new FileRefused(`The file has ${headers.length} columns; the mapping asks for column ${name}.`)
  }
  const wanted = tidy(name)
  const found = headers.flatMap((header, index) => (tidy(header) === wanted ? [index] : []))
  if (found.length > 1)
    throw new FileRefused(`${found.length} columns are called “${name}”. Choose one by its number instead.`)
  const [only] = found
  if (only !== undefined) return only
  const named = headers.filter((header) => header !== '').slice(0, 12)
  throw new FileRefused(
    `The file has no column “${name}”. Its columns are ${named.map((header) => `“${header}”`).join(', ')}.`,
  )
}

/** A column as a refusal names it: by its header, or by its number. */
export function columnWords(columns: Pick<MappedColumns, 'headers'>, index: number): string {
  const header = columns.headers[index]
  return header === undefined || header === '' ? `column ${index + 1}` : header
}

const tidy = (header: string) => header.trim().toLowerCase()

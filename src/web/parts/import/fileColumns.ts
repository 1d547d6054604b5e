import type { FileReading } from '../../../contract/imports.ts'

/** A column of the file as a person chooses it: its number from 1, as text for an option's value. */
export type FileColumn = { readonly number: number; readonly label: string }

/** How a mapping names a column: by its header, or by its number when the header is empty or stands twice. */
export type ColumnName = string | number

export function fileColumns(reading: Pick<FileReading, 'headers' | 'sampleRows'>): FileColumn[] {
  const width = Math.max(reading.headers.length, ...reading.sampleRows.map((row) => row.length))
  return Array.from({ length: width }, (_, index) => {
    const header = reading.headers[index]?.trim() ?? ''
    return { number: index + 1, label: header === '' ? `Column ${index + 1} (no heading)` : header }
  })
}

/** The number of the column a mapping names, or 0 when the file has none of that name. */
export function columnNumber(name: ColumnName | undefined, headers: readonly string[]): number {
  if (name === undefined) return 0
  if (typeof name === 'number') return name
  const same = (header: string) => header.trim().toLowerCase() === name.trim().toLowerCase()
  return headers.findIndex(same) + 1
}

export function columnName(number: number, headers: readonly string[]): ColumnName {
  const header = headers[number - 1]?.trim() ?? ''
  const stands = headers.filter((each) => each.trim().toLowerCase() === header.toLowerCase()).length
  return header !== '' && stands === 1 ? header : number
}

/** The values found in a column, for choosing among; empty when the file holds too many to list. */
export function valuesOf(reading: FileReading, number: number): string[] {
  return reading.distinct[reading.headers[number - 1]?.trim() ?? ''] ?? reading.distinct[String(number)] ?? []
}

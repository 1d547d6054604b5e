/** A workbook as some other program would find it: read from the bytes, by nothing that wrote them. */
export type CellRead =
  /** The digits of a number as they are written, or the words. */
  { readonly is: 'number' | 'text' | 'date'; readonly written: string; readonly link?: string }

export type SheetRead = {
  readonly name: string
  /** Rows from A1; null where a cell holds nothing. */
  readonly rows: readonly (readonly (CellRead | null)[])[]
  readonly tables: readonly { readonly name: string; readonly range: string }[]
  /** Headings as the table’s own markup gives them; empty where the format keeps them in cells alone. */
  readonly headings: readonly string[]
  /** Whether the heading row is marked up as one. */
  readonly hasHeadingRow: boolean
  readonly isWrapped: boolean
  readonly cursor: string
}

export type ChartRead = {
  readonly title: string
  readonly description: string
  /** Ranges as written: "'Chart data'!$D$6:$D$33". */
  readonly ranges: readonly string[]
}

export type WorkbookRead = {
  readonly parts: Readonly<Record<string, string>>
  readonly sheets: readonly SheetRead[]
  readonly activeSheet: string
  readonly charts: readonly ChartRead[]
  readonly properties: Readonly<Record<'title' | 'creator' | 'language' | 'created', string>>
}

export const written = (cell: CellRead | null | undefined): string => cell?.written ?? ''

/** The rows of a sheet’s table by heading: found from the range the markup names. */
export function tableRows({ tables, rows }: SheetRead): Map<string, CellRead | null>[] {
  const [, first = '', last = ''] =
    /[A-Z$]+(\d+):[^\d]*[A-Z$]+(\d+)$/.exec(tables[0]?.range.replaceAll('$', '') ?? '') ?? []
  const headings = rows[Number(first) - 1] ?? []
  return rows
    .slice(Number(first), Number(last))
    .map((cells) => new Map(headings.map((heading, at) => [written(heading), cells[at] ?? null])))
}

import type { Pack } from '../pack.ts'

/** A column of a table of the open data, described once for CSVW and for Table Schema. */
export type DataColumn = {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly type: 'string' | 'number' | 'date' | 'boolean'
  /** Every row has it; it is never a shorthand. */
  readonly isRequired?: boolean
}

export type DataTable = {
  /** The file without its ending; also what foreign keys name it by. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly columns: readonly DataColumn[]
  readonly primaryKey: readonly string[]
  readonly foreignKeys: readonly { readonly column: string; readonly table: string; readonly to: string }[]
  /** As written, in the order of the columns. */
  readonly rows: readonly (readonly string[])[]
}

export type OpenData = {
  readonly pack: Pack
  readonly title: string
  readonly description: string
  readonly sources: readonly string[]
  /** First and last day any figure is of: "2005-10-01/2010-09-30". */
  readonly temporal: string
  readonly tables: readonly DataTable[]
}

import type { Files } from '../files.ts'

/** A small set of files with what a validator must say of it, after the W3C's own validation tests of these numbers. */
export type Case = {
  readonly answers: readonly number[]
  readonly says: string
  /** "valid", or "warning" or "error" with the one section that is broken. */
  readonly outcome: string
  readonly files: Files
  readonly start: string
  readonly metadata?: string
}
export type Described = Readonly<Record<string, unknown>>

const CONTEXT = 'http://www.w3.org/ns/csvw'
export const json = (description: Described): string =>
  JSON.stringify({ '@context': CONTEXT, ...description })

/** Two columns and two rows; every case is this with one thing changed. */
export const WARDS = 'ward,visits\nAbbey,12\nCastle,7\n'
export const ward: Described = { name: 'ward', titles: 'ward' }
export const visits: Described = { name: 'visits', titles: 'visits', datatype: 'integer' }
export const wards = (more: Described = {}, schema: Described = {}): Described => ({
  url: 'wards.csv',
  tableSchema: { columns: [ward, visits], ...schema },
  ...more,
})

type Told = readonly [answers: number | readonly number[], says: string, outcome: string]
const numbers = (answers: Told[0]): readonly number[] => (typeof answers === 'number' ? [answers] : answers)

/** Some files, read from `start`, perhaps with overriding metadata. */
export const files = (
  [answers, says, outcome]: Told,
  given: Files,
  start = 'csv-metadata.json',
  metadata?: string,
): Case => ({
  answers: numbers(answers),
  says,
  outcome,
  files: given,
  start,
  ...(metadata === undefined ? {} : { metadata }),
})

/** A description of the wards, or of something else beside their file. */
export const described = (
  answers: Told[0],
  says: string,
  outcome: string,
  description: Described,
  csv = WARDS,
): Case => files([answers, says, outcome], { 'csv-metadata.json': json(description), 'wards.csv': csv })

/** The wards with these properties of their table. */
export const table = (answers: Told[0], says: string, outcome: string, more: Described, csv = WARDS): Case =>
  described(answers, says, outcome, wards(more), csv)
/** With these properties of their schema. */
export const schema = (answers: Told[0], says: string, outcome: string, more: Described, csv = WARDS): Case =>
  described(answers, says, outcome, wards({}, more), csv)
/** With these properties of the column of wards. */
export const column = (answers: Told[0], says: string, outcome: string, more: Described, csv = WARDS): Case =>
  schema(answers, says, outcome, { columns: [{ ...ward, ...more }, visits] }, csv)

/** One column of this datatype, with these cells. */
export const cells = (
  answers: Told[0],
  says: string,
  outcome: string,
  datatype: unknown,
  values: readonly string[],
  more: Described = {},
): Case => columns(answers, says, outcome, [[datatype, ...values]], more)

/** Columns, each its datatype and then its cells. */
export function columns(
  answers: Told[0],
  says: string,
  outcome: string,
  given: readonly (readonly [datatype: unknown, ...cells: string[]])[],
  more: Described = {},
): Case {
  const quoted = (cell: string | undefined) => `"${(cell ?? '').replaceAll('"', '""')}"`
  const heading = given.map((_, at) => `c${at + 1}`)
  const rows = Array.from({ length: (given[0]?.length ?? 1) - 1 }, (_, at) =>
    given.map((each) => quoted(each[at + 1] as string | undefined)),
  )
  const tableSchema = {
    columns: given.map(([datatype], at) => ({ titles: heading[at], datatype, ...more })),
  }
  const csv = [heading, ...rows].map((row) => `${row.join(',')}\n`).join('')
  return described(answers, says, outcome, { url: 'wards.csv', tableSchema }, csv)
}

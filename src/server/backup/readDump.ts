import { createHash } from 'node:crypto'
import { FORMAT, STORE, type DumpFoot, type DumpHead, type TableFoot, type TableHead } from './dumpLines.ts'
import { ROWS_AT_A_TIME, type Cell } from './storeReading.ts'

/** What a dump says, in order; the rows of a table come some at a time. */
export type DumpPart =
  | { readonly part: 'head'; readonly head: DumpHead }
  | { readonly part: 'table'; readonly table: TableHead }
  | { readonly part: 'rows'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly part: 'tableEnd'; readonly end: TableFoot }
  | { readonly part: 'foot'; readonly foot: DumpFoot }

/** The file is not a whole dump of a store: a sentence for the person who gave it. */
export class DumpBroken extends Error {
  override readonly name = 'DumpBroken'
}

/** Reads a dump's text and checks every count and hash on the way; throws `DumpBroken` where it is not what was written. */
export async function* readDump(texts: AsyncIterable<string>): AsyncGenerator<DumpPart> {
  const whole = createHash('sha256')
  let table: { name: string; columns: number; hash: ReturnType<typeof createHash>; rows: number } | null =
    null
  let rows: Cell[][] = []
  let number = 0
  let tables = 0
  let rowsOfAll = 0
  let foot: DumpFoot | null = null
  for await (const text of linesOf(texts)) {
    number++
    const value = parsed(text, number)
    if (foot) throw new DumpBroken(`The file goes on after its end (line ${number}).`)
    if (number === 1) {
      yield { part: 'head', head: headOf(value) }
      continue
    } else if (Array.isArray(value)) {
      if (!table || value.length !== table.columns)
        throw new DumpBroken(`Line ${number} is not a row of its table.`)
      table.hash.update(`${text}\n`)
      table.rows++
      rows.push(value as Cell[])
      if (rows.length >= ROWS_AT_A_TIME) {
        yield { part: 'rows', rows }
        rows = []
      }
    } else if (isTableHead(value) && !table) {
      table = { name: value.table, columns: value.columns.length, hash: createHash('sha256'), rows: 0 }
      yield { part: 'table', table: value }
    } else if (isTableFoot(value) && table) {
      if (rows.length > 0) yield { part: 'rows', rows }
      rows = []
      if (value.rows !== table.rows || value.sha256 !== table.hash.digest('hex'))
        throw new DumpBroken(`The rows of ${table.name} are not the ${value.rows} that were written.`)
      tables++
      rowsOfAll += table.rows
      table = null
      yield { part: 'tableEnd', end: value }
    } else if (isFoot(value) && !table) {
      foot = value
      if (foot.tables !== tables || foot.rows !== rowsOfAll || foot.sha256 !== whole.digest('hex'))
        throw new DumpBroken('The file is not what was written: its hash is another.')
      yield { part: 'foot', foot }
      continue
    } else throw new DumpBroken(`Line ${number} is not one of a backup.`)
    whole.update(`${text}\n`)
  }
  if (!foot) throw new DumpBroken('The file is not whole: its end is missing.')
}

async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const text of texts) {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

function parsed(text: string, number: number): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new DumpBroken(
      number === 1 ? NOT_A_BACKUP : `The file is not whole: line ${number} cannot be read.`,
      { cause },
    )
  }
}

const NOT_A_BACKUP = 'This is not a backup of a Partnership Scorecard.'

function headOf(value: unknown): DumpHead {
  const head = value as Partial<DumpHead> | null
  if (head?.store !== STORE) throw new DumpBroken(NOT_A_BACKUP)
  if (head.format !== FORMAT)
    throw new DumpBroken(
      `This backup has format ${head.format}; this release knows ${FORMAT}. Use the newer release.`,
    )
  return head as DumpHead
}

const has = (value: unknown, name: string) => typeof value === 'object' && value !== null && name in value
const isTableHead = (value: unknown): value is TableHead => has(value, 'table') && has(value, 'columns')
const isTableFoot = (value: unknown): value is TableFoot => has(value, 'rows') && has(value, 'nextNumber')
const isFoot = (value: unknown): value is DumpFoot => has(value, 'tables') && has(value, 'sha256')

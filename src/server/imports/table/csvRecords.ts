import type { TableRow } from './cell.ts'
import { FileRefused } from './fileRefused.ts'

/** Far longer than any row of figures: reached when a quotation mark is never closed. */
const LONGEST_RECORD = 1_000_000

const QUOTE = 34
const LINE_FEED = 10
const CARRIAGE_RETURN = 13

type Records = {
  /** The rows completed by this piece of text; with `last`, also the row in which the file ends. */
  push(piece: string, last: boolean): TableRow[]
}

/**
 * Splits delimited text into rows (RFC 4180), piece by piece. Quoted fields may hold delimiters, doubled quotes and
 * line breaks; a quote inside an unquoted field is only a character; lines end in CRLF, LF or CR. Empty lines are
 * counted and left out. Throws FileRefused when a quotation mark is never closed.
 */
export function csvRecords(delimiter: string): Records {
  const separator = delimiter.charCodeAt(0)
  let pending = ''
  let row = 0

  /** The record at `start` and where the next begins; undefined when the text ends before the record does. */
  function record(text: string, start: number, last: boolean): { cells: string[]; next: number } | undefined {
    const cells: string[] = []
    let at = start
    for (;;) {
      const field = fieldAt(text, at)
      if (field.end >= text.length) {
        if (!last) return undefined
        if (field.open) throw neverClosed(row + 1)
        cells.push(field.text)
        return { cells, next: text.length }
      }
      cells.push(field.text)
      const mark = text.charCodeAt(field.end)
      if (mark === separator) {
        at = field.end + 1
        continue
      }
      if (mark === LINE_FEED) return { cells, next: field.end + 1 }
      if (field.end + 1 === text.length && !last) return undefined
      const next = text.charCodeAt(field.end + 1) === LINE_FEED ? 2 : 1
      return { cells, next: field.end + next }
    }
  }

  function fieldAt(text: string, start: number): { text: string; end: number; open: boolean } {
    let opening = start
    while (text.charCodeAt(opening) === 32) opening++
    return text.charCodeAt(opening) === QUOTE
      ? quotedField(text, opening + 1)
      : { ...plainField(text, start), open: false }
  }

  function plainField(text: string, start: number): { text: string; end: number } {
    let end = start
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end)
      if (code === separator || code === LINE_FEED || code === CARRIAGE_RETURN) break
    }
    return { text: text.slice(start, end), end }
  }

  function quotedField(text: string, start: number): { text: string; end: number; open: boolean } {
    let from = start
    let field = ''
    for (;;) {
      const quote = text.indexOf('"', from)
      if (quote === -1) return { text: field + text.slice(from), end: text.length, open: true }
      field += text.slice(from, quote)
      if (text.charCodeAt(quote + 1) !== QUOTE) {
        const after = plainField(text, quote + 1)
        return { text: field + after.text, end: after.end, open: false }
      }
      field += '"'
      from = quote + 2
    }
  }

  return {
    push(piece, last) {
      const text = pending + piece
      const rows: TableRow[] = []
      let at = 0
      while (at < text.length) {
        const found = record(text, at, last)
        if (!found) break
        at = found.next
        row++
        if (found.cells.length > 1 || found.cells[0] !== '') rows.push({ row, cells: found.cells })
      }
      pending = text.slice(at)
      if (pending.length > LONGEST_RECORD) throw neverClosed(row + 1)
      return rows
    },
  }
}

const neverClosed = (row: number) =>
  new FileRefused(
    `A quotation mark opened in row ${row} is never closed, so the rows after it cannot be told apart. Close or remove it and send the file again.`,
  )

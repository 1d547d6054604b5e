import { hasText, type RowBatch } from './cell.ts'
import { csvRecords } from './csvRecords.ts'
import { delimiterOf } from './delimiter.ts'
import { FileRefused } from './fileRefused.ts'
import { textPieces, type TextEncoding } from './textEncoding.ts'

const SNIFFED_CHARACTERS = 65_536

/** The rows of a delimited file that have anything in them, a batch for each piece read. Its delimiter is worked out from its beginning. */
export async function* csvRows(file: Blob, encoding: TextEncoding): AsyncGenerator<RowBatch> {
  const delimiter = await csvDelimiter(file, encoding)
  const records = csvRecords(delimiter)
  for await (const { text, bytes, last } of textPieces(file, encoding)) {
    if (text.includes('\0')) throw notText()
    const rows = records.push(text, last).filter(hasText)
    if (rows.length > 0) yield { rows: withoutDelimiterLine(rows), done: bytes / file.size }
  }
}

/** The character between the columns: a comma, semicolon, tab or bar. */
export async function csvDelimiter(file: Blob, encoding: TextEncoding): Promise<string> {
  let beginning = ''
  for await (const { text } of textPieces(file, encoding)) {
    beginning += text
    if (beginning.length >= SNIFFED_CHARACTERS) break
  }
  return delimiterOf(beginning.slice(0, SNIFFED_CHARACTERS))
}

const notText = () =>
  new FileRefused(
    'The file holds characters that are no text (U+0000), so it is damaged or not CSV. Save it again as CSV or XLSX and send that.',
  )

/** A first line "sep=;" is a spreadsheet's note to itself, not a row. */
function withoutDelimiterLine(rows: RowBatch['rows']): RowBatch['rows'] {
  const [first] = rows
  const note = first?.row === 1 && typeof first.cells[0] === 'string' && /^sep=/i.test(first.cells[0])
  return note ? rows.slice(1) : rows
}

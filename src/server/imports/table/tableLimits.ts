import { cellText, type RowBatch } from './cell.ts'
import { FileRefused } from './fileRefused.ts'

/** Wider than a monthly table of eighty years; a sheet of more is not one of figures. */
const MOST_COLUMNS = 1_000
/** What a spreadsheet itself keeps in a cell. */
const LONGEST_CELL = 32_767

/** The rows as they come, until one is wider or has a longer cell than any table of figures; that refuses the file. */
export async function* withinLimits(batches: AsyncIterable<RowBatch>): AsyncGenerator<RowBatch> {
  for await (const batch of batches) {
    for (const { row, cells } of batch.rows) {
      if (cells.length > MOST_COLUMNS) {
        const columns = cells.findLastIndex((cell) => cellText(cell) !== '') + 1
        if (columns > MOST_COLUMNS)
          throw new FileRefused(
            `Row ${row} has ${columns} columns, and at most ${MOST_COLUMNS} can be read. Delete the columns that are not needed, or send the file in parts.`,
          )
      }
      const long = cells.findIndex((cell) => typeof cell === 'string' && cell.length > LONGEST_CELL)
      if (long !== -1)
        throw new FileRefused(
          `Column ${long + 1} of row ${row} holds more than ${LONGEST_CELL} characters, which is no figure or name. Shorten it, or close the quotation mark before it.`,
        )
    }
    yield batch
  }
}

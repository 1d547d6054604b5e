import { csvRecords } from './csvRecords.ts'

const delimiters = [',', ';', '\t', '|'] as const
const ROWS_TRIED = 30

/**
 * The delimiter that gives the most rows of one width, of two columns or more; a comma when none does.
 * A first line "sep=;" decides it.
 */
export function delimiterOf(beginning: string): string {
  const told = /^sep=(.)\r?\n/i.exec(beginning)?.[1]
  if (told !== undefined) return told
  let best: { delimiter: string; rows: number; width: number } = { delimiter: ',', rows: 0, width: 1 }
  for (const delimiter of delimiters) {
    const { rows, width } = commonestWidth(beginning, delimiter)
    if (width > 1 && (rows > best.rows || (rows === best.rows && width > best.width)))
      best = { delimiter, rows, width }
  }
  return best.delimiter
}

function commonestWidth(text: string, delimiter: string): { rows: number; width: number } {
  const counts = new Map<number, number>()
  for (const { cells } of completeRows(text, delimiter)) {
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  }
  const [commonest] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  return { width: commonest?.[0] ?? 0, rows: commonest?.[1] ?? 0 }
}

/** The last row may be cut short by the end of what was read, so it counts only when there is no other. */
function completeRows(text: string, delimiter: string) {
  const records = csvRecords(delimiter)
  const complete = records.push(text, false)
  return (complete.length > 0 ? complete : csvRecords(delimiter).push(`${text}\n`, false)).slice(
    0,
    ROWS_TRIED,
  )
}

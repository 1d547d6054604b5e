import type { Cell, Column } from './model.ts'

/** Points a line of 12 point Arial takes, and the most a row may in Excel. */
export const LINE_HEIGHT = 15.75
const MOST_HEIGHT = 409

/** Lines the tallest cell of a row wraps to, by words; a width is in characters. */
export function rowLines(cells: readonly Cell[], columns: readonly Pick<Column, 'width'>[]): number {
  const lines = cells.map((cell, at) => {
    const width = columns[at]?.width ?? 0
    return cell.is === 'text' && width > 0 ? linesOf(cell.text, width) : 1
  })
  return Math.min(Math.max(1, ...lines), Math.floor(MOST_HEIGHT / LINE_HEIGHT))
}

function linesOf(words: string, width: number): number {
  let lines = 0
  for (const paragraph of words.split('\n')) {
    let used = 0
    lines += 1
    for (const { length } of paragraph.split(' ')) {
      const needed = used === 0 ? length : used + 1 + length
      if (needed > width && used > 0) {
        lines += 1
        used = length
      } else used = needed
      if (used > width) {
        lines += Math.ceil(used / width) - 1
        used %= width
      }
    }
  }
  return lines
}

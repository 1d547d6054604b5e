/** "A" for column 0, "AA" for 26. */
export function columnLetters(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

/** "B3" for column 1, row 2: both from 0. */
export const cellAddress = (column: number, row: number): string => `${columnLetters(column)}${row + 1}`

/** "'Chart data'!$C$5:$C$44": a column of cells of a sheet, whichever cell asks. */
export function columnRange(sheet: string, column: number, firstRow: number, lastRow: number): string {
  const letters = columnLetters(column)
  return `${quotedSheet(sheet)}!$${letters}$${firstRow + 1}:$${letters}$${lastRow + 1}`
}

export const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`

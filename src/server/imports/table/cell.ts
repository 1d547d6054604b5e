import { decimalOfNumber } from '../../../domain/decimalText.ts'
import { addDays, isoDate, type IsoDate } from '../../../domain/time/isoDate.ts'

/**
 * What a cell of a file holds. CSV has only text; a spreadsheet also has numbers and dates, a date as the serial
 * of its day in the 1900 system. A percentage of a spreadsheet is text, "45%", as it is shown.
 */
export type Cell = string | number | { readonly serial: number }

/** `row` counts as a spreadsheet does: from 1, the header and empty rows included. */
export type TableRow = { readonly row: number; readonly cells: readonly Cell[] }

/** Rows in the order of the file, and the share of it read when they come, 0 to 1. */
export type RowBatch = { readonly rows: readonly TableRow[]; readonly done: number }

/** A spreadsheet computes and shows at most this many digits of a number; the rest is noise of binary fractions. */
const SPREADSHEET_DIGITS = 15
/** Marks of direction, width and byte order, which come with what is copied from pages: nobody sees them. */
const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
const FIRST_SOUND_SERIAL = 61
/** 31 December 2199. */
const LAST_SERIAL = 109_574

/** The cell as a person sees it, without spaces around; '' for an empty or absent one. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  if (typeof cell === 'string') return cell.replace(invisible, '').trim()
  if (typeof cell === 'number') return numberText(cell)
  return serialDate(cell.serial) ?? numberText(cell.serial)
}

/** Whether a row says anything: a spreadsheet saves rows of commas, spaces or borders below and between its tables. */
export const hasText = ({ cells }: TableRow): boolean => cells.some((cell) => cellText(cell) !== '')

/** Plain decimal text of a spreadsheet's number: 0.1 + 0.2 is "0.3", 1e21 is written out. */
export function numberText(number: number): string {
  return decimalOfNumber(number, SPREADSHEET_DIGITS)
}

/** The day of a serial from 1 March 1900 on; before it the 1900 system counts a day that never was. */
export function serialDate(serial: number): IsoDate | undefined {
  const day = Math.floor(serial)
  return day >= FIRST_SOUND_SERIAL && day <= LAST_SERIAL ? addDays(isoDate('1900-01-01'), day - 2) : undefined
}

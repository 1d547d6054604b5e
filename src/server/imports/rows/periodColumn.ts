import {
  parseEach,
  parsePeriod,
  parsePeriodColumn,
  type PeriodReading,
} from '../../../domain/time/parsePeriod.ts'
import { type Cell, cellText } from '../table/cell.ts'
import { FileRefused } from '../table/fileRefused.ts'

/** How each different cell of a column of periods is read, by `periodKey`; `notes` are to be said in the preview. */
export type PeriodColumn = {
  readonly readings: ReadonlyMap<string, PeriodReading>
  readonly notes: readonly string[]
}

const WARNINGS_SAID = 6

/** Tells apart cells that look alike but are not: a number, a date and text. */
export function periodKey(cell: Cell): string {
  return typeof cell === 'string' ? cell : typeof cell === 'number' ? `#${cell}` : `@${cell.serial}`
}

/**
 * Reads the different cells of a column together, so that "2010-11" is a year in one column and a month in another
 * and never both in one. Throws FileRefused when they cannot all be read alike.
 */
export function readPeriodColumn(cells: readonly Cell[]): PeriodColumn {
  const different = new Map(cells.map((cell) => [periodKey(cell), cell]))
  const texts = [...different.values()].filter(isText)
  const column = parsePeriodColumn(texts.map(cellText))
  if (column.outcome === 'refused') throw new FileRefused(column.because)
  const readings = new Map<string, PeriodReading>()
  texts.forEach((cell, index) => {
    const reading = column.cells[index]
    if (reading) readings.set(periodKey(cell), reading)
  })
  for (const [key, cell] of different) {
    if (typeof cell === 'object') readings.set(key, parsePeriod({ excelDate: cell.serial }))
    else if (!isText(cell)) readings.set(key, parsePeriod({ excelNumber: Number(cell) }))
  }
  return {
    readings,
    notes: [...(column.confirm === undefined ? [] : [column.confirm]), ...warnings(different, readings)],
  }
}

/** What was read with a warning, each warning once with the first cell that brought it. */
function warnings(cells: ReadonlyMap<string, Cell>, readings: PeriodColumn['readings']): string[] {
  const firsts = new Map<string, string>()
  for (const [key, cell] of cells) {
    const reading = readings.get(key)
    if (reading?.outcome !== 'ok' || reading.warning === undefined) continue
    const words = reading.provisional
      ? `${reading.warning} The figure was read as provisional.`
      : reading.warning
    if (!firsts.has(words)) firsts.set(words, cellText(cell))
  }
  const said = [...firsts].map(([words, text]) => `“${text}”: ${words}`)
  return said.length <= WARNINGS_SAID
    ? said
    : [
        ...said.slice(0, WARNINGS_SAID),
        `Other periods were read in the same ways (${said.length - WARNINGS_SAID}).`,
      ]
}

/** How each different cell of a column of dates is read, by `periodKey`. */
export function readDateColumn(cells: readonly Cell[]): ReadonlyMap<string, PeriodReading> {
  const different = new Map(cells.map((cell) => [periodKey(cell), cellText(cell)]))
  const texts = [...different.values()]
  const readings = parseEach(texts)
  return new Map(
    [...different.keys()].flatMap((key, index) => {
      const reading = readings[index]
      return reading ? [[key, reading] as const] : []
    }),
  )
}

/** A number of six figures, as 201004, is a year and a month however it is typed; others are never guessed. */
const isText = (cell: Cell): boolean =>
  typeof cell === 'string' || (typeof cell === 'number' && /^\d{6}$/.test(String(cell)))

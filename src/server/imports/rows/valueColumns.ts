import type { ImportMapping } from '../../../contract/imports.ts'
import type { Verification } from '../../../domain/indicators/observation.ts'
import { parsePeriod, type PeriodReading } from '../../../domain/time/parsePeriod.ts'
import type { Period } from '../../../domain/time/period.ts'
import { columnIndex, type MappedColumns } from '../mapping/mappedColumns.ts'
import { type Cell, cellText } from '../table/cell.ts'
import { FileRefused } from '../table/fileRefused.ts'
import { periodKey, readPeriodColumn } from './periodColumn.ts'

const HEADINGS_NAMED = 12

type WideMapping = Extract<ImportMapping, { layout: 'wide' }>

/** A column whose cells are one period's figures. */
export type ValueColumn = {
  readonly index: number
  readonly period: Period
  readonly verification: Verification | undefined
}

/** The columns of figures, the headings that could not be read, and what to say of how the others were. */
export type ValueColumns = {
  readonly read: readonly ValueColumn[]
  readonly refused: readonly { index: number; text: string; because: string; mend: string }[]
  readonly notes: readonly string[]
}

/** Every heading that is a period and has no other use, or those the mapping names. */
export function valueColumns(mapping: WideMapping, columns: MappedColumns): ValueColumns {
  const indexes =
    mapping.periods === 'everyPeriodHeader' ? periodHeadings(columns) : namedColumns(mapping.periods, columns)
  if (indexes.length === 0)
    throw new FileRefused('No column heading is a period, such as Q1 2010/11, Jun 2010 or 201006.')
  const cells = indexes.map((index) => columns.headerCells[index] ?? '')
  const { readings, notes } = readPeriodColumn(cells)
  const read: ValueColumn[] = []
  const refused: ValueColumns['refused'][number][] = []
  for (const index of indexes) {
    const cell = columns.headerCells[index] ?? ''
    const reading = readings.get(periodKey(cell))
    if (reading?.outcome === 'ok')
      read.push({
        index,
        period: reading.period,
        verification: reading.provisional ? 'provisional' : undefined,
      })
    else refused.push({ index, text: cellText(cell), ...periodRefusal(reading) })
  }
  return { read, refused, notes: [...notes, ...notRead(indexes, columns)] }
}

/** Headings without a use, so that one that was meant as a period is not missed. */
function notRead(indexes: readonly number[], columns: MappedColumns): string[] {
  const used = new Set([...indexes, ...otherUses(columns)])
  const names = columns.headers.flatMap((header, index) =>
    used.has(index) || header === '' ? [] : [`“${header}”`],
  )
  if (names.length === 0) return []
  const [first, ...others] = names.slice(0, HEADINGS_NAMED)
  const more = names.length > HEADINGS_NAMED ? ` and ${names.length - HEADINGS_NAMED} more` : ''
  return [
    names.length === 1
      ? `The column ${first} was not read: its heading is no period.`
      : `Columns whose headings are no period were not read: ${[first, ...others].join(', ')}${more}.`,
  ]
}

/** Why a period was not read, and how to write it. */
export function periodRefusal(reading: PeriodReading | undefined): { because: string; mend: string } {
  if (reading?.outcome === 'ambiguous')
    return {
      because: `It can be read in more than one way: ${reading.readings.map(({ label }) => label).join(', or ')}.`,
      mend: 'Write the period in full, such as Q1 2010/11, June 2010 or 2010/11.',
    }
  return {
    because: reading?.outcome === 'refused' ? reading.because : 'It is not a period.',
    mend: 'Write a period such as Q1 2010/11, June 2010 or 2010/11.',
  }
}

/** Whether a heading says a period, in one way or in several. */
export function saysPeriod(cell: Cell): boolean {
  if (cellText(cell) === '') return false
  const alone =
    typeof cell === 'string'
      ? parsePeriod({ text: cell })
      : typeof cell === 'number'
        ? parsePeriod({ excelNumber: cell })
        : parsePeriod({ excelDate: cell.serial })
  return alone.outcome !== 'refused'
}

function periodHeadings(columns: MappedColumns): number[] {
  const used = new Set(otherUses(columns))
  return columns.headerCells.flatMap((cell, index) => (!used.has(index) && saysPeriod(cell) ? [index] : []))
}

const otherUses = ({ indicator, area, areaName, source }: MappedColumns) => [
  ...indicator,
  area,
  areaName,
  source,
]

function namedColumns(names: readonly (string | number)[], columns: MappedColumns): number[] {
  return names.map((name) => columnIndex(name, columns.headers))
}

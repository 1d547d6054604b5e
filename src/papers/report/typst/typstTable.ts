import type { Cell, Column, Table, TableRow } from '../reportDocument.ts'
import type { TypstFiles } from './typstFiles.ts'
import { typstLine } from './typstInline.ts'

/** A cell this long may run on to the next page; a shorter one is never parted. */
const LONGEST_WHOLE = 1800

/** `table(…)`: its headings repeat on every page, and so does the heading of a group that runs on. */
export function typstTable({ look, columns, rows }: Table, files: TypstFiles): string {
  const headings = columns.map(({ heading }) => `table.cell(${headed(files.text(heading))})`)
  const upright = look === 'close' ? ' + horizon' : ''
  return `${[
    `${look}-table(y => (${columns.map((column) => insetOf(column, look)).join(', ')},), columns: (${columns.map(widthOf).join(', ')},)`,
    `align: (${columns.map(({ align }) => `${align === 'figure' ? 'right' : 'left'}${upright}`).join(', ')},)`,
    `table.header(repeat: true, ${headings.join(', ')})`,
    ...rows.map((row) => rowOf(row, columns, files)),
  ].join(',\n  ')})`
}

/** More room after a figure than after words: a column of words often follows. */
const insetOf = ({ align }: Column, look: Table['look']): string =>
  `(left: 0mm, right: ${align === 'figure' ? 2.6 : look === 'open' ? 3 : 1.6}mm, y: y)`

const headed = (words: string): string => `text(weight: 600, size: 8pt, ${words})`

const widthOf = ({ width }: Column): string =>
  'part' in width ? `${width.part}fr` : `${width.millimetres}mm`

function rowOf(row: TableRow, columns: readonly Column[], files: TypstFiles): string {
  if (row.kind === 'group')
    return `table.header(level: 2, repeat: true, group-heading(${columns.length}, ${files.text(row.words)}))`
  const isLong = row.cells.some((cell) => lengthOf(cell) > LONGEST_WHOLE)
  return row.cells.map((cell) => cellOf(cell, isLong, files)).join(', ')
}

function cellOf({ lines, padding }: Cell, isLong: boolean, files: TypstFiles): string {
  const set = lines.map((line) => typstLine(line, files))
  const hidden = padding ? ` + hide(${files.text(padding)})` : ''
  return `table.cell(${isLong ? 'breakable: true, ' : ''}{ ${set.join(' + parbreak() + ') || '[]'}${hidden} })`
}

const lengthOf = ({ lines }: Cell): number =>
  lines.flat().reduce((length, each) => length + ('words' in each ? each.words.length : 0), 0)

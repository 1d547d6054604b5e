import { absenceWords } from '../figures/absenceMark.ts'
import { remarkWords } from '../figures/figureReading.ts'
import { readFigure } from '../figures/readFigure.ts'
import { columnWords } from '../mapping/mappedColumns.ts'
import { type Cell, cellText, type TableRow } from '../table/cell.ts'
import type { Belonging } from './indicatorDirectory.ts'
import type { Part } from './part.ts'
import type { RowContext } from './rowContext.ts'
import { leaveOut, refuse, remark } from './tally.ts'
import { tidyFacts, type TidyFacts } from './tidyFacts.ts'

/** What a row's figures say about one indicator and area: one part for each column of figures. */
export function figureParts(
  row: TableRow,
  belonging: Belonging,
  areaCode: string,
  context: RowContext,
): Part[] {
  if ('wide' in context.figures) {
    const facts: Omit<TidyFacts, 'verification'> = {
      source: sourceOf(row, context),
      note: '',
      knownOn: context.knownOn,
      absence: null,
    }
    return context.figures.wide.flatMap(({ index, period, verification }) =>
      partOf(
        {
          row,
          index,
          cell: row.cells[index],
          belonging,
          areaCode,
          period,
          facts: { ...facts, verification },
        },
        context,
      ),
    )
  }
  const facts = tidyFacts(row, context.figures, context)
  if (!facts) return []
  const index = context.columns.value ?? 0
  return partOf(
    { row, index, cell: row.cells[index], belonging, areaCode, period: facts.period, facts },
    context,
  )
}

function sourceOf(row: TableRow, { columns, source }: RowContext): string {
  const own = columns.source === undefined ? '' : cellText(row.cells[columns.source])
  return own === '' ? source : own
}

type CellRead = {
  readonly row: TableRow
  readonly index: number
  readonly cell: Cell | undefined
  readonly belonging: Belonging
  readonly areaCode: string
  readonly period: Part['period']
  readonly facts: TidyFacts
}

function partOf(
  { row, index, cell, belonging, areaCode, period, facts }: CellRead,
  context: RowContext,
): Part[] {
  const { columns, tally, marks, commasMayBeDecimal } = context
  const text = cellText(cell)
  const column = columnWords(columns, index)
  const part = {
    row: row.row,
    column,
    text,
    indicatorId: belonging.indicatorId,
    areaCode,
    period,
    verification: facts.verification ?? context.verification,
    source: facts.source,
    note: facts.note,
    knownOn: facts.knownOn,
    part: belonging.part,
    value: null,
    absence: null,
    refused: false,
  }
  const reading = readFigure(cell, { unit: belonging.unit, marks, commasMayBeDecimal })
  const verification =
    reading.outcome === 'figure' ? (reading.verification ?? part.verification) : part.verification
  const barred =
    reading.outcome === 'blank' && facts.absence === null ? null : context.rights({ ...part, verification })
  if (barred) {
    refuse(tally, { row: row.row, column, text, ...barred })
    return [{ ...part, refused: true }]
  }
  if (facts.absence !== null && reading.outcome !== 'blank' && reading.outcome !== 'refused') {
    if (reading.outcome !== 'absent' || reading.absence !== facts.absence) {
      refuse(tally, {
        row: row.row,
        column,
        text,
        because: `The row gives a figure and says it is ${absenceWords[facts.absence]}.`,
        mend: 'Give the figure, or the reason there is none, but not both.',
      })
      return [{ ...part, refused: true }]
    }
  }
  switch (reading.outcome) {
    case 'figure':
      for (const each of reading.remarks) remark(tally, remarkWords[each])
      return [
        {
          ...part,
          value: reading.value,
          verification,
        },
      ]
    case 'zero':
      remark(tally, `“${reading.mark}” was read as 0, as the mapping says`)
      return [{ ...part, value: '0' }]
    case 'absent':
      remark(tally, `“${reading.mark}” was read as no figure: ${absenceWords[reading.absence]}`)
      return [{ ...part, absence: reading.absence }]
    case 'blank':
      if (facts.absence !== null) return [{ ...part, absence: facts.absence }]
      leaveOut(tally, 'noFigure')
      return []
    case 'refused':
      refuse(tally, { row: row.row, column, text, because: reading.because, mend: reading.mend })
      return [{ ...part, refused: true }]
  }
}

import type { FigureRecord } from '../records/figureRecords.ts'
import { shorthand } from '../words/shorthand.ts'
import { backToContents } from './contentsSheet.ts'
import { type Cell, type Column, figure, type Sheet, text } from './model.ts'
import { noteNumber } from './notesSheets.ts'
import { orShorthand } from './orShorthand.ts'
import { sheetNames } from './sheetNames.ts'

const columns: readonly Column[] = [
  { heading: 'Reference', width: 12 },
  { heading: 'Indicator', width: 40 },
  { heading: 'Unit', width: 20 },
  { heading: 'Quarter', width: 13 },
  { heading: 'Period', width: 18 },
  { heading: 'Actual', width: 13, isNumeric: true },
  { heading: 'Marks', width: 11 },
  { heading: `Target [note ${noteNumber.target}]`, width: 16, isNumeric: true },
  { heading: 'Target from', width: 12, isNumeric: true },
  { heading: 'Target to', width: 12, isNumeric: true },
  { heading: 'Stretch target', width: 12, isNumeric: true },
  { heading: `Status [note ${noteNumber.status}]`, width: 16 },
  { heading: `Usual range from [note ${noteNumber.usual}]`, width: 16, isNumeric: true },
  { heading: 'Usual mean', width: 14, isNumeric: true },
  { heading: 'Usual range to', width: 14, isNumeric: true },
  { heading: 'Signal', width: 26 },
  { heading: 'Forecast for the year end', width: 14, isNumeric: true },
  { heading: 'Decisions', width: 44 },
  { heading: 'Notes', width: 44 },
]

/** One row a quarter of each indicator, as its chart is drawn. */
export const figuresSheet = (records: readonly FigureRecord[]): Sheet => ({
  name: sheetNames.figures,
  title: 'Figures: every quarter of every indicator',
  lines: [
    text('One row a quarter of each indicator, oldest first, to the end of the financial year.'),
    text(
      '[x]: no figure; the notes say why. [z]: none belongs here. “None”: no mark, signal, decision or note.',
    ),
    backToContents,
  ],
  table: { name: 'figures', columns, rows: records.map(rowOf) },
})

function rowOf({ of: { page }, drawn }: FigureRecord): Cell[] {
  const missing = drawn.marks.includes(shorthand.notApplicable)
    ? shorthand.notApplicable
    : shorthand.notAvailable
  const level = (value: string) => figure(value, shorthand.notApplicable)
  return [
    text(page.reference),
    text(page.definition.title),
    text(orShorthand(page.definition.unit, shorthand.notApplicable)),
    text(drawn.quarter),
    text(orShorthand(drawn.period, shorthand.notApplicable)),
    figure(drawn.actual, missing),
    text(drawn.marks || 'None'),
    level(drawn.target),
    level(drawn.targetLow),
    level(drawn.targetHigh),
    level(drawn.stretchTarget),
    text(orShorthand(drawn.status, shorthand.notApplicable)),
    level(drawn.usualLower),
    level(drawn.usualMean),
    level(drawn.usualUpper),
    text(drawn.signal || 'None'),
    level(drawn.forecast),
    text(drawn.decisions || 'None'),
    text(drawn.notes || 'None'),
  ]
}

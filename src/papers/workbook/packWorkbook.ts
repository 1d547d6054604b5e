import { isoDate } from '../../domain/time/isoDate.ts'
import { type Pack, packIndicators } from '../pack.ts'
import { figureRecords } from '../records/figureRecords.ts'
import { chartDataSheet, chartsSheet } from './chartSheets.ts'
import { contentsSheet } from './contentsSheet.ts'
import { coverSheet, workbookTitle } from './coverSheet.ts'
import { decisionsSheet } from './decisionsSheet.ts'
import { figuresSheet } from './figuresSheet.ts'
import { indicatorsSheet } from './indicatorsSheet.ts'
import { type Sheet, text, type Workbook } from './model.ts'
import { notesSheet, shorthandSheet } from './notesSheets.ts'
import { shorthand } from '../words/shorthand.ts'
import { scorecardSheet } from './scorecardSheet.ts'

/** The whole workbook of a view. */
export function packWorkbook(pack: Pack): Workbook {
  const records = packIndicators(pack).flatMap(figureRecords)
  const decisions = decisionsSheet(pack)
  const charts = chartsSheet(pack)
  const told: readonly (readonly [sheet: Sheet, holds: string])[] = [
    [notesSheet(pack), 'The status rule in force, the as-at date, what targets and usual ranges are.'],
    [shorthandSheet, 'What the letters in square brackets mean.'],
    [scorecardSheet(pack), 'Where each indicator stands: status, reason, latest figure, targets, direction.'],
    [figuresSheet(records), 'Every quarter of every indicator: actual, targets, status, usual range, notes.'],
    [indicatorsSheet(pack), 'What each indicator measures, and by which definition.'],
    ...(decisions ? [[decisions, 'What was decided about these indicators, and by whom.'] as const] : []),
    [chartDataSheet(records), 'The cells the charts draw.'],
  ]
  const contents = [
    ...told.map(([{ name }, holds]) => ({ name, holds })),
    { name: charts.name, holds: 'A chart of each indicator, which can be restyled.' },
  ]
  const title = workbookTitle(pack)
  return {
    title,
    subject: pack.subject.title,
    description: `${title}, as at ${pack.asAt}. ${pack.statusRule}`,
    organisation: pack.partnership.name,
    asAt: isoDate(pack.asAt),
    sheets: [coverSheet(pack), contentsSheet(contents), ...told.map(([sheet]) => neverEmpty(sheet))],
    charts,
  }
}

/** A table needs a row: where there is nothing to list, one says so. */
function neverEmpty(sheet: Sheet): Sheet {
  const { table } = sheet
  if (table === null || table.rows.length > 0) return sheet
  const row = table.columns.map(() => text(shorthand.notApplicable))
  return { ...sheet, table: { ...table, rows: [row] } }
}

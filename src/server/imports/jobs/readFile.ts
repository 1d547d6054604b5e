import type { ImportMapping } from '../../../contract/imports.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import { recordStep, type FoundReading, type StoredImport } from '../../stores/importStore.ts'
import { mappedColumns, type MappedColumns } from '../mapping/mappedColumns.ts'
import { areaDirectory } from '../rows/areaDirectory.ts'
import { importRights } from '../rows/importRights.ts'
import { indicatorDirectory } from '../rows/indicatorDirectory.ts'
import { periodKey, readDateColumn, readPeriodColumn } from '../rows/periodColumn.ts'
import type { RowContext } from '../rows/rowContext.ts'
import { rowReader } from '../rows/rowReader.ts'
import { columnWords } from '../mapping/mappedColumns.ts'
import { cellsCounted, newTally, refuse, tallyNotes } from '../rows/tally.ts'
import { type ValueColumn, valueColumns } from '../rows/valueColumns.ts'
import { tidyMark } from '../figures/absenceMark.ts'
import { type Cell, cellText, type RowBatch } from '../table/cell.ts'
import { csvDelimiter } from '../table/csvTable.ts'
import { FileRefused } from '../table/fileRefused.ts'
import { openTable, type OpenTable } from '../table/openTable.ts'
import type { TextEncoding } from '../table/textEncoding.ts'
import { betweenParts, Cancelled, type JobContext } from './jobContext.ts'
import { keepRefusals, MOST_REFUSALS_KEPT, seriesNumbers, stageAreas, stageParts } from './staging.ts'
import { storeFacts, type StoreFacts } from './storeFacts.ts'
import type { Part } from '../rows/part.ts'

const STAGED_AT_ONCE = 4_000
/** A column with more different cells than this is not one of periods or dates. */
const MOST_PERIODS = 50_000
/** Shares of the progress bar: finding the periods, then reading; comparing takes the rest. */
const PERIODS_FOUND = 0.1
export const FILE_READ = 0.6

/** Reads the whole file into staging, a chunk at a time. Throws FileRefused, or Cancelled when it was. */
export async function readFile(context: JobContext, reading: StoredImport): Promise<FoundReading> {
  const file = await context.uploads.open(reading.uploadId)
  if (!file) throw new FileRefused('The file is no longer here. Send it again.')
  const table = await openTable(file)
  const facts = await context.database.read((trx) => storeFacts(trx, reading.recordedOn))
  const columns = await headerColumns(table, reading.mapping)
  const step = stepper(context, reading.id)
  await step({ progress: 0, stage: 'Finding the periods' })
  const tally = newTally()
  const { figures, notes: said } = await figureColumns(table, reading.mapping, columns, (done) =>
    step({ progress: done * PERIODS_FOUND }),
  )
  if ('refused' in figures)
    for (const { index, text, because, mend } of figures.refused)
      refuse(tally, {
        row: reading.mapping.headerRow,
        column: columnWords(columns, index),
        text,
        because: `The heading is not one period. ${because}`,
        mend,
      })
  const { area } = reading.mapping
  const rowContext: RowContext = {
    columns,
    indicators: indicatorDirectory(reading.mapping.indicator, facts.indicators),
    area,
    areas: areaDirectory(facts.home, facts.areas, area.by === 'column' && area.all),
    figures,
    marks: Object.fromEntries(
      Object.entries(reading.mapping.marks ?? {}).map(([mark, meaning]) => [tidyMark(mark), meaning]),
    ),
    commasMayBeDecimal:
      table.format === 'csv' && (await csvDelimiter(file, table.encoding as TextEncoding)) === ';',
    verification: reading.verification,
    source: reading.source,
    rights: importRights(reading, facts),
    knownOn: reading.knownOn,
    today: reading.recordedOn,
    tally,
  }
  const late = await stageRows(context, reading, table, rowContext)
  requireHome(rowContext, facts)
  const notes = [
    ...said,
    ...tallyNotes(tally),
    ...(late > 0
      ? [
          `Some figures are for periods that end after ${longDate(reading.recordedOn)} (${cellsCounted(late)}).`,
        ]
      : []),
  ]
  return { rows: tally.rows, refused: tally.refused, leftOut: tally.leftOut, notes }
}

async function headerColumns(table: OpenTable, mapping: ImportMapping): Promise<MappedColumns> {
  for await (const { rows } of table.rows(mapping.sheet))
    for (const { row, cells } of rows) {
      if (row === mapping.headerRow) return mappedColumns(mapping, cells)
      if (row > mapping.headerRow) break
    }
  throw new FileRefused(`Row ${mapping.headerRow}, which should hold the headings, is empty.`)
}

type Figures =
  | { readonly wide: readonly ValueColumn[]; readonly refused: ReturnType<typeof valueColumns>['refused'] }
  | Extract<RowContext['figures'], { tidy: unknown }>

async function figureColumns(
  table: OpenTable,
  mapping: ImportMapping,
  columns: MappedColumns,
  onProgress: (done: number) => Promise<void>,
): Promise<{ figures: Figures; notes: readonly string[] }> {
  if (mapping.layout === 'wide') {
    const { read, refused, notes } = valueColumns(mapping, columns)
    return { figures: { wide: read, refused }, notes }
  }
  const periods = new Map<string, Cell>()
  const published = new Map<string, Cell>()
  for await (const { rows, done } of table.rows(mapping.sheet)) {
    for (const { row, cells } of rows) {
      if (row <= mapping.headerRow) continue
      noteCell(periods, cells[columns.period ?? 0])
      if (columns.knownOn !== undefined) noteCell(published, cells[columns.knownOn])
    }
    if (periods.size > MOST_PERIODS) throw tooManyDifferent(mapping.period, 'periods')
    if (published.size > MOST_PERIODS) throw tooManyDifferent(mapping.knownOn, 'dates')
    await onProgress(done)
  }
  const tidy = readPeriodColumn([...periods.values()])
  return { figures: { tidy, published: readDateColumn([...published.values()]) }, notes: tidy.notes }
}

function noteCell(different: Map<string, Cell>, cell: Cell | undefined): void {
  if (cell !== undefined && cellText(cell) !== '') different.set(periodKey(cell), cell)
}

const tooManyDifferent = (column: string | number | undefined, what: string) =>
  new FileRefused(`The column “${String(column)}” holds too many different values to be ${what}.`)

/** Reads and stages every row; the number of figures whose period ends after today. */
async function stageRows(
  context: JobContext,
  reading: StoredImport,
  table: OpenTable,
  rowContext: RowContext,
): Promise<number> {
  const { tally, areas, today } = rowContext
  const { database } = context
  const reader = rowReader(rowContext)
  const seriesOf = seriesNumbers()
  let parts: Part[] = []
  let refusalsKept = 0
  let late = 0
  const flush = async (done: number) => {
    const [staged, refusals, added] = [parts, tally.refusals, areas.takeAdded()]
    parts = []
    tally.refusals = []
    const kept = refusals.slice(0, Math.max(0, MOST_REFUSALS_KEPT - refusalsKept))
    refusalsKept += kept.length
    await database.write(async (trx) => {
      const step = {
        progress: PERIODS_FOUND + done * (FILE_READ - PERIODS_FOUND),
        stage: 'Reading the rows',
        counts: {
          rows: tally.rows,
          new: 0,
          changed: 0,
          unchanged: 0,
          refused: tally.refused,
          leftOut: tally.leftOut,
        },
      }
      if (!(await recordStep(trx, reading.id, 'reading', step, context.now()))) throw new Cancelled()
      await stageParts(trx, database.kind, reading.id, staged, seriesOf)
      await stageAreas(trx, database.kind, reading.id, added)
      await keepRefusals(trx, database.kind, reading.id, 'reading', kept)
    }, 'preparation')
    await betweenParts(context)
  }
  for await (const batch of afterHeader(table, reading.mapping)) {
    for (const row of batch.rows)
      for (const part of reader.read(row)) {
        if (part.period.end > today) late++
        parts.push(part)
      }
    if (parts.length >= STAGED_AT_ONCE || tally.refusals.length >= STAGED_AT_ONCE) await flush(batch.done)
  }
  reader.end()
  await flush(1)
  return late
}

async function* afterHeader(table: OpenTable, mapping: ImportMapping): AsyncGenerator<RowBatch> {
  for await (const { rows, done } of table.rows(mapping.sheet))
    yield { rows: rows.filter(({ row }) => row > mapping.headerRow), done }
}

/** A file without a row of the partnership's own area, when only that was asked for, is the wrong file or column. */
function requireHome({ area, areas, columns, tally }: RowContext, { home }: StoreFacts): void {
  if (area.by === 'home' || area.all || areas.metHome() || columns.area === undefined || tally.rows === 0)
    return
  const column = columnWords(columns, columns.area)
  const examples = areas.examples().map((each) => `“${each}”`)
  throw new FileRefused(
    `No row is for ${home.name} (${home.code}). The column “${column}” names ${examples.length > 0 ? `${examples.join(', ')} …` : 'no area'}. Choose another column, or read other areas too.`,
  )
}

/** Records progress now and then, and stops the work when the import was cancelled. */
function stepper(context: JobContext, importId: string) {
  let last = -1
  return async (step: { progress: number; stage?: string }) => {
    if (step.progress - last < 0.01 && step.stage === undefined) return
    last = step.progress
    const going = await context.database.write(
      (trx) => recordStep(trx, importId, 'reading', step, context.now()),
      'preparation',
    )
    if (!going) throw new Cancelled()
    await betweenParts(context)
  }
}

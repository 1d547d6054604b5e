import { meaningOf } from '../figures/meaningOf.ts'
import { absences, type Absence, type Verification } from '../../../domain/indicators/observation.ts'
import { compareDates, type IsoDate } from '../../../domain/time/isoDate.ts'
import { longDate } from '../../../domain/time/dateWords.ts'
import type { PeriodReading } from '../../../domain/time/parsePeriod.ts'
import type { Period } from '../../../domain/time/period.ts'
import { absenceMark } from '../figures/absenceMark.ts'
import { columnWords, type MappedColumns } from '../mapping/mappedColumns.ts'
import { cellText, type TableRow } from '../table/cell.ts'
import { type PeriodColumn, periodKey } from './periodColumn.ts'
import { refuse, type Tally } from './tally.ts'
import { periodRefusal } from './valueColumns.ts'

/** What a row says of its figure beside the figure itself. */
export type TidyFacts = {
  readonly absence: Absence | null
  readonly verification: Verification | undefined
  readonly source: string
  readonly note: string
  readonly knownOn: IsoDate
}

/** The columns of a tidy file that are read as wholes, by `periodKey`. */
export type TidyColumns = {
  readonly tidy: PeriodColumn
  readonly published: ReadonlyMap<string, PeriodReading>
}

type FactContext = {
  readonly columns: MappedColumns
  readonly source: string
  readonly knownOn: IsoDate
  readonly today: IsoDate
  readonly tally: Tally
}

const verificationWords: Readonly<Record<string, Verification>> = {
  verified: 'verified',
  final: 'verified',
  audited: 'verified',
  confirmed: 'verified',
  validated: 'verified',
  provisional: 'provisional',
  unverified: 'provisional',
  draft: 'provisional',
  estimate: 'provisional',
  estimated: 'provisional',
  p: 'provisional',
}

/** The facts of a tidy row, or undefined when one cannot be read: then the row is refused. */
export function tidyFacts(
  row: TableRow,
  { tidy: periods, published }: TidyColumns,
  context: FactContext,
): (TidyFacts & { readonly period: Period }) | undefined {
  const { columns } = context
  const text = (index: number | undefined) => (index === undefined ? '' : cellText(row.cells[index]))
  const refused = (index: number | undefined, because: string, mend: string) => {
    const at = index ?? 0
    refuse(context.tally, { row: row.row, column: columnWords(columns, at), text: text(at), because, mend })
    return undefined
  }

  const reading = periods.readings.get(periodKey(row.cells[columns.period ?? 0] ?? ''))
  if (reading?.outcome !== 'ok') {
    const { because, mend } = periodRefusal(reading)
    return refused(columns.period, because, mend)
  }
  const why = text(columns.absence)
  const absence = why === '' ? null : absenceNamed(why)
  if (absence === undefined)
    return refused(
      columns.absence,
      'It is not a reason that there is no figure.',
      `Write one of ${absences.join(', ')}, or leave the cell empty.`,
    )
  const status = text(columns.verification)
  const verification = meaningOf(verificationWords, status.toLowerCase())
  if (status !== '' && verification === undefined)
    return refused(
      columns.verification,
      'It says neither provisional nor verified.',
      'Write provisional or verified.',
    )
  const known = columns.knownOn === undefined ? undefined : row.cells[columns.knownOn]
  const date = known === undefined || cellText(known) === '' ? undefined : published.get(periodKey(known))
  if (date?.outcome === 'ambiguous')
    return refused(columns.knownOn, periodRefusal(date).because, 'Write the date as 2010-11-29.')
  const knownOn = cellText(known) === '' ? context.knownOn : dayOf(date)
  if (knownOn === undefined)
    return refused(columns.knownOn, 'It is not one certain date.', 'Write the date as 2010-11-29.')
  if (compareDates(knownOn, context.today) > 0)
    return refused(
      columns.knownOn,
      `The date has not come yet: today is ${longDate(context.today)}.`,
      'Correct the date on which the figure became known.',
    )
  const source = text(columns.source)
  return {
    period: reading.period,
    absence,
    verification: reading.provisional ? 'provisional' : verification,
    source: source === '' ? context.source : source,
    note: text(columns.note),
    knownOn,
  }
}

function absenceNamed(text: string): Absence | undefined {
  const word = text.toLowerCase()
  return absences.find((absence) => absence.toLowerCase() === word) ?? absenceMark(text)
}

const dayOf = (reading: PeriodReading | undefined): IsoDate | undefined =>
  reading?.outcome === 'ok' && reading.period.kind === 'day' ? reading.period.end : undefined

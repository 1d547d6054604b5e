import type { KeptSection, Period, ReportKind } from '../../domain/reports/report.ts'
import { isoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { recordedColumns, recordOf, type Recording } from './recording.ts'

type Plan = Period & { readonly id: string; readonly kind: ReportKind; readonly title: string }

/** The last version of every report, the latest drafted first. */
export async function reportVersions(trx: Trx) {
  const rows = await trx
    .selectFrom('board_reports')
    .select([
      'sequence',
      'report_id',
      'kind',
      'title',
      'from_date',
      'until_date',
      'known_on',
      'recorded_on',
      'recorded_at',
      'recorded_by',
    ])
    .orderBy('sequence')
    .execute()
  const last = new Map(rows.map((row) => [row.report_id, row]))
  return [...last.values()]
    .map((row) => ({
      id: row.report_id,
      kind: row.kind,
      title: row.title,
      from: isoDate(row.from_date),
      until: isoDate(row.until_date),
      record: recordOf(row),
    }))
    .toReversed()
}

/** A report as it was last written, with the number of that version; undefined where there is none. */
export async function reportById(trx: Trx, id: string) {
  const row = await trx
    .selectFrom('board_reports')
    .selectAll()
    .where('report_id', '=', id)
    .orderBy('sequence', 'desc')
    .executeTakeFirst()
  return (
    row && {
      id: row.report_id,
      kind: row.kind,
      title: row.title,
      from: isoDate(row.from_date),
      until: isoDate(row.until_date),
      sections: JSON.parse(row.sections) as KeptSection[],
      sequence: row.sequence,
      record: recordOf(row),
    }
  )
}

export async function insertReportVersion(
  trx: Trx,
  { id, kind, title, from, until }: Plan,
  sections: readonly KeptSection[],
  recording: Recording,
): Promise<void> {
  await trx
    .insertInto('board_reports')
    .values({
      report_id: id,
      kind,
      title,
      from_date: from,
      until_date: until,
      sections: JSON.stringify(sections),
      ...recordedColumns(recording),
    })
    .execute()
}

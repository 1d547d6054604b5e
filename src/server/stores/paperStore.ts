import type { Paper } from '../../contract/papers.ts'
import type { Trx } from '../database/database.ts'
import { recordedColumns, recordOf, type Recording } from './recording.ts'

type Stored = Omit<Paper, 'record'> & { readonly content: string }

/** What was issued, newest first; without papers that hold provisional figures unless they may be seen. */
export async function issuedPapers(trx: Trx, seesProvisional: boolean): Promise<Paper[]> {
  let query = trx.selectFrom('issued_papers').select(about)
  if (!seesProvisional) query = query.where('provisional', '=', 0)
  const rows = await query.orderBy('recorded_at', 'desc').orderBy('id', 'desc').execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    of: { kind: row.subject_kind, id: row.subject_id },
    format: row.format,
    quarter: row.quarter,
    asAt: row.as_at,
    provisional: row.provisional === 1,
    fileName: row.file_name,
    size: row.size,
    sha256: row.sha256,
    record: recordOf(row),
  }))
}

const about = [
  'id',
  'title',
  'subject_kind',
  'subject_id',
  'format',
  'quarter',
  'as_at',
  'provisional',
  'file_name',
  'size',
  'sha256',
  'known_on',
  'recorded_on',
  'recorded_at',
  'recorded_by',
] as const

/** A paper's file as base64 text, with what it is; undefined where there is none of that id, or none that may be seen. */
export function issuedPaperFile(trx: Trx, id: string, seesProvisional: boolean) {
  let query = trx.selectFrom('issued_papers').select(['file_name', 'format', 'content']).where('id', '=', id)
  if (!seesProvisional) query = query.where('provisional', '=', 0)
  return query.executeTakeFirst()
}

export async function insertPaper(trx: Trx, paper: Stored, recording: Recording): Promise<Paper> {
  const columns = recordedColumns(recording)
  const { of, content, ...kept } = paper
  await trx
    .insertInto('issued_papers')
    .values({
      id: paper.id,
      title: paper.title,
      subject_kind: of.kind,
      subject_id: of.id,
      format: paper.format,
      quarter: paper.quarter,
      as_at: paper.asAt,
      provisional: paper.provisional ? 1 : 0,
      file_name: paper.fileName,
      size: paper.size,
      sha256: paper.sha256,
      content,
      ...columns,
    })
    .execute()
  return { ...kept, of, record: recordOf(columns) }
}

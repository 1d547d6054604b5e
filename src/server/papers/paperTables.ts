import type { Paper } from '../../contract/papers.ts'
import type { PackFormat } from '../../papers/paperFormats.ts'
import type { RecordedColumns } from '../stores/recording.ts'

/** Papers as they were issued. */
export type PaperTables = {
  issued_papers: {
    id: string
    title: string
    subject_kind: Paper['of']['kind']
    subject_id: string
    format: PackFormat
    quarter: string
    as_at: string
    provisional: number
    file_name: string
    /** In bytes. */
    size: number
    sha256: string
    /** The file itself, as base64 text. */
    content: string
  } & RecordedColumns
}

import type { Dialect } from '../dialect.ts'
import { onlyAddedTo } from './onlyAddedTo.ts'

/** Papers kept as they were issued: the file itself, as base64 text, with its hash. */
export function issuedPapers(dialect: Dialect): string[] {
  const { text } = dialect
  return [
    `create table issued_papers (id ${text} primary key, title ${text} not null, subject_kind ${text} not null,
      subject_id ${text} not null, format ${text} not null, quarter ${text} not null, as_at ${text} not null,
      provisional integer not null, file_name ${text} not null, size integer not null, sha256 ${text} not null,
      content ${text} not null, known_on ${text} not null, recorded_on ${text} not null,
      recorded_at ${text} not null, recorded_by ${text} not null)`,
    ...onlyAddedTo(dialect, 'issued_papers'),
  ]
}

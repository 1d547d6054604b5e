import type { Generated } from 'kysely'
import type { ImportState } from '../../contract/imports.ts'
import type { Absence, Verification } from '../../domain/indicators/observation.ts'
import type { Audience } from '../../domain/permissions/sight.ts'
import type { PeriodKind } from '../../domain/time/period.ts'
import type { Dialect } from '../database/dialect.ts'

/** What a cell of a file says, once its indicator, area and period are known. */
type Staged = {
  import_id: string
  indicator_id: string
  area_code: string
  period_kind: PeriodKind
  period_start: string
  period_end: string
  value: string | null
  absence: Absence | null
  verification: Verification
  source: string
  note: string
  known_on: string
}

/** Imports under way, their staging, and the saved ways of reading a file. Staging is emptied when an import ends. */
export type ImportTables = {
  imports: {
    id: string
    upload_id: string
    file_name: string
    /** SHA-256 of the file's bytes; null for one sent to an earlier release. */
    file_sha256: string | null
    state: ImportState['state']
    /** Thousandths done. */
    progress: number
    stage: string
    counts: string
    notes: string
    /** What reading the file found, before its figures were put together. */
    found: string
    /** Examples of what would be recorded. */
    changes: string
    failure: string | null
    mapping: string
    verification: Verification
    /** Whom its figures are for. */
    audience: Audience
    source: string
    known_on: string
    /** The last observation that stood when the preview was made; what came later was not compared. */
    compared_to: number | null
    /** The last definition of an indicator that stood then. */
    defined_to: number | null
    started_at: string
    started_by: string
    started_by_id: string
    /** What its starter is to the partnership, as JSON: what may be imported, and what of the store is seen. */
    standing: string
    accepted_by: string | null
    recorded_on: string
    touched_at: string
  }
  /** One row for each cell read. `part` names the category it is one part of a sum for; '' when it is the whole. */
  staged_parts: Staged & {
    position: Generated<number>
    row: number
    column: string
    text: string
    part: string
    /** The cell was refused: nothing that needs it may be recorded. */
    refused: number
    /** One number for each indicator and area, in the order the file brings them. */
    series: number
  }
  /** One row for each observation the parts come to. */
  staged_observations: Staged & {
    position: Generated<number>
    quarter: number
    /** The partner whose own figure it is to be; null for the whole partnership’s. */
    partner_only: string | null
    outcome: 'new' | 'changed' | 'unchanged'
  }
  staged_areas: { import_id: string; code: string; name: string }
  import_refusals: {
    position: Generated<number>
    import_id: string
    /** Found while reading the file, or later while putting its figures together. */
    found: 'reading' | 'combining'
    row: number
    column: string
    text: string
    because: string
    mend: string
  }
  /** Files sent and not yet accepted or cancelled. */
  import_uploads: { id: string; file_name: string; sent_at: string; sha256: string | null }
  import_mappings: { id: string; name: string; mapping: string }
}

export function importTables({ text, autoIncrementKey }: Dialect): string[] {
  const importId = `import_id ${text} not null`
  const staged = `${importId}, indicator_id ${text} not null, area_code ${text} not null,
    period_kind ${text} not null, period_start ${text} not null, period_end ${text} not null,
    value ${text}, absence ${text}, verification ${text} not null, source ${text} not null, note ${text} not null,
    known_on ${text} not null`
  return [
    `create table imports (id ${text} primary key, upload_id ${text} not null, file_name ${text} not null,
      state ${text} not null, progress integer not null, stage ${text} not null, counts ${text} not null,
      notes ${text} not null, found ${text} not null, changes ${text} not null, failure ${text}, mapping ${text} not null, verification ${text} not null,
      source ${text} not null, known_on ${text} not null, compared_to bigint, defined_to bigint,
      started_at ${text} not null, started_by ${text} not null, accepted_by ${text}, recorded_on ${text} not null,
      touched_at ${text} not null)`,
    `create table staged_parts (position ${autoIncrementKey}, ${staged}, "row" integer not null, "column" ${text} not null, text ${text} not null,
      part ${text} not null, refused integer not null, series integer not null)`,
    'create index staged_parts_by_series on staged_parts (import_id, series)',
    `create table staged_observations (position ${autoIncrementKey}, ${staged}, quarter integer not null,
      outcome ${text} not null)`,
    `create table staged_areas (${importId}, code ${text} not null, name ${text} not null)`,
    `create table import_refusals (position ${autoIncrementKey}, ${importId}, found ${text} not null,
      "row" integer not null, "column" ${text} not null, text ${text} not null, because ${text} not null,
      mend ${text} not null)`,
    'create index import_refusals_in_order on import_refusals (import_id, position)',
    `create table import_uploads (id ${text} primary key, file_name ${text} not null, sent_at ${text} not null)`,
    `create table import_mappings (id ${text} primary key, name ${text} not null unique, mapping ${text} not null)`,
  ]
}

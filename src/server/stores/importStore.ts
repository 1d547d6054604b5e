import type { ImportCounts, ImportMapping, ImportState, SavedMapping } from '../../contract/imports.ts'
import { importMapping } from '../../contract/imports.ts'
import type { Verification } from '../../domain/indicators/observation.ts'
import type { Standing } from '../../domain/permissions/role.ts'
import type { Audience } from '../../domain/permissions/sight.ts'
import { isoDate, type IsoDate } from '../../domain/time/isoDate.ts'
import type { Trx } from '../database/database.ts'
import { digestOf } from '../digest.ts'
import { ERASED, peopleNamed } from './personStore.ts'

/** An import as its work needs it. */
export type StoredImport = {
  readonly id: string
  readonly uploadId: string
  readonly fileName: string
  /** SHA-256 of its bytes; null for one sent to an earlier release. */
  readonly fileSha256: string | null
  readonly state: ImportState['state']
  readonly mapping: ImportMapping
  readonly verification: Verification
  readonly audience: Audience
  readonly source: string
  readonly knownOn: IsoDate
  readonly comparedTo: number | null
  readonly definedTo: number | null
  readonly startedBy: string
  readonly startedById: string
  /** What its starter is to the partnership: what they may import, and what of the store they see. */
  readonly standing: Standing
  readonly acceptedBy: string | null
  readonly recordedOn: IsoDate
  readonly found: FoundReading
}

/** What reading the file found, before its figures were put together. */
export type FoundReading = {
  readonly rows: number
  readonly refused: number
  readonly leftOut: number
  readonly notes: readonly string[]
}

const noCounts: ImportCounts = { rows: 0, new: 0, changed: 0, unchanged: 0, refused: 0, leftOut: 0 }

const nothingFound: FoundReading = { rows: 0, refused: 0, leftOut: 0, notes: [] }
const REFUSED_SHOWN = 100

export async function insertImport(
  trx: Trx,
  plan: Omit<StoredImport, 'state' | 'comparedTo' | 'definedTo' | 'found' | 'acceptedBy'> & {
    readonly startedAt: string
  },
): Promise<void> {
  await trx
    .insertInto('imports')
    .values({
      id: plan.id,
      upload_id: plan.uploadId,
      file_name: plan.fileName,
      file_sha256: plan.fileSha256,
      state: 'reading',
      progress: 0,
      stage: 'Waiting to be read',
      counts: JSON.stringify(noCounts),
      notes: '[]',
      found: JSON.stringify(nothingFound),
      changes: '[]',
      failure: null,
      mapping: JSON.stringify(plan.mapping),
      verification: plan.verification,
      audience: plan.audience,
      source: plan.source,
      known_on: plan.knownOn,
      compared_to: null,
      defined_to: null,
      started_at: plan.startedAt,
      started_by: plan.startedBy,
      started_by_id: plan.startedById,
      standing: JSON.stringify(plan.standing),
      accepted_by: null,
      recorded_on: plan.recordedOn,
      touched_at: plan.startedAt,
    })
    .execute()
}

export async function storedImport(trx: Trx, id: string): Promise<StoredImport | undefined> {
  const row = await trx.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst()
  return (
    row && {
      id: row.id,
      uploadId: row.upload_id,
      fileName: row.file_name,
      fileSha256: row.file_sha256,
      state: row.state,
      mapping: importMapping.parse(JSON.parse(row.mapping)),
      verification: row.verification,
      audience: row.audience,
      source: row.source,
      knownOn: isoDate(row.known_on),
      comparedTo: row.compared_to,
      definedTo: row.defined_to,
      startedBy: row.started_by,
      startedById: row.started_by_id,
      standing: JSON.parse(row.standing) as Standing,
      acceptedBy: row.accepted_by,
      recordedOn: isoDate(row.recorded_on),
      found: JSON.parse(row.found) as FoundReading,
    }
  )
}

/** What a step of the work changes. */
export type ImportStep = {
  readonly state?: ImportState['state']
  /** 0 to 1. */
  readonly progress?: number
  readonly stage?: string
  readonly counts?: ImportCounts
  readonly notes?: readonly string[]
  readonly failure?: string | null
  readonly found?: FoundReading
  readonly changes?: ImportState['changes']
  readonly comparedTo?: number
  readonly definedTo?: number
  readonly acceptedBy?: string
  readonly recordedOn?: IsoDate
}

/** Records a step, if the import is still in the state it is worked on in; false when it was cancelled meanwhile. */
export async function recordStep(
  trx: Trx,
  id: string,
  during: ImportState['state'],
  step: ImportStep,
  at: string,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('imports')
    .set({
      touched_at: at,
      ...(step.state === undefined ? {} : { state: step.state }),
      ...(step.progress === undefined ? {} : { progress: Math.round(step.progress * 1000) }),
      ...(step.stage === undefined ? {} : { stage: step.stage }),
      ...(step.counts === undefined ? {} : { counts: JSON.stringify(step.counts) }),
      ...(step.notes === undefined ? {} : { notes: JSON.stringify(step.notes) }),
      ...(step.failure === undefined ? {} : { failure: step.failure }),
      ...(step.found === undefined ? {} : { found: JSON.stringify(step.found) }),
      ...(step.changes === undefined ? {} : { changes: JSON.stringify(step.changes) }),
      ...(step.acceptedBy === undefined ? {} : { accepted_by: step.acceptedBy }),
      ...(step.recordedOn === undefined ? {} : { recorded_on: step.recordedOn }),
      ...(step.comparedTo === undefined ? {} : { compared_to: step.comparedTo }),
      ...(step.definedTo === undefined ? {} : { defined_to: step.definedTo }),
    })
    .where('id', '=', id)
    .where('state', '=', during)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** How an import stands, for a page: with its first refusals from `refusedFrom` on, and some of its changes. */
export async function importView(trx: Trx, id: string, refusedFrom = 0): Promise<ImportState | undefined> {
  const row = await trx.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const counts = JSON.parse(row.counts) as ImportCounts
  const refused = await trx
    .selectFrom('import_refusals')
    .select(['row', 'column', 'text', 'because', 'mend'])
    .where('import_id', '=', id)
    .orderBy('row')
    .orderBy('position')
    .offset(refusedFrom)
    .limit(REFUSED_SHOWN)
    .execute()
  return {
    id,
    etag: previewEtag(row.compared_to, row.defined_to),
    fileName: row.file_name,
    state: row.state,
    progress: row.progress / 1000,
    stage: row.stage,
    counts,
    refused,
    refusedTotal: counts.refused,
    changes: JSON.parse(row.changes) as ImportState['changes'],
    notes: JSON.parse(row.notes) as string[],
    failure: row.failure,
    knownOn: row.known_on,
    startedAt: row.started_at,
    by: (await peopleNamed(trx, [row.started_by])).get(row.started_by) ?? ERASED,
  }
}

/** A preview is made again once a figure or a definition it was compared with is recorded. */
const previewEtag = (comparedTo: number | null, definedTo: number | null): string =>
  `"${comparedTo ?? 0}-${definedTo ?? 0}"`

export async function savedMappings(trx: Trx): Promise<SavedMapping[]> {
  const rows = await trx.selectFrom('import_mappings').selectAll().orderBy('name').execute()
  return Promise.all(
    rows.map(async ({ id, name, mapping }) => ({
      id,
      etag: `"${(await digestOf(mapping)).slice(0, 16)}"`,
      name,
      mapping: importMapping.parse(JSON.parse(mapping)),
    })),
  )
}

/** Saving under a name that stands replaces what it meant. */
export async function saveMapping(trx: Trx, id: string, name: string, mapping: ImportMapping): Promise<void> {
  const row = { id, name, mapping: JSON.stringify(mapping) }
  await trx
    .insertInto('import_mappings')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, mapping: row.mapping }))
    .execute()
}

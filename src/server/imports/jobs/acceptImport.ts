import { sql } from 'kysely'
import { sightOf } from '../../../domain/permissions/sight.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import type { Trx } from '../../database/database.ts'
import type { DatabaseKind } from '../../database/dialect.ts'
import { recorderOf } from '../../log/changeRecorder.ts'
import { importDigest } from '../../log/rowsDigest.ts'
import { lastRecordedAt } from '../../log/writeLog.ts'
import { recordStep, storedImport, type StoredImport } from '../../stores/importStore.ts'
import { shownTo } from '../../stores/shownTo.ts'
import { compareWithStore } from './compareWithStore.ts'
import { Cancelled, type JobContext } from './jobContext.ts'
import { clearStaging } from './staging.ts'

const CHANGED_SINCE =
  'Figures or definitions changed while this preview was open, so nothing was recorded. The preview has been made again: look at it and accept it once more.'

/**
 * Records everything of a preview in one transaction, or nothing. When what it was compared with has changed since,
 * the preview is made again instead.
 */
export async function acceptImport(context: JobContext, importId: string): Promise<void> {
  const { database } = context
  const accepting = await database.read((trx) => storedImport(trx, importId))
  if (accepting?.state !== 'accepting') return
  const stale = await database.read((trx) => isStale(trx, accepting))
  const recorded = !stale && (await recordAll(context, accepting))
  if (recorded) {
    await clearStaging(context, importId, ['staged_parts', 'staged_observations'])
    await context.uploads.remove(accepting.uploadId)
    return
  }
  await database.write(
    (trx) =>
      recordStep(
        trx,
        importId,
        'accepting',
        { state: 'reading', stage: 'Comparing with what stands', notes: [CHANGED_SINCE] },
        context.now(),
      ),
    'preparation',
  )
  try {
    await compareWithStore(context, accepting, accepting.found, [CHANGED_SINCE])
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error
    await clearStaging(context, importId)
  }
}

async function recordAll(context: JobContext, accepting: StoredImport): Promise<boolean> {
  return context.database.write(async (trx) => {
    if (await isStale(trx, accepting)) return false
    const last = await lastRecordedAt(trx)
    const now = context.now()
    const at = (now > last ? now : last) as Instant
    const before = await lastObservation(trx)
    await insertAreas(trx, accepting.id)
    await insertObservations(trx, accepting, at)
    await logFigures(trx, context.database.kind, { accepting, at, before })
    await trx.deleteFrom('import_uploads').where('id', '=', accepting.uploadId).execute()
    return recordStep(
      trx,
      accepting.id,
      'accepting',
      { state: 'accepted', progress: 1, stage: 'Recorded' },
      context.now(),
    )
  })
}

/** Whether a figure its starter may see, of those the preview was compared with, or a definition it went by was recorded since. */
async function isStale(trx: Trx, { id, comparedTo, definedTo, standing }: StoredImport): Promise<boolean> {
  const figure = await trx
    .selectFrom('observations')
    .innerJoin('staged_observations as s', (join) =>
      join
        .onRef('s.area_code', '=', 'observations.area_code')
        .onRef('s.indicator_id', '=', 'observations.indicator_id')
        .onRef('s.period_start', '=', 'observations.period_start')
        .onRef('s.period_end', '=', 'observations.period_end'),
    )
    .select('observations.sequence')
    .where('s.import_id', '=', id)
    .where('observations.sequence', '>', comparedTo ?? 0)
    .where(shownTo(sightOf(standing)))
    .limit(1)
    .executeTakeFirst()
  if (figure) return true
  const definition = await sql<{ found: number }>`
    select 1 as found from indicator_definitions as d where d.sequence > ${definedTo ?? 0}
      and d.indicator_id in (select indicator_id from staged_observations where import_id = ${id}) limit 1`.execute(
    trx,
  )
  return definition.rows.length > 0
}

async function insertAreas(trx: Trx, importId: string): Promise<void> {
  await sql`insert into areas (code, name) select code, min(name) from staged_areas
    where import_id = ${importId} and code not in (select code from areas)
    and code in (select area_code from staged_observations where import_id = ${importId}) group by code`.execute(
    trx,
  )
}

async function lastObservation(trx: Trx): Promise<number> {
  const { last } = await trx
    .selectFrom('observations')
    .select((eb) => eb.fn.max('sequence').as('last'))
    .executeTakeFirstOrThrow()
  return Number(last ?? 0)
}

/** One entry for all of them: how many, and a digest by which the figures can be checked for ever. */
async function logFigures(
  trx: Trx,
  kind: DatabaseKind,
  { accepting, at, before }: { accepting: StoredImport; at: Instant; before: number },
): Promise<void> {
  const recorder = recorderOf(trx)
  if (!recorder) return
  const { id, fileName, fileSha256, acceptedBy, startedBy, audience } = accepting
  const indicators = await trx
    .selectFrom('staged_observations')
    .select('indicator_id')
    .distinct()
    .where('import_id', '=', id)
    .where('outcome', '<>', 'unchanged')
    .execute()
  const { rows, digest } = await importDigest(trx, kind, id, before)
  recorder.asking = {
    by: acceptedBy ?? startedBy,
    at,
    operation: 'acceptImport',
    origin: { from: 'file', fileName, ...(fileSha256 === null ? {} : { fileSha256 }) },
  }

  recorder.tell(
    [
      {
        table: 'observations',
        rows,
        digest,
        import: id,
        recorded_on: accepting.recordedOn,
        ...(audience === 'partnerOnly' && { audience }),
      },
    ],
    [`import:${id}`, ...indicators.map((each) => `indicator:${each.indicator_id}`)],
  )
}

async function insertObservations(trx: Trx, accepting: StoredImport, at: string): Promise<void> {
  const by = accepting.acceptedBy ?? accepting.startedBy
  await sql`insert into observations (indicator_id, area_code, period_kind, period_start, period_end, quarter, value,
      absence, verification, source, note, evidence, partner_only, import_id, known_on, recorded_on, recorded_at, recorded_by)
    select indicator_id, area_code, period_kind, period_start, period_end, quarter, value,
      absence, verification, source, note, '', partner_only, import_id, known_on, cast(${accepting.recordedOn} as text),
      cast(${at} as text), cast(${by} as text)
    from staged_observations where import_id = ${accepting.id} and outcome <> 'unchanged'
    order by area_code, indicator_id, period_end, position`.execute(trx)
}

import type { JobContext } from './jobContext.ts'
import { clearStaging } from './staging.ts'

const LONGEST_PREVIEW_IN_DAYS = 7
const LONGEST_UPLOAD_IN_DAYS = 1
const open = ['reading', 'ready', 'accepting'] as const
const MILLISECONDS_IN_DAY = 86_400_000

/**
 * Removes what imports that ended left behind: staging of cancelled, failed and recorded ones, previews nobody accepted
 * within a week, and files a day after they were sent; until then a file can be read again in another way.
 */
export async function clearEnded(context: JobContext): Promise<void> {
  const { database, uploads } = context
  const before = (days: number) =>
    new Date(Date.parse(context.now()) - days * MILLISECONDS_IN_DAY).toISOString()
  await database.write(async (trx) => {
    await trx
      .deleteFrom('imports')
      .where('state', 'in', ['ready', 'failed'])
      .where('touched_at', '<', before(LONGEST_PREVIEW_IN_DAYS))
      .execute()
    await trx
      .deleteFrom('import_uploads')
      .where('sent_at', '<', before(LONGEST_UPLOAD_IN_DAYS))
      .where('id', 'not in', (eb) => eb.selectFrom('imports').select('upload_id').where('state', 'in', open))
      .execute()
  }, 'preparation')
  // Listed before the store is asked: a file sent meanwhile is noted before its bytes come, so it is never taken for left behind.
  const present = await uploads.ids()
  const { ended, kept } = await database.read(async (trx) => {
    const going = await trx.selectFrom('imports').select('id').where('state', 'in', open).execute()
    const staged = await Promise.all(
      (['staged_parts', 'staged_observations', 'staged_areas'] as const).map((table) =>
        trx.selectFrom(table).select('import_id').distinct().execute(),
      ),
    )
    const goingIds = new Set(going.map(({ id }) => id))
    return {
      ended: new Set(staged.flat().flatMap(({ import_id: id }) => (goingIds.has(id) ? [] : [id]))),
      kept: new Set((await trx.selectFrom('import_uploads').select('id').execute()).map(({ id }) => id)),
    }
  })
  for (const id of ended) await clearStaging(context, id, ['staged_parts', 'staged_observations'])
  for (const id of present) if (!kept.has(id)) await uploads.remove(id)
}

const STOPPED = 'The server stopped while the file was being read. Nothing was recorded. Send it again.'

/** At start: imports that were being worked on when the last process stopped will never end by themselves. */
export async function failInterrupted({ database, now }: JobContext, untouchedSince: string): Promise<void> {
  await database.write(
    (trx) =>
      trx
        .updateTable('imports')
        .set({ state: 'failed', stage: 'Stopped', failure: STOPPED, touched_at: now() })
        .where('state', 'in', ['reading', 'accepting'])
        .where('touched_at', '<', untouchedSince)
        .execute(),
    'preparation',
  )
}

import type { Hono } from 'hono'
import { sql } from 'kysely'
import type { ApiContext } from '../context.ts'
import { ChangeFeed } from '../changeFeed.ts'
import { schemaVersion } from '../database/migrations.ts'
import { refusal } from '../refusal.ts'
import { serve } from './operationRoute.ts'

/** A database that takes longer is as good as gone. */
const ANSWERED_WITHIN_MILLISECONDS = 3_000

/** Whether the service runs and is ready, and that something has changed. */
export function serviceRoutes(app: Hono, context: ApiContext): void {
  const { database, changes = new ChangeFeed(database) } = context
  const standing = () => ({
    database: database.kind,
    schemaVersion,
    checkedAt: context.clock.now().toISOString(),
  })

  serve(app, context, 'getHealth', async () => ({ running: true as const, ...standing() }))

  serve(app, context, 'getReadiness', async () => {
    if (context.isStopping?.()) return refusal('unavailable', 'The service is stopping. Ask another server.')
    const found = await within(ANSWERED_WITHIN_MILLISECONDS, storeVersion()).catch(() => null)
    if (found === null) return refusal('unavailable', 'The database does not answer. Try again in a moment.')
    if (found !== schemaVersion)
      return refusal(
        'unavailable',
        `The store has schema version ${found} and this release knows ${schemaVersion}. Start the release the store belongs to.`,
      )
    return { ready: true as const, ...standing() }
  })

  serve(app, context, 'watchChanges', async ({ request }) => {
    if (!/\btext\/event-stream\b/.test(request.headers.get('accept') ?? ''))
      return { revision: (await database.standing()).revision }
    return (
      (await changes.listen()) ??
      refusal('unavailable', 'Too many pages listen here already. Ask for the revision now and then.')
    )
  })

  async function storeVersion(): Promise<number> {
    const { rows } = await database.read((trx) =>
      sql<{ version: number }>`select max(version) as version from schema_version`.execute(trx),
    )
    return Number(rows[0]?.version)
  }
}

/** What was promised, or a failure when it takes longer. */
function within<T>(milliseconds: number, promised: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`Not within ${milliseconds} ms`)), milliseconds)
    promised.then(resolve, reject).finally(() => clearTimeout(late))
  })
}

import { instantOf, type Instant } from '../../domain/time/instant.ts'
import type { Database } from '../database/database.ts'
import { recordEvent } from './changeRecorder.ts'
import type { LogKind } from './logEntry.ts'
import { FORGETTING } from './verifyChain.ts'

/** How many months what an entry says is kept; a kind that is not named is kept for ever. */
export type Retention = { readonly [kind in LogKind]?: number }

const AT_ONCE = 2_000

/**
 * Forgets what entries older than their rule said. Their place in the chain stands, with the hash of what they said, and
 * one new entry lists them, so that the chain is still whole and nobody can pass off a removal as forgetting.
 * Returns how many were forgotten.
 */
export async function forgetOldEntries(
  database: Database,
  retention: Retention,
  now: Instant,
): Promise<number> {
  let forgotten = 0
  for (const [kind, months] of Object.entries(retention) as [LogKind, number][])
    for (let found = AT_ONCE; found === AT_ONCE; forgotten += found)
      found = await forgetSome(database, kind, monthsBefore(now, months), now)
  return forgotten
}

async function forgetSome(database: Database, kind: LogKind, before: Instant, at: Instant): Promise<number> {
  return database.write(async (trx) => {
    const rows = await trx
      .selectFrom('log_entries')
      .select('sequence')
      .where('kind', '=', kind)
      .where('at', '<', before)
      .where('content', 'is not', null)
      .orderBy('sequence')
      .limit(AT_ONCE)
      .execute()
    const entries = rows.map(({ sequence }) => sequence)
    if (entries.length === 0) return 0
    await trx.updateTable('log_entries').set({ content: null }).where('sequence', 'in', entries).execute()
    await trx.deleteFrom('log_things').where('sequence', 'in', entries).execute()
    recordEvent(trx, {
      kind: 'log',
      operation: FORGETTING,
      by: null,
      at,
      details: { kind, before, entries: JSON.stringify(entries) },
    })
    return entries.length
  }, 'preparation')
}

function monthsBefore(now: Instant, months: number): Instant {
  const date = new Date(now)
  date.setUTCMonth(date.getUTCMonth() - months)
  return instantOf(date)
}

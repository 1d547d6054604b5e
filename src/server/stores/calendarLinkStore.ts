import type { Trx } from '../database/database.ts'
import { digestOf } from '../signIn/secretToken.ts'
import { recordedColumns, recordOf, type Recording } from './recording.ts'

/** A person’s link as it was last made or revoked; undefined where there never was one. */
async function lastLink(trx: Trx, personId: string) {
  return trx
    .selectFrom('calendar_links')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** When a person’s link was made; null where none is open. */
export async function calendarLinkMade(trx: Trx, personId: string) {
  const row = await lastLink(trx, personId)
  return row?.change === 'made' ? recordOf(row) : null
}

/** Whose link a secret opens; null once it has been revoked or another has taken its place. */
export async function calendarLinkOf(trx: Trx, token: string): Promise<string | null> {
  const digest = await digestOf(token)
  const row = await trx
    .selectFrom('calendar_links')
    .select('person_id')
    .where('token_digest', '=', digest)
    .executeTakeFirst()
  if (!row) return null
  const last = await lastLink(trx, row.person_id)
  return last?.change === 'made' && last.token_digest === digest ? row.person_id : null
}

/** A new link of a person’s, or null to revoke the one there is. */
export async function insertCalendarLink(
  trx: Trx,
  personId: string,
  token: string | null,
  recording: Recording,
): Promise<void> {
  await trx
    .insertInto('calendar_links')
    .values({
      person_id: personId,
      change: token === null ? 'revoked' : 'made',
      token_digest: token === null ? null : await digestOf(token),
      ...recordedColumns(recording),
    })
    .execute()
}

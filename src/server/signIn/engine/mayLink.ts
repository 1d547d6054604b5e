import type { Instant } from '../../../domain/time/instant.ts'
import type { Trx } from '../../database/database.ts'
import { endLinks } from '../linkStore.ts'

/**
 * Whether a way to sign in may be added to a person: to whoever has an account already, and to whoever is invited, which
 * accepts the invitation. An address alone lets nobody in.
 */
export async function mayLink(trx: Trx, personId: string, now: Instant): Promise<boolean> {
  const account = await trx
    .selectFrom('sign_in_accounts')
    .select('id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (account) return true
  const invitation = await trx
    .selectFrom('sign_in_links')
    .select('token_digest')
    .where('person_id', '=', personId)
    .where('kind', '=', 'invitation')
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (!invitation) return false
  await endLinks(trx, personId, now)
  return true
}

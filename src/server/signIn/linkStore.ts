import type { LinkKind } from '../../contract/signIn.ts'
import { instantOf, type Instant } from '../../domain/time/instant.ts'
import type { Trx } from '../database/database.ts'
import { digestOf, secretToken } from './secretToken.ts'

const HOUR = 3_600_000

/** How long a link may wait before it is used, in milliseconds. */
const waits: Readonly<Record<LinkKind, number>> = {
  invitation: 7 * 24 * HOUR,
  newPassword: 24 * HOUR,
  firstAdministrator: 24 * HOUR,
}

export type StoredLink = {
  readonly kind: LinkKind
  readonly personId: string | null
  readonly expiresAt: string
}

/** A link’s secret, told once, and when it ends. It replaces the person’s earlier links of the kind. */
export async function makeLink(
  trx: Trx,
  kind: LinkKind,
  personId: string | null,
  now: Instant,
): Promise<{ token: string; expiresAt: Instant }> {
  await endLinks(trx, personId, now, kind)
  const token = secretToken()
  const expiresAt = instantOf(new Date(Date.parse(now) + waits[kind]))
  await trx
    .insertInto('sign_in_links')
    .values({
      token_digest: await digestOf(token),
      kind,
      person_id: personId,
      made_at: now,
      expires_at: expiresAt,
      ended_at: null,
    })
    .execute()
  return { token, expiresAt }
}

/** The link of a secret while it may be used; undefined once it is used, replaced, withdrawn or too old. */
export async function openLink(trx: Trx, token: string, now: Instant): Promise<StoredLink | undefined> {
  const row = await trx
    .selectFrom('sign_in_links')
    .select(['kind', 'person_id', 'expires_at'])
    .where('token_digest', '=', await digestOf(token))
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row && { kind: row.kind, personId: row.person_id, expiresAt: row.expires_at }
}

/** Ends a person’s links, or those of one kind; null is the first administrator’s, who is nobody yet. */
export async function endLinks(
  trx: Trx,
  personId: string | null,
  now: Instant,
  kind?: LinkKind,
): Promise<void> {
  let ending = trx.updateTable('sign_in_links').set({ ended_at: now }).where('ended_at', 'is', null)
  ending =
    personId === null ? ending.where('person_id', 'is', null) : ending.where('person_id', '=', personId)
  if (kind) ending = ending.where('kind', '=', kind)
  await ending.execute()
}

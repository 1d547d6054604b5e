import type { Grant } from '../../domain/permissions/role.ts'
import type { Trx } from '../database/database.ts'
import { grantsHeld, personById, secondFactorRoles } from '../stores/personStore.ts'
import type { WayIn } from './signInTables.ts'

const SINGLE_FACTORS: ReadonlySet<WayIn> = new Set(['password', 'provider'])

/** A session, and everything of its person that a request may need. */
export type SessionFacts = {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly email: string | null
  readonly partnerId: string | null
  readonly grants: readonly Grant[]
  readonly isDemonstration: boolean
  readonly hasAuthenticator: boolean
  readonly passkeys: number
  readonly owesSecondFactor: boolean
  readonly way: WayIn
  readonly signedInAt: string
  readonly lastSeenAt: string
  readonly confirmedAt: string | null
}

/** The session of a token; undefined where there is none, or its person’s details are erased. */
export async function sessionFacts(
  trx: Trx,
  token: string,
  servesOthers: boolean,
): Promise<SessionFacts | undefined> {
  const row = await trx
    .selectFrom('sign_in_sessions')
    .selectAll()
    .where('token', '=', token)
    .executeTakeFirst()
  const person = row && (await personById(trx, row.person_id))
  if (!person || person.name === null) return undefined
  const held = (await grantsHeld(trx, person.id)).get(person.id) ?? []
  const passkeys = await passkeyCount(trx, person.id)
  const demanding = await secondFactorRoles(trx, servesOthers)
  return {
    id: row.id,
    personId: person.id,
    name: person.name,
    email: person.email,
    partnerId: person.partnerId,
    grants: held.map(({ role, groupId }) => ({ role, groupId })),
    isDemonstration: person.isDemonstration,
    hasAuthenticator: person.hasAuthenticator,
    passkeys,
    // With an authenticator neither the password nor a provider’s single factor begins a session by itself; with a
    // passkey alone it is the passkey that counts. A demonstration account has no secret to protect.
    owesSecondFactor:
      SINGLE_FACTORS.has(row.way) &&
      !person.hasAuthenticator &&
      held.some(({ role }) => demanding.includes(role)),
    way: row.way,
    signedInAt: row.signed_in_at,
    lastSeenAt: row.last_seen_at,
    confirmedAt: row.confirmed_at,
  }
}

async function passkeyCount(trx: Trx, personId: string): Promise<number> {
  const { count } = await trx
    .selectFrom('sign_in_passkeys')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function noteSeen(trx: Trx, sessionId: string, at: string): Promise<void> {
  await trx.updateTable('sign_in_sessions').set({ last_seen_at: at }).where('id', '=', sessionId).execute()
}

/** The same session under another token, from a proof of who its person is; the old token is nobody’s. */
export async function renewSession(trx: Trx, sessionId: string, token: string, at: string): Promise<void> {
  await trx
    .updateTable('sign_in_sessions')
    .set({ token, confirmed_at: at, last_seen_at: at })
    .where('id', '=', sessionId)
    .execute()
}

/** The session’s person has shown a passkey, which is worth what beginning it by one is. */
export async function notePasskeyShown(trx: Trx, sessionId: string): Promise<void> {
  await trx.updateTable('sign_in_sessions').set({ way: 'passkey' }).where('id', '=', sessionId).execute()
}

export async function sessionsOf(trx: Trx, personId: string) {
  return trx
    .selectFrom('sign_in_sessions')
    .select(['id', 'user_agent', 'signed_in_at', 'last_seen_at'])
    .where('person_id', '=', personId)
    .orderBy('last_seen_at', 'desc')
    .execute()
}

/** Ends a person’s sessions, all but the one kept; how many they were. */
export async function endSessions(trx: Trx, personId: string, kept?: string): Promise<number> {
  let ending = trx.deleteFrom('sign_in_sessions').where('person_id', '=', personId)
  if (kept !== undefined) ending = ending.where('id', '<>', kept)
  return Number((await ending.executeTakeFirst()).numDeletedRows)
}

export async function endSessionOfToken(trx: Trx, token: string): Promise<void> {
  await trx.deleteFrom('sign_in_sessions').where('token', '=', token).execute()
}

export async function endOneSession(trx: Trx, personId: string, sessionId: string): Promise<boolean> {
  const ended = await trx
    .deleteFrom('sign_in_sessions')
    .where('person_id', '=', personId)
    .where('id', '=', sessionId)
    .executeTakeFirst()
  return ended.numDeletedRows > 0n
}

/** Takes away all that a person signs in with. */
export async function forgetCredentials(trx: Trx, personId: string): Promise<void> {
  await endSessions(trx, personId)
  for (const table of ['sign_in_accounts', 'sign_in_authenticators', 'sign_in_passkeys'] as const)
    await trx.deleteFrom(table).where('person_id', '=', personId).execute()
}

/** Clears away what has ended: sessions begun before `begunBefore` or unseen since `unseenSince`, old challenges and tries. */
export async function clearEnded(
  trx: Trx,
  limits: { begunBefore: string; unseenSince: string; now: string; triesBefore: string },
): Promise<void> {
  await trx
    .deleteFrom('sign_in_sessions')
    .where((eb) =>
      eb.or([eb('signed_in_at', '<', limits.begunBefore), eb('last_seen_at', '<', limits.unseenSince)]),
    )
    .execute()
  await trx.deleteFrom('sign_in_challenges').where('expires_at', '<', limits.now).execute()
  await trx.deleteFrom('sign_in_tries').where('last_at', '<', limits.triesBefore).execute()
}

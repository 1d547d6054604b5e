import type { Person } from '../../contract/people.ts'
import type { Trx } from '../database/database.ts'
import { allPeople, grantsHeld, type HeldGrant, type PersonRow } from '../stores/personStore.ts'

/** Everybody known to the partnership, as an administrator sees them. */
export async function peopleView(trx: Trx, now: string): Promise<Person[]> {
  const held = await grantsHeld(trx)
  const accounts = new Set(
    (await trx.selectFrom('sign_in_accounts').select('person_id').execute()).map(
      ({ person_id }) => person_id,
    ),
  )
  const passkeys = new Set(
    (await trx.selectFrom('sign_in_passkeys').select('person_id').execute()).map(
      ({ person_id }) => person_id,
    ),
  )
  const invitations = new Map(
    (
      await trx
        .selectFrom('sign_in_links')
        .select(['person_id', 'expires_at'])
        .where('kind', '=', 'invitation')
        .where('ended_at', 'is', null)
        .where('expires_at', '>', now)
        .execute()
    ).map((row) => [row.person_id, row.expires_at]),
  )
  const seen = new Map(
    (
      await trx
        .selectFrom('sign_in_sessions')
        .select(['person_id', (eb) => eb.fn.max('last_seen_at').as('last_seen_at')])
        .groupBy('person_id')
        .execute()
    ).map((row) => [row.person_id, row.last_seen_at]),
  )
  return (await allPeople(trx)).map((person) => ({
    id: person.id,
    name: person.name,
    email: person.email,
    partnerId: person.partnerId,
    state: stateOf(person, accounts.has(person.id), invitations.has(person.id)),
    grants: grantsShown(held.get(person.id) ?? []),
    invitationUntil: invitations.get(person.id) ?? null,
    hasSecondFactor: person.hasAuthenticator || passkeys.has(person.id),
    lastSeenAt: seen.get(person.id) ?? null,
  }))
}

function stateOf(person: PersonRow, hasAccount: boolean, isInvited: boolean): Person['state'] {
  if (person.isErased) return 'erased'
  if (person.isDemonstration) return 'demonstration'
  if (hasAccount) return 'active'
  return isInvited ? 'invited' : 'withoutAccess'
}

function grantsShown(held: readonly HeldGrant[]): Person['grants'] {
  return held.flatMap(({ role, groupId, since }) => (role === 'public' ? [] : [{ role, groupId, since }]))
}

import type { Me, SignedIn } from '../../contract/signIn.ts'
import { instantOf } from '../../domain/time/instant.ts'
import type { Trx } from '../database/database.ts'
import { grantsHeld } from '../stores/personStore.ts'
import { LONGEST_IDLE, LONGEST_SESSION, PROOF_LASTS } from './sessionLimits.ts'
import type { SessionFacts } from './sessionStore.ts'

/** What somebody signed in is told of themselves. */
export function signedInView(facts: SessionFacts, now: Date): SignedIn {
  const after = (instant: string, milliseconds: number) =>
    instantOf(new Date(Date.parse(instant) + milliseconds))
  const until = after(facts.signedInAt, LONGEST_SESSION)
  const idleUntil = instantOf(new Date(now.getTime() + LONGEST_IDLE))
  return {
    id: facts.personId,
    name: facts.name,
    email: facts.email,
    partnerId: facts.partnerId,
    grants: facts.grants.flatMap(({ role, groupId }) => (role === 'public' ? [] : [{ role, groupId }])),
    account: facts.isDemonstration ? 'demonstration' : 'own',
    secondFactor: { authenticator: facts.hasAuthenticator, passkeys: facts.passkeys },
    owesSecondFactor: facts.owesSecondFactor,
    session: {
      signedInAt: facts.signedInAt,
      idleUntil: idleUntil < until ? idleUntil : until,
      until,
      confirmedUntil: isConfirmed(facts, now) ? after(facts.confirmedAt ?? '', PROOF_LASTS) : null,
    },
  }
}

/** Whether they proved who they are so lately that a change to their account needs no new proof. */
export function isConfirmed({ confirmedAt }: SessionFacts, now: Date): boolean {
  return confirmedAt !== null && now.getTime() - Date.parse(confirmedAt) < PROOF_LASTS
}

/** The example’s accounts, one a role, in the order they were made. */
export async function demonstrationAccounts(
  trx: Trx,
): Promise<(NonNullable<Me['ways']['demonstration']>[number] & { id: string })[]> {
  const people = await trx
    .selectFrom('people')
    .select(['id', 'name'])
    .where('is_demonstration', '=', 1)
    .orderBy('recorded_at')
    .execute()
  const held = await grantsHeld(trx)
  return people.flatMap(({ id, name }) => {
    const role = held.get(id)?.[0]?.role
    return name === null || role === undefined || role === 'public' ? [] : [{ id, role, name }]
  })
}

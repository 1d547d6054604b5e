import type { Account } from '../../../contract/account.ts'
import { instantOf } from '../../../domain/time/instant.ts'
import { secondFactorRoles } from '../../stores/personStore.ts'
import { deviceWords } from '../deviceWords.ts'
import { LONGEST_SESSION } from '../sessionLimits.ts'
import { sessionsOf, type SessionFacts } from '../sessionStore.ts'
import { codesLeft } from './authenticator.ts'
import type { EngineRoom } from './engineRoom.ts'

/** Somebody’s own account as it stands. */
export async function accountView(
  { database, engine, servesOthers }: EngineRoom,
  session: SessionFacts,
): Promise<Account> {
  const secret = (await engine().$context).secretConfig
  return database.read(async (trx) => {
    const accounts = await trx
      .selectFrom('sign_in_accounts')
      .select('provider_id')
      .where('person_id', '=', session.personId)
      .execute()
    const passkeys = await trx
      .selectFrom('sign_in_passkeys')
      .select(['id', 'name', 'created_at'])
      .where('person_id', '=', session.personId)
      .orderBy('created_at')
      .execute()
    const demanding = await secondFactorRoles(trx, servesOthers)
    const person = await trx
      .selectFrom('people')
      .select(['name', 'email', 'has_authenticator'])
      .where('id', '=', session.personId)
      .executeTakeFirstOrThrow()
    return {
      name: person.name ?? session.name,
      email: person.email,
      hasPassword: accounts.some((each) => each.provider_id === 'credential'),
      hasProvider: accounts.some((each) => each.provider_id !== 'credential'),
      authenticator: {
        isOn: person.has_authenticator === 1,
        recoveryCodesLeft: await codesLeft(trx, secret, session.personId),
      },
      passkeys: passkeys.map((each) => ({
        id: each.id,
        name: each.name ?? 'Passkey',
        addedAt: each.created_at,
      })),
      sessions: (await sessionsOf(trx, session.personId)).map((each) => ({
        id: each.id,
        device: deviceWords(each.user_agent),
        signedInAt: each.signed_in_at,
        lastSeenAt: each.last_seen_at,
        until: instantOf(new Date(Date.parse(each.signed_in_at) + LONGEST_SESSION)),
        isCurrent: each.id === session.id,
      })),
      secondFactorDemanded: session.grants.some(({ role }) => demanding.includes(role)),
    }
  })
}

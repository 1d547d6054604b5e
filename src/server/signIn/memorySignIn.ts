import { accountOperations } from '../../contract/accountOperations.ts'
import type { Me, SignedIn } from '../../contract/signIn.ts'
import { signInOperations } from '../../contract/signInOperations.ts'
import { instantOf } from '../../domain/time/instant.ts'
import type { Actor } from '../context.ts'
import type { Database } from '../database/database.ts'
import { refusal } from '../refusal.ts'
import { grantsHeld, personById } from '../stores/personStore.ts'
import { demonstrationAccounts } from './meView.ts'
import { LONGEST_IDLE, LONGEST_SESSION } from './sessionLimits.ts'
import type { SignInOperationName, SignInService } from './signInService.ts'

const NOT_OFFERED = refusal('notOffered', 'Here one signs in as one of the demonstration accounts only.')
const notOffered = async () => NOT_OFFERED

/**
 * Signing in without cookies: one person at a time, kept in memory. For the browser’s demonstration, where cookies do
 * not survive, and for what this process does by itself. `first` is who is there at the start.
 */
export function memorySignIn(
  database: Database,
  clock: { now(): Date },
  first: Actor | null,
): SignInService & { readonly identity: () => Promise<Actor | null> } {
  let who = first
  let isDemonstration = false

  async function me(): Promise<Me> {
    const accounts = await database.read(demonstrationAccounts)
    return {
      signedIn: who && signedIn(who),
      ways: {
        password: false,
        passkey: false,
        provider: null,
        demonstration: accounts.length === 0 ? null : accounts.map(({ role, name }) => ({ role, name })),
        passwordLength: { least: 12, most: 128 },
      },
    }
  }

  function signedIn(actor: Actor): SignedIn {
    const now = clock.now()
    const after = (milliseconds: number) => instantOf(new Date(now.getTime() + milliseconds))
    return {
      id: actor.id,
      name: actor.name,
      email: null,
      partnerId: actor.partnerId,
      grants: actor.grants.flatMap(({ role, groupId }) => (role === 'public' ? [] : [{ role, groupId }])),
      account: isDemonstration ? 'demonstration' : 'own',
      secondFactor: { authenticator: false, passkeys: 0 },
      owesSecondFactor: false,
      session: {
        signedInAt: instantOf(now),
        idleUntil: after(LONGEST_IDLE),
        until: after(LONGEST_SESSION),
        confirmedUntil: null,
      },
    }
  }

  const names = [...Object.keys(signInOperations), ...Object.keys(accountOperations)] as SignInOperationName[]
  const refused = Object.fromEntries(
    names.map((name) => [name, notOffered]),
  ) as unknown as SignInService['operations']
  return {
    identity: async () => who,
    forget: () => undefined,
    operations: {
      ...refused,
      getMe: me,
      signInAsDemonstration: async ({ body }) => {
        const accounts = await database.read(demonstrationAccounts)
        const account = accounts.find(({ role }) => role === body.role)
        if (!account) return NOT_OFFERED
        who = await database.read(async (trx) => ({
          id: account.id,
          name: account.name,
          partnerId: (await personById(trx, account.id))?.partnerId ?? null,
          grants: ((await grantsHeld(trx, account.id)).get(account.id) ?? []).map(({ role, groupId }) => ({
            role,
            groupId,
          })),
        }))
        isDemonstration = true
        return { outcome: 'signedIn', me: await me() }
      },
      signOut: async () => {
        who = null
        isDemonstration = false
        return undefined
      },
    },
  }
}

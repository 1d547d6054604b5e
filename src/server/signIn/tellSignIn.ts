import type { SignInOutcome } from '../../contract/signIn.ts'
import { operations } from '../../contract/operations.ts'
import { instantOfRecord, publicActor, type ApiContext } from '../context.ts'
import { asking } from '../log/asking.ts'
import { recordEvent } from '../log/changeRecorder.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import type { Asked } from '../routes/operationRoute.ts'
import { personByEmail } from '../stores/personStore.ts'
import { isAfterProvider } from './challengeName.ts'
import { withCookies } from './nextRequest.ts'
import type { SignInOperationName } from './signInService.ts'

/** Refusals that a guess at somebody’s account, or at a link, meets. */
const GUESSES: ReadonlySet<Refusal['refused']> = new Set(['signInRefused', 'tooManyTries', 'linkSpent'])
/** Account operations that only prepare what another one does. */
const PREPARING: ReadonlySet<SignInOperationName> = new Set(['startAuthenticator', 'startPasskey'])

/** By what somebody signs in. */
const meansOf: Partial<Record<SignInOperationName, string>> = {
  signIn: 'password',
  readLink: 'link',
  useLink: 'link and new password',
  finishPasskeySignIn: 'passkey',
  finishProviderSignIn: 'the organisation’s own identity',
  signInAsDemonstration: 'demonstration account',
}

type Told = { readonly operation: string; readonly by: string; readonly email?: string | undefined }

/**
 * Puts in the log what an operation of signing in, or of one’s own account, came to: who signed in or out, who tried
 * and could not, what they changed of how they sign in. Nothing that was typed is told.
 */
export async function tellSignIn<N extends SignInOperationName>(
  context: ApiContext,
  name: N,
  asked: Asked<N>,
  result: unknown,
): Promise<void> {
  const told = await toldOf(context, name, asked, result)
  if (!told) return
  await context.database.write(async (trx) => {
    const tried = told.email === undefined ? undefined : await personByEmail(trx, told.email)
    const how = asked.actor[asking]
    const means = meansIn(name, asked)
    recordEvent(trx, {
      kind: 'sign-in',
      operation: told.operation,
      by: told.by,
      at: await instantOfRecord(context, trx),
      ...(how && { request: how.request, origin: how.origin }),
      things: [...(tried ? [`person:${tried.id}`] : []), `person:${told.by}`],
      ...(means !== undefined && { details: { means } }),
    })
  }, 'preparation')
}

/** The means of what was tried or done; of a second factor, which it was. */
function meansIn(
  name: SignInOperationName,
  { body, request }: { readonly body: unknown; readonly request: Request },
): string | undefined {
  if (name !== 'confirmSecondFactor') return meansOf[name]
  const { by } = body as { readonly by: 'authenticator' | 'recoveryCode' }
  const first = isAfterProvider(request) ? meansOf.finishProviderSignIn : meansOf.signIn
  return `${first} and ${by === 'authenticator' ? 'authenticator' : 'recovery code'}`
}

async function toldOf<N extends SignInOperationName>(
  context: ApiContext,
  name: N,
  { actor, body, request, reply }: Asked<N>,
  result: unknown,
): Promise<Told | null> {
  if (isRefusal(result)) {
    if (!GUESSES.has(result.refused)) return null
    const { email } = (body ?? {}) as { readonly email?: string }
    return { operation: 'signInFailed', by: actor.id, email }
  }
  const { method, tag } = operations[name]
  if (tag === 'Account')
    return method === 'get' || PREPARING.has(name) ? null : { operation: name, by: actor.id }
  if (name === 'signOut') return actor.id === publicActor.id ? null : { operation: 'signedOut', by: actor.id }
  if (name === 'finishProviderSignIn') {
    const who = await context.identity(withCookies(request, reply))
    if (who) return { operation: 'signedIn', by: who.id }
    const isAsked = reply.get('location')?.endsWith('problem=secondFactor')
    return { operation: isAsked ? 'secondFactorAsked' : 'signInFailed', by: actor.id }
  }
  const outcome = result as Partial<SignInOutcome> | undefined
  if (outcome?.outcome === 'secondFactorAsked') {
    const { email } = (body ?? {}) as { readonly email?: string }
    return { operation: 'secondFactorAsked', by: actor.id, email }
  }
  const id = outcome?.outcome === 'signedIn' ? outcome.me?.signedIn?.id : undefined
  return id === undefined ? null : { operation: 'signedIn', by: id }
}

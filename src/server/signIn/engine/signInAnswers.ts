import type { Me, SignInOutcome } from '../../../contract/signIn.ts'
import type { signInOperations } from '../../../contract/signInOperations.ts'
import { isRefusal, refusal, type Refusal } from '../../refusal.ts'
import { clientAddress } from '../clientAddress.ts'
import { endOneSession, endSessionOfToken } from '../sessionStore.ts'
import { demonstrationAccounts } from '../meView.ts'
import type { SignInAnswer } from '../signInService.ts'
import type { Tried } from '../tries.ts'
import { CODE_RAN_OUT } from './accountGate.ts'
import { CLOSED, RUN_OUT } from './codeCheck.ts'
import { engineCall, engineHeaders } from './engineCall.ts'
import type { EngineRoom } from './engineRoom.ts'
import { linkAnswers } from './linkAnswers.ts'
import { providerAnswers } from './providerAnswers.ts'
import type { SomeAsked } from './signInSteps.ts'
import { keptForm } from './recoveryCodes.ts'
import { isCodeSpent } from './spentCodes.ts'

type Answers = { readonly [N in keyof typeof signInOperations]: SignInAnswer<N> }

/** One sentence for every reason, so that nobody learns which addresses have an account. */
const WRONG = refusal(
  'signInRefused',
  'The email address and the password do not belong together. Check both and try again.',
)
const WRONG_CODE = refusal(
  'signInRefused',
  'The code is not right. Check it, or wait for the next one, and type it again.',
)
const USED_CODE = refusal('signInRefused', 'That code has been used. Begin again, with the next one.')
const BEGIN_AGAIN = refusal(
  'signInRefused',
  'This took too long. Begin again with your email address and password.',
)
const CLOSED_FACTOR = refusal(
  'signInRefused',
  'Your second factor cannot be checked, because the secret of this server has been replaced. Tell the administrator.',
)
const WRONG_PASSKEY = refusal(
  'signInRefused',
  'That passkey does not sign in here. Use another, or your password.',
)
const USE_PASSKEY = refusal(
  'signInRefused',
  'A role of yours must have a second factor, and yours is a passkey. Sign in with the passkey.',
)
const NO_PASSKEYS = refusal(
  'notOffered',
  'Passkeys work only at this site’s own name, not at a number address.',
)
const NO_DEMONSTRATION = refusal('notOffered', 'There are no demonstration accounts here.')
const LOCKED = refusal('tooManyTries', 'There were too many wrong codes. Try again in 15 minutes.', {
  retryAfter: 900,
})
const refusedCodes: Readonly<Record<string, Refusal>> = {
  INVALID_TWO_FACTOR_COOKIE: BEGIN_AGAIN,
  [CLOSED]: CLOSED_FACTOR,
  [RUN_OUT]: CODE_RAN_OUT,
}
const LOCKING = new Set(['ACCOUNT_TEMPORARILY_LOCKED', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE'])
/** The flag in an authenticator’s answer that says the person was verified, by a PIN or a finger. */
const VERIFIED_FLAG = 0x04
const FLAGS_AT = 32

/** Signing in, in each way there is. */
export function signInAnswers(room: EngineRoom): Answers {
  const { engine, sessions, tries, database } = room
  const me = async (request: Request): Promise<Me> => room.me(request, await sessions.current(request))
  const address = (request: Request): Tried => ({ kind: 'address', name: clientAddress(request) })

  /** Ends the session the request came with: a sign-in always begins a new one. */
  async function begun({ request }: SomeAsked, token: string): Promise<SignInOutcome> {
    const before = await sessions.current(request)
    if (before) await database.write((trx) => endOneSession(trx, before.personId, before.id), 'preparation')
    sessions.forget()
    await sessions.clearNowAndThen()
    return { outcome: 'signedIn', me: await room.me(request, await sessions.ofToken(token)) }
  }

  async function withPassword(
    asked: SomeAsked,
    email: string,
    password: string,
  ): Promise<SignInOutcome | Refusal> {
    const answer = await engineCall<{ token: string } | { twoFactorRedirect: true }>(
      engine().api.signInEmail({
        body: { email, password },
        headers: engineHeaders(asked.request),
        asResponse: true,
      }),
      asked.reply,
    )
    if (!answer.ok) return WRONG
    if ('twoFactorRedirect' in answer.body) return { outcome: 'secondFactorAsked' }
    const { token } = answer.body
    const facts = await sessions.ofToken(token)
    if (facts?.owesSecondFactor && facts.passkeys > 0) return notBegun(asked, token, USE_PASSKEY)
    return begun(asked, token)
  }

  /** Undoes a session that better-auth has begun and that our rules do not allow. */
  async function notBegun({ reply }: SomeAsked, token: string, why: Refusal): Promise<Refusal> {
    await database.write((trx) => endSessionOfToken(trx, token), 'preparation')
    reply.delete('set-cookie')
    return why
  }

  async function tried<T>(all: readonly Tried[], work: () => Promise<T | Refusal>): Promise<T | Refusal> {
    const refused = await tries.begin(all)
    if (refused) return refused
    const result = await work()
    if (!isRefusal(result)) await tries.right(all)
    return result
  }

  const codeAnswer: Answers['confirmSecondFactor'] = async (asked) => {
    const headers = engineHeaders(asked.request)
    const { by, code } = asked.body
    const call =
      by === 'authenticator'
        ? engine().api.verifyTOTP({ body: { code: code.replaceAll(' ', '') }, headers, asResponse: true })
        : engine().api.verifyBackupCode({ body: { code: await keptForm(code) }, headers, asResponse: true })
    const answer = await engineCall<{ token: string; user: { id: string } }>(call, asked.reply)
    if (!answer.ok) {
      if (LOCKING.has(answer.code)) return LOCKED
      return refusedCodes[answer.code] ?? WRONG_CODE
    }
    const { token, user } = answer.body
    const isSpent = by === 'authenticator' && (await isCodeSpent(database, user.id, code.replaceAll(' ', '')))
    return isSpent ? notBegun(asked, token, USED_CODE) : begun(asked, token)
  }

  return {
    getMe: ({ request }) => me(request),

    signIn: async (asked) => {
      const { email, password } = asked.body
      return tried([{ kind: 'account', name: email }, address(asked.request)], () =>
        withPassword(asked, email, password),
      )
    },

    confirmSecondFactor: (asked) => tried([address(asked.request)], () => codeAnswer(asked)),

    startPasskeySignIn: async ({ request, reply }) => {
      if (!room.allowsPasskeys(request)) return NO_PASSKEYS
      const answer = await engineCall<Record<string, unknown>>(
        engine().api.generatePasskeyAuthenticationOptions({
          headers: engineHeaders(request),
          asResponse: true,
        }),
        reply,
      )
      return answer.ok ? { ...answer.body, userVerification: 'required' } : WRONG_PASSKEY
    },

    finishPasskeySignIn: (asked) =>
      tried([address(asked.request)], async () => {
        const { credential } = asked.body
        if (!isVerified(credential)) return WRONG_PASSKEY
        const answer = await engineCall<{ session: { token: string } }>(
          engine().api.verifyPasskeyAuthentication({
            body: { response: credential as never },
            headers: engineHeaders(asked.request),
            asResponse: true,
          }),
          asked.reply,
        )
        return answer.ok ? begun(asked, answer.body.session.token) : WRONG_PASSKEY
      }),

    ...providerAnswers(room),

    signInAsDemonstration: async (asked) => {
      const { request, reply, body } = asked
      if (!room.allowsDemonstration(request)) return NO_DEMONSTRATION
      const accounts = await database.read(demonstrationAccounts)
      const account = accounts.find(({ role }) => role === body.role)
      if (!account) return NO_DEMONSTRATION
      const { token, cookie } = await sessions.begin(
        account.id,
        'demonstration',
        request.headers.get('user-agent'),
      )
      reply.append('set-cookie', cookie)
      return begun(asked, token)
    },

    signOut: async ({ request, reply }) => {
      const session = await sessions.current(request)
      if (session)
        await database.write((trx) => endOneSession(trx, session.personId, session.id), 'preparation')
      sessions.forget()
      reply.append('set-cookie', sessions.endedCookie)
      // What the browser kept of the figures goes too: whoever sits there next finds nothing.
      reply.set('clear-site-data', '"cache"')
      return undefined
    },

    ...linkAnswers(room, { tried, address, withPassword }),
  }
}

/** Whether the authenticator says it verified the person; its signature over this very text is checked after. */
function isVerified(credential: { readonly [key: string]: unknown }): boolean {
  const { response } = credential
  if (typeof response !== 'object' || response === null || !('authenticatorData' in response)) return false
  const bytes = Buffer.from(String(response.authenticatorData), 'base64url')
  return ((bytes[FLAGS_AT] ?? 0) & VERIFIED_FLAG) !== 0
}

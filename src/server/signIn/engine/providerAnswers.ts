import { refusal } from '../../refusal.ts'
import type { SignInAnswer } from '../signInService.ts'
import { withCookies } from '../nextRequest.ts'
import { endOneSession, type SessionFacts } from '../sessionStore.ts'
import type { ProviderSettings } from '../signInSettings.ts'
import { beginCodeChallenge } from './codeChallenge.ts'
import { PROVIDER } from './engine.ts'
import { issuerProof } from './issuerProof.ts'
import { isEntra } from './verifiedAddress.ts'
import { engineCall, engineHeaders } from './engineCall.ts'
import type { EngineRoom } from './engineRoom.ts'

/** All that is open to whoever must have a second factor and has none. */
const OWN_ACCOUNT = '/account'
const NO_PROVIDER = refusal('notOffered', 'No identity of an organisation is set up here. Use your password.')

/** Signing in with the organisation’s own identity: OpenID Connect with PKCE, state and nonce, done by better-auth. */
export function providerAnswers(room: EngineRoom): {
  startProviderSignIn: SignInAnswer<'startProviderSignIn'>
  finishProviderSignIn: SignInAnswer<'finishProviderSignIn'>
} {
  const { engine, sessions, database } = room

  /**
   * Whoever comes by a single factor of the issuer’s is asked for one of ours exactly as after a password: a code of
   * whoever has an authenticator, the passkey itself of whoever must have a second factor and has only that. Where to
   * go on to for it; null where nothing more is asked.
   */
  async function secondFactorAsked(begun: SessionFacts, page: string, reply: Headers) {
    const mustUsePasskey = begun.owesSecondFactor && begun.passkeys > 0
    if (begun.way !== 'provider' || !(begun.hasAuthenticator || mustUsePasskey)) return null
    await database.write((trx) => endOneSession(trx, begun.personId, begun.id), 'preparation')
    reply.delete('set-cookie')
    const to = new URLSearchParams({ to: page })
    if (!begun.hasAuthenticator) return `/sign-in?${to}&problem=usePasskey`
    reply.append('set-cookie', await beginCodeChallenge(engine(), begun.personId))
    return `/sign-in?${to}&problem=secondFactor`
  }

  /** Whether what was discovered is the issuer that was configured, and not another that answers in its place. */
  async function isConfiguredIssuer(): Promise<boolean> {
    const { socialProviders } = await engine().$context
    const found = socialProviders.find(({ id }) => id === PROVIDER)
    return found !== undefined && found.issuer === room.provider?.issuer
  }

  return {
    startProviderSignIn: async ({ body, request, reply }) => {
      if (!room.provider) return NO_PROVIDER
      const origin = room.origin()
      const answer = await engineCall<{ url: string }>(
        engine().api.signInSocial({
          body: {
            provider: PROVIDER,
            callbackURL: `${origin}${body.returnTo}`,
            errorCallbackURL: `${origin}/sign-in?${new URLSearchParams({ to: body.returnTo })}`,
            additionalParams: {
              ...askedContext(room.provider),
              ...(body.again && { prompt: 'login', max_age: '0' }),
            },
          },
          headers: engineHeaders(request),
          asResponse: true,
        }),
        reply,
      )
      if (!answer.ok || !(await isConfiguredIssuer()))
        return refusal(
          'notOffered',
          `${room.provider.name} does not answer just now. Try again, or use your password.`,
        )
      return { url: answer.body.url }
    },

    finishProviderSignIn: async ({ params, query, request, reply }) => {
      if (!room.provider || params['provider'] !== PROVIDER) return NO_PROVIDER
      if (!(await isConfiguredIssuer())) {
        reply.set('location', pageAfter(null))
        return undefined
      }
      const before = await sessions.current(request)
      const answer = await issuerProof.run({}, () =>
        engineCall<unknown>(
          engine().api.callbackOAuth({
            method: 'GET',
            query,
            params: { id: PROVIDER },
            headers: engineHeaders(request),
            asResponse: true,
          }),
          reply,
        ),
      )
      sessions.forget()
      const location = answer.ok ? answer.location : null
      const page = pageAfter(location === null ? null : new URL(location, room.origin()))
      const begun = await sessions.current(withCookies(request, reply))
      const asked = begun && (await secondFactorAsked(begun, page, reply))
      if (begun && !asked && before)
        await database.write((trx) => endOneSession(trx, before.personId, before.id), 'preparation')
      sessions.forget()
      reply.set('location', asked ?? (begun?.owesSecondFactor ? OWN_ACCOUNT : page))
      return undefined
    },
  }
}

/** Entra ID’s names of authentication contexts. */
const CONTEXT = /^c\d{1,2}$/

/**
 * Entra ID tells a second factor only as an authentication context, and only when asked for it, which has it ask the
 * person for what the context wants.
 */
export function askedContext({ issuer, secondFactor }: ProviderSettings): Record<string, string> {
  const value = isEntra(issuer) ? secondFactor.find((each) => CONTEXT.test(each)) : undefined
  return value === undefined
    ? {}
    : { claims: JSON.stringify({ id_token: { acrs: { essential: true, value } } }) }
}

const problems: Readonly<Record<string, string>> = {
  access_denied: 'cancelled',
  signup_disabled: 'notInvited',
  unable_to_link_account: 'notInvited',
  account_not_linked: 'emailNotVerified',
  email_not_found: 'emailNotVerified',
}

/** Where the browser goes on to, in our own words for what went wrong. */
function pageAfter(location: URL | null): string {
  if (!location) return '/sign-in?problem=failed'
  const error = location.searchParams.get('error')
  if (error === null) return `${location.pathname}${location.search}`
  const problem = problems[error] ?? 'failed'
  const to = location.searchParams.get('to')
  return `/sign-in?${new URLSearchParams(to === null || to === '/' ? { problem } : { to, problem })}`
}

import { refusal } from '../../refusal.ts'
import type { SignInAnswer } from '../signInService.ts'
import { PROVIDER } from './engine.ts'
import { engineCall, engineHeaders } from './engineCall.ts'
import type { EngineRoom } from './engineRoom.ts'

const NO_PROVIDER = refusal('notOffered', 'No identity of an organisation is set up here. Use your password.')

/** Signing in with the organisation’s own identity: OpenID Connect with PKCE, state and nonce, done by better-auth. */
export function providerAnswers(room: EngineRoom): {
  startProviderSignIn: SignInAnswer<'startProviderSignIn'>
  finishProviderSignIn: SignInAnswer<'finishProviderSignIn'>
} {
  const { engine, sessions } = room

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
            errorCallbackURL: `${origin}/sign-in`,
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
      const answer = await engineCall<unknown>(
        engine().api.callbackOAuth({
          method: 'GET',
          query,
          params: { id: PROVIDER },
          headers: engineHeaders(request),
          asResponse: true,
        }),
        reply,
      )
      sessions.forget()
      const location = answer.ok ? answer.location : null
      reply.set('location', pageAfter(location === null ? null : new URL(location, room.origin())))
      return undefined
    },
  }
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
  return `/sign-in?problem=${problems[error] ?? 'failed'}`
}

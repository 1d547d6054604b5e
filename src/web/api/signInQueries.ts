import { useMutation, useQueryClient } from '@tanstack/react-query'
import { accountPaths } from '../../contract/accountPaths.ts'
import type { LinkUse, SignInLink, SignInOutcome } from '../../contract/signIn.ts'
import type { Role } from '../../domain/permissions/role.ts'
import { passkeyAnswer } from '../passkeys.ts'
import { previewJson, sendJson } from './client.ts'
import { becomes } from './meQueries.ts'

/** Each way to sign in ends alike: somebody is signed in, or one thing more is asked. */
function useSigningIn<Given>(send: (given: Given) => Promise<SignInOutcome>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    retry: false,
    onSuccess: (outcome) => (outcome.outcome === 'signedIn' ? becomes(client, outcome.me) : undefined),
  })
}

export const useSignIn = () =>
  useSigningIn((given: { email: string; password: string }) =>
    sendJson<SignInOutcome>('POST', accountPaths.signIn(), given),
  )

export const useSecondFactor = () =>
  useSigningIn((given: { by: 'authenticator' | 'recoveryCode'; code: string }) =>
    sendJson<SignInOutcome>('POST', accountPaths.secondFactor(), given),
  )

export const useDemonstration = () =>
  useSigningIn((role: Role) => sendJson<SignInOutcome>('POST', accountPaths.demonstrationSignIn(), { role }))

export const usePasskeySignIn = () =>
  useSigningIn(async () => {
    const options = await sendJson<object>('POST', accountPaths.passkeySignInOptions())
    const credential = await passkeyAnswer(options)
    return sendJson<SignInOutcome>('POST', accountPaths.passkeySignIn(), { credential })
  })

/** Leaves for the organisation's own identity; it comes back to `returnTo`. `again`: they prove anew who they are. */
export const useProvider = () =>
  useMutation({
    mutationFn: (given: { readonly returnTo: string; readonly again?: boolean }) =>
      sendJson<{ url: string }>('POST', accountPaths.providerSignIn(), given),
    onSuccess: ({ url }) => window.location.assign(url),
  })

/** What a link is for; reading it does not use it. */
export const readLink = (token: string, signal: AbortSignal) =>
  previewJson<SignInLink>(accountPaths.linkReading(), { token }, signal)

export const useLink = () =>
  useSigningIn((given: LinkUse) => sendJson<SignInOutcome>('POST', accountPaths.linkUse(), given))

import { op } from './operation.ts'
import * as signIn from './signIn.ts'

export const signInOperations = {
  getMe: op('get', '/api/me', 'Sign-in', 'Who is signed in, and how one may sign in here', {
    needs: 'signIn',
    response: signIn.meShape,
  }),
  signIn: op('post', '/api/sign-in', 'Sign-in', 'Sign in with an email address and a password', {
    needs: 'signIn',
    body: signIn.signInWithPassword,
    response: signIn.signInOutcome,
    refusals: [401, 422, 429],
  }),
  confirmSecondFactor: op(
    'post',
    '/api/sign-in/second-factor',
    'Sign-in',
    'Give the second factor that signing in asks for',
    {
      needs: 'signIn',
      body: signIn.confirmSecondFactor,
      response: signIn.signInOutcome,
      refusals: [401, 422, 429],
    },
  ),
  startPasskeySignIn: op(
    'post',
    '/api/sign-in/passkey-options',
    'Sign-in',
    'Begin to sign in with a passkey',
    {
      needs: 'signIn',
      response: signIn.webAuthnJson,
      refusals: [404, 429],
    },
  ),
  finishPasskeySignIn: op('post', '/api/sign-in/passkey', 'Sign-in', 'Sign in with a passkey', {
    needs: 'signIn',
    body: signIn.passkeyAnswer,
    response: signIn.signInOutcome,
    refusals: [401, 404, 422, 429],
  }),
  startProviderSignIn: op(
    'post',
    '/api/sign-in/provider',
    'Sign-in',
    'Begin to sign in with the organisation’s own identity (OpenID Connect)',
    {
      needs: 'signIn',
      body: signIn.startProviderSignIn,
      response: signIn.providerAddress,
      refusals: [404, 422, 429],
    },
  ),
  finishProviderSignIn: op(
    'get',
    '/api/sign-in/callback/{provider}',
    'Sign-in',
    'Where the organisation’s own identity sends the browser back',
    {
      needs: 'signIn',
      query: signIn.providerAnswer,
      success: 302,
      refusals: [404],
      description:
        'Redirects to the page first asked for, or to /sign-in?problem=… with cancelled, notInvited, emailNotVerified, usePasskey or failed, and secondFactor where a code of an authenticator is asked for.',
    },
  ),
  signInAsDemonstration: op(
    'post',
    '/api/sign-in/demonstration',
    'Sign-in',
    'Sign in as the example partnership’s account for a role',
    {
      needs: 'signIn',
      body: signIn.signInAsDemonstration,
      response: signIn.signInOutcome,
      refusals: [404, 422, 429],
    },
  ),
  readLink: op('post', '/api/links/read', 'Sign-in', 'What a link is for, without using it', {
    needs: 'signIn',
    body: signIn.linkToken,
    response: signIn.linkShape,
    refusals: [410, 422, 429],
  }),
  useLink: op('post', '/api/links/use', 'Sign-in', 'Accept an invitation, or choose a new password', {
    needs: 'signIn',
    body: signIn.linkUse,
    response: signIn.signInOutcome,
    refusals: [409, 410, 422, 429],
  }),
  signOut: op('post', '/api/sign-out', 'Sign-in', 'Sign out here', { needs: 'signIn', success: 204 }),
} as const

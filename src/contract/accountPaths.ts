import { part } from './pathParts.ts'

/** The addresses of the API for who signs in, by what, and what they may do: apart, since the first page needs none of them. */
export const accountPaths = {
  signIn: () => '/api/sign-in',
  secondFactor: () => '/api/sign-in/second-factor',
  passkeySignInOptions: () => '/api/sign-in/passkey-options',
  passkeySignIn: () => '/api/sign-in/passkey',
  providerSignIn: () => '/api/sign-in/provider',
  demonstrationSignIn: () => '/api/sign-in/demonstration',
  linkReading: () => '/api/links/read',
  linkUse: () => '/api/links/use',
  account: () => '/api/me/account',
  confirmation: () => '/api/me/confirmation',
  ownDetails: () => '/api/me/details',
  ownPassword: () => '/api/me/password',
  authenticator: () => '/api/me/authenticator',
  authenticatorConfirmation: () => '/api/me/authenticator/confirmation',
  recoveryCodes: () => '/api/me/recovery-codes',
  passkeyOptions: () => '/api/me/passkey-options',
  passkeys: () => '/api/me/passkeys',
  passkey: (id: string) => `/api/me/passkeys/${part(id)}`,
  calendarLink: () => '/api/me/calendar-link',
  calendar: (token: string) => `/api/calendar/${part(token)}`,
  sessions: () => '/api/me/sessions',
  session: (id: string) => `/api/me/sessions/${part(id)}`,
  people: () => '/api/people',
  person: (id: string) => `/api/people/${part(id)}`,
  invitation: (id: string) => `/api/people/${part(id)}/invitation`,
  roles: (id: string) => `/api/people/${part(id)}/roles`,
  roleEnds: (id: string) => `/api/people/${part(id)}/role-ends`,
  resetLink: (id: string) => `/api/people/${part(id)}/reset-link`,
  personSessions: (id: string) => `/api/people/${part(id)}/sessions`,
  erasure: (id: string) => `/api/people/${part(id)}/erasure`,
  signInPolicy: () => '/api/sign-in-policy',
}

/**
 * The pages that links to be handed over lead to. The secret stands after the #, which no browser sends anywhere: the
 * page reads it and posts it, so that it is in no log and no preview uses it up.
 */
export const linkPages = {
  invitation: (token: string) => `/invitation#${token}`,
  newPassword: (token: string) => `/new-password#${token}`,
  firstAdministrator: (token: string) => `/first-administrator#${token}`,
}

/** What an event that changed no fact is called, as the rest of a sentence that begins with whoever did it. */
const sayings: Readonly<Record<string, string>> = {
  signedIn: 'signed in',
  signedOut: 'signed out',
  signInFailed: 'tried to sign in and could not',
  secondFactorFailed: 'gave a wrong second factor',
  sessionRevoked: 'ended a session',
  passwordChanged: 'changed a password',
  secondFactorAdded: 'added a second factor',
  secondFactorRemoved: 'took away a second factor',
  invited: 'invited somebody',
  invitationAccepted: 'accepted an invitation',
  invitationWithdrawn: 'withdrew an invitation',
  accountLocked: 'was locked out after too many tries',
  forgetOldEntries: 'forgot what old entries said, as the retention rule has it',
  exportLog: 'exported the log',
}

/** An event without a saying of its own is told by its name: "passkeyRegistered" is "passkey registered". */
export const eventWords = (operation: string | null): string =>
  (operation === null ? undefined : sayings[operation]) ??
  (operation ?? 'something happened').replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

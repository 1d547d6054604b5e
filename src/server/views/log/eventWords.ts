/** What an event that changed no fact is called, as the rest of a sentence that begins with whoever did it. */
const sayings: Readonly<Record<string, string>> = {
  signedIn: 'signed in',
  signedOut: 'signed out',
  secondFactorAsked: 'gave a right password and was asked for the second factor',
  signInFailed: 'tried to sign in and could not',
  confirmIdentity: 'proved again who they are',
  changeDetails: 'changed their own name or email address',
  changePassword: 'changed their own password',
  finishAuthenticator: 'turned an authenticator on',
  removeAuthenticator: 'turned an authenticator off',
  renewRecoveryCodes: 'made new recovery codes',
  addPasskey: 'added a passkey',
  removePasskey: 'removed a passkey',
  endSession: 'signed out another device of theirs',
  endOtherSessions: 'signed out every other device of theirs',
  forgetOldEntries: 'forgot what old entries said, as the retention rule has it',
  exportLog: 'exported the log',
}

/** An event without a saying of its own is told by its name: "passkeyRegistered" is "passkey registered". */
export const eventWords = (operation: string | null): string =>
  (operation === null ? undefined : sayings[operation]) ??
  (operation ?? 'something happened').replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

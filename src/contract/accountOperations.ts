import * as account from './account.ts'
import { op } from './operation.ts'
import { addPasskey, meShape, webAuthnJson } from './signIn.ts'

/** Changes to one’s own account; 403 `confirmationNeeded` asks for proof that it is still they. */
const needs = 'keepOwnAccount'

export const accountOperations = {
  getAccount: op('get', '/api/me/account', 'Account', 'One’s own account: ways to sign in, and sessions', {
    needs,
    response: account.accountShape,
  }),
  confirmIdentity: op('post', '/api/me/confirmation', 'Account', 'Prove again who one is, before a change', {
    needs,
    body: account.confirmation,
    response: meShape,
    refusals: [401, 422, 429],
  }),
  changeDetails: op('put', '/api/me/details', 'Account', 'Change one’s own name and email address', {
    needs,
    body: account.changeDetails,
    response: account.accountShape,
    refusals: [403, 409, 422],
  }),
  changePassword: op(
    'put',
    '/api/me/password',
    'Account',
    'Change one’s own password, which ends every other session',
    {
      needs,
      body: account.changePassword,
      response: account.accountShape,
      refusals: [401, 403, 422, 429],
    },
  ),
  startAuthenticator: op('post', '/api/me/authenticator', 'Account', 'Begin to set up an authenticator', {
    needs,
    success: 201,
    response: account.authenticatorSecret,
    refusals: [403, 409],
  }),
  finishAuthenticator: op(
    'post',
    '/api/me/authenticator/confirmation',
    'Account',
    'Turn the authenticator on by its first code',
    {
      needs,
      body: account.authenticatorCode,
      response: account.recoveryCodes,
      refusals: [401, 403, 409, 422, 429],
    },
  ),
  removeAuthenticator: op('delete', '/api/me/authenticator', 'Account', 'Turn the authenticator off', {
    needs,
    success: 204,
    refusals: [403, 409],
  }),
  renewRecoveryCodes: op(
    'post',
    '/api/me/recovery-codes',
    'Account',
    'Make new recovery codes, which ends the old ones',
    { needs, success: 201, response: account.recoveryCodes, refusals: [403, 409] },
  ),
  startPasskey: op('post', '/api/me/passkey-options', 'Account', 'Begin to add a passkey', {
    needs,
    response: webAuthnJson,
    refusals: [403],
  }),
  addPasskey: op('post', '/api/me/passkeys', 'Account', 'Add a passkey', {
    needs,
    body: addPasskey,
    success: 201,
    response: account.accountShape,
    refusals: [403, 409, 422],
  }),
  removePasskey: op('delete', '/api/me/passkeys/{passkeyId}', 'Account', 'Remove a passkey', {
    needs,
    success: 204,
    refusals: [403, 404, 409],
  }),
  endSession: op('delete', '/api/me/sessions/{sessionId}', 'Account', 'Sign out another device', {
    needs,
    success: 204,
    refusals: [403, 404],
  }),
  endOtherSessions: op('delete', '/api/me/sessions', 'Account', 'Sign out everywhere but here', {
    needs,
    success: 204,
    refusals: [403],
  }),
} as const

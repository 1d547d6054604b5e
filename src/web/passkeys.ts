/** Passkeys (WebAuthn), in the browser’s own JSON. The person’s browser asks; giving up throws a `PasskeyRefused`. */

export class PasskeyRefused extends Error {
  override readonly name = 'PasskeyRefused'
  constructor(cause: unknown) {
    super('No passkey was given. Try again, or sign in another way.', { cause })
  }
}

/** Whether this browser can make and give passkeys at all. */
export function knowsPasskeys(): boolean {
  return typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential
}

/** The answer of a passkey to the service’s options. */
export async function passkeyAnswer(options: object): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as PublicKeyCredentialRequestOptionsJSON,
  )
  return asJson(() => navigator.credentials.get({ publicKey }))
}

/** A new passkey, made by this device as the service’s options ask. */
export async function newPasskey(options: object): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as PublicKeyCredentialCreationOptionsJSON,
  )
  return asJson(() => navigator.credentials.create({ publicKey }))
}

async function asJson(ask: () => Promise<Credential | null>): Promise<unknown> {
  try {
    const credential = await ask()
    if (credential instanceof PublicKeyCredential) return credential.toJSON()
    throw new Error('The browser gave nothing')
  } catch (cause) {
    throw new PasskeyRefused(cause)
  }
}
